"""Signs and checks webhooks with Twilio's own library.

One JSON object a line on stdin, one JSON answer a line on stdout:
{"do": "sign", "token", "url", "body"}            -> {"signature"}
{"do": "check", "token", "url", "body", "signature"} -> {"valid"}
`body` is a form, in base64; with "json": true it is JSON, and signing appends bodySHA256 to the address.
"""

import base64
import json
import sys
from urllib.parse import parse_qsl

from twilio.request_validator import RequestValidator


class Form(dict):
    def __init__(self, body):
        super().__init__()
        for name, value in parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, errors="replace"):
            self.setdefault(name, []).append(value)

    def getall(self, name):
        return self[name]


for line in sys.stdin:
    request = json.loads(line)
    validator = RequestValidator(request["token"])
    url = request["url"]
    body = base64.b64decode(request["body"])
    is_json = request.get("json", False)
    if request["do"] == "sign":
        if is_json:
            url += ("&" if "?" in url else "?") + "bodySHA256=" + validator.compute_hash(body.decode("utf-8"))
        params = {} if is_json else Form(body)
        answer = {"url": url, "signature": validator.compute_signature(url, params)}
    else:
        params = body.decode("utf-8") if is_json else Form(body)
        answer = {"valid": validator.validate(url, params, request["signature"])}
    print(json.dumps(answer), flush=True)
