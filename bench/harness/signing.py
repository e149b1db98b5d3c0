"""Twilio's signatures, made before the load runs. The body is the one `load/replies.lua` writes."""
import base64
import hashlib
import hmac

URL = "https://bench.example/webhooks/twilio"
TOKEN = b"12345"
PHONES = 20_000
TEXTS = ["1", "sim", "2", "quero cancelar", "oi"]


def phone(number):
    return 5_511_900_000_000 + number * 7_919 % PHONES


def signed_text(number):
    """The address, then the fields sorted by name, each as name and value."""
    who, sid = phone(number), f"SM{number:032x}"
    text = TEXTS[(number + number // PHONES) % 5]
    return (f"{URL}AccountSidAC00000000000000000000000000000000ApiVersion2010-04-01Body{text}Fromwhatsapp:+{who}"
            f"MessageSid{sid}NumMedia0NumSegments1ProfileNameMariaSmsSid{sid}SmsStatusreceived"
            f"Towhatsapp:+14155238886WaId{who}")


def write_signatures(path, first, count):
    with open(path, "w") as file:
        for number in range(first, first + count):
            code = hmac.digest(TOKEN, signed_text(number).encode(), hashlib.sha1)
            file.write(base64.b64encode(code).decode() + "\n")
