"""Checks webhooks with pywa, a library for Meta's Cloud API.

One JSON object a line on stdin, {"secret", "body" (base64), "signature"}; one answer a line: {"valid"}.
"""

import base64
import json
import sys

from pywa.utils import webhook_updates_validator

for line in sys.stdin:
    request = json.loads(line)
    valid = webhook_updates_validator(
        app_secret=request["secret"],
        request_body=base64.b64decode(request["body"]),
        x_hub_signature=request["signature"],
    )
    print(json.dumps({"valid": valid}), flush=True)
