"""A stand-in for Twilio, and Twilio's own signing of what it posts to us."""

import base64
import json
import time
import uuid
from dataclasses import dataclass, field
from urllib.parse import parse_qs, parse_qsl, urlsplit

import requests
from twilio.request_validator import RequestValidator

from .fake import Fake, reply

ACCOUNT = "AC" + "0123456789abcdef" * 2
TOKEN = "b2c0ffee" * 4
TEMPLATE = "HX" + "fedcba9876543210" * 2
SENDER = "whatsapp:+14155238886"
PUBLIC_URL = "https://recado.clinica.example"
WEBHOOK = PUBLIC_URL + "/webhooks/digitaly/whatsapp"


@dataclass
class Sent:
    """One request that came in."""

    form: dict
    message: str
    """The name Recado gave the message, from `StatusCallback`."""
    sid: str
    accepted: bool = False
    step: object = "ok"
    """What was done with it."""

    @property
    def phone(self):
        return self.form["To"].removeprefix("whatsapp:")

    @property
    def text(self):
        return self.form.get("Body", "")


@dataclass
class Script:
    """What happens to the next requests for a phone: `ok`, `drop`, `hang`, `half`, a status, or `("status", 429, "2")`,
    a status with `Retry-After`."""

    steps: list = field(default_factory=list)

    def next(self):
        return self.steps.pop(0) if self.steps else "ok"


class FakeTwilio(Fake):
    def __init__(self, delay=0.0):
        self.sent: list[Sent] = []
        self.scripts: dict[str, Script] = {}
        self.everyone = Script()
        self.delay = delay
        self.before_reply = None
        """Called with each accepted message before it is answered."""
        super().__init__()

    def script(self, phone, *steps):
        self.scripts[phone] = Script(list(steps))

    def script_all(self, step, count):
        """What happens to the next `count` requests, whoever they are for."""
        with self.lock:
            self.everyone = Script([step] * count)

    def left(self):
        """How many of those are still to come."""
        return len(self.everyone.steps)

    def to(self, phone):
        with self.lock:
            return [sent for sent in self.sent if sent.phone == phone]

    def texts(self, phone):
        return [sent.text for sent in self.to(phone)]

    def accepted(self):
        with self.lock:
            return [sent for sent in self.sent if sent.accepted]

    def answer(self, handler, body):
        form = dict(parse_qsl(body.decode(), keep_blank_values=True, strict_parsing=True))
        with self.lock:
            self.problems += self.faults(handler, form)
            message = parse_qs(urlsplit(form.get("StatusCallback", "")).query).get("message", [""])[0]
            sent = Sent(form, message, "SM" + uuid.uuid4().hex)
            self.sent.append(sent)
            step = self.scripts.get(sent.phone, self.everyone).next()
            sent.step = step
            sent.accepted = step == "ok"
        if self.delay:
            time.sleep(self.delay)
        if step == "ok":
            if self.before_reply:
                self.before_reply(sent)
            reply(handler, 201, json.dumps(self.resource(sent)).encode())
        elif step == "drop":
            self.drop(handler)
        elif step == "hang":
            self.hang(handler)
        elif step == "half":
            self.half(handler, json.dumps(self.resource(sent)).encode())
        elif isinstance(step, tuple):
            reply(handler, step[1], self.error(step[1]), [("Retry-After", step[2])])
        else:
            reply(handler, step, self.error(step))

    def faults(self, handler, form):
        """Whatever Twilio would not have liked."""
        expected = "Basic " + base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()
        if handler.path != f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json":
            yield f"path {handler.path}"
        if handler.headers.get("Authorization") != expected:
            yield f"authorization {handler.headers.get('Authorization')}"
        if handler.headers.get("Content-Type") != "application/x-www-form-urlencoded":
            yield f"content type {handler.headers.get('Content-Type')}"
        if form.get("From") != SENDER:
            yield f"From {form.get('From')}"
        if not form.get("To", "").startswith("whatsapp:+55"):
            yield f"To {form.get('To')}"
        callback = urlsplit(form.get("StatusCallback", ""))
        if callback._replace(query="").geturl() != WEBHOOK or not parse_qs(callback.query).get("message"):
            yield f"StatusCallback {form.get('StatusCallback')}"
        content = {"Body"} if "Body" in form else {"ContentSid", "ContentVariables"}
        if set(form) != {"To", "From", "StatusCallback"} | content:
            yield f"fields {sorted(form)}"

    def resource(self, sent):
        return {
            "sid": sent.sid, "account_sid": ACCOUNT, "from": SENDER, "to": sent.form["To"], "body": sent.text,
            "status": "queued", "direction": "outbound-api", "error_code": None, "error_message": None,
            "api_version": "2010-04-01", "num_media": "0", "num_segments": "1",
        }

    def error(self, status):
        code = {429: 20429, 503: 20503}.get(status)
        body = {"message": "scripted", "status": status}
        return json.dumps(body | ({"code": code} if code else {})).encode()


class Webhooks:
    """Posts to a tenant's webhook what Twilio would, signed with Twilio's own library."""

    def __init__(self, address, token=TOKEN):
        self.url = address + "/webhooks/digitaly/whatsapp"
        self.validator = RequestValidator(token)

    def post(self, form, query="", signature=True, session=requests, timeout=10):
        """`signature`: True for the right one, None for none, or the header to send."""
        public = WEBHOOK + query
        headers = {"User-Agent": "TwilioProxy/1.1"}
        if signature is True:
            headers["X-Twilio-Signature"] = self.validator.compute_signature(public, form)
        elif signature is not None:
            headers["X-Twilio-Signature"] = signature
        return session.post(self.url + query, data=form, headers=headers, timeout=timeout)

    def message(self, phone, text, sid=None, **options):
        return self.post(message_form(phone, text, sid), **options)

    def receipt(self, sent, status, **fields):
        """What happened to a message, at the very address Recado gave with it."""
        form = {
            "AccountSid": ACCOUNT, "ApiVersion": "2010-04-01", "ChannelPrefix": "whatsapp", "From": SENDER,
            "To": sent.form["To"], "MessageSid": sent.sid, "SmsSid": sent.sid, "MessageStatus": status,
            "SmsStatus": status,
        }
        return self.post(form | fields, query="?" + urlsplit(sent.form["StatusCallback"]).query)


def message_form(phone, text, sid=None):
    sid = sid or "SM" + uuid.uuid4().hex
    return {
        "AccountSid": ACCOUNT, "ApiVersion": "2010-04-01", "Body": text, "From": "whatsapp:" + phone,
        "MessageSid": sid, "SmsSid": sid, "SmsMessageSid": sid, "SmsStatus": "received", "MessageType": "text",
        "NumMedia": "0", "NumSegments": "1", "ProfileName": "Paciente & Família", "To": SENDER,
        "WaId": phone.lstrip("+"), "ReferralNumMedia": "0",
    }
