"""A patient's reply, signed by Twilio's own library, confirms; what is not signed changes nothing."""

import base64
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from harness import twilio
from harness.appointments import phone
from harness.twilio import Webhooks, message_form

TABLES = ("messages", "inbox", "contacts", "conversations", "runs", "jobs", "traces")


class Form(dict):
    """A form whose fields may come more than once, as the SDK asks for it."""

    def getall(self, name):
        return self[name] if isinstance(self[name], list) else [self[name]]


def stored(house):
    return {table: house.database.count(table) for table in TABLES}


@pytest.mark.parametrize("number, text", [(1, "1"), (2, "1️⃣"), (3, "Sim, confirmo"), (4, "CONFIRMADO!!"), (5, "vou sim, obrigada 🙏")])
def test_a_signed_reply_confirms(house, number, text):
    house.invite(number)
    answer = house.says(number, text)
    assert answer.headers["Content-Type"].startswith("text/xml") and "<Response/>" in answer.text
    house.hears(number, "Combinado!")
    assert house.database.status(f"C{number:05}") == "confirmed"
    assert len(house.twilio.to(phone(number))) == 2


def test_the_answer_is_stored_before_the_webhook_is_answered(house):
    house.invite(20)
    house.says(20, "1", sid="SM" + "20" * 16)
    assert house.database.status("C00020") == "confirmed"
    assert house.database.count("messages", "provider_id = ? AND direction = 'in'", "SM" + "20" * 16) == 1


@pytest.mark.parametrize(
    "signature", [None, "", "AAAA", base64.b64encode(bytes(20)).decode(), "é".encode().decode("latin-1")],
    ids=["none", "empty", "short", "of zeros", "not ASCII"])
def test_without_the_right_signature_nothing_is_stored(house, signature):
    house.invite(30)
    house.settled()
    before = stored(house)
    answer = house.webhooks.message(phone(30), "1", signature=signature)
    assert answer.status_code == 403
    assert answer.json()["error"] == "not-authentic"
    assert stored(house) == before
    assert house.database.status("C00030") == "scheduled"


def test_what_was_signed_with_another_token_is_refused(house):
    house.invite(31)
    assert Webhooks(house.serving.address, token="another").message(phone(31), "1").status_code == 403
    assert house.database.status("C00031") == "scheduled"


def test_a_signature_of_another_body_or_address_is_refused(house):
    house.invite(32)
    form = message_form(phone(32), "2")
    others = [
        house.webhooks.validator.compute_signature(twilio.WEBHOOK, form | {"Body": "1"}),
        house.webhooks.validator.compute_signature(twilio.WEBHOOK + "?message=x", form),
        house.webhooks.validator.compute_signature("https://evil.example/webhooks/digitaly/whatsapp", form),
    ]
    assert [house.webhooks.post(form, signature=other).status_code for other in others] == [403] * 3
    assert house.database.status("C00032") == "scheduled"


def test_the_sdk_signs_accents_emoji_and_repeated_fields_as_we_check_them(house):
    house.invite(33)
    form = Form(message_form(phone(33), "não sei… é às 10h? 💚 a+b&c=d") | {"Zeta": ["2", "1", "2"], "alpha": "", "ç": "ü"})
    assert house.webhooks.post(form).status_code == 200
    text = house.database.value("SELECT text FROM messages WHERE provider_id = ?", form["MessageSid"])
    assert text == "não sei… é às 10h? 💚 a+b&c=d"


def test_the_same_message_fifty_times_at_once_counts_once(house):
    house.invite(40)
    sid = "SM" + uuid.uuid4().hex
    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(lambda _: house.webhooks.message(phone(40), "1", sid=sid, timeout=30), range(50)))
    assert [answer.status_code for answer in answers] == [200] * 50
    house.hears(40, "Combinado!")
    house.settled()
    assert house.database.count("messages", "provider_id = ?", sid) == 1
    assert house.database.count("inbox", "key = ?", sid) == 1
    assert house.twilio.texts(phone(40)).count(house.twilio.texts(phone(40))[-1]) == 1
    assert len(house.twilio.to(phone(40))) == 2


def test_a_reply_without_the_ninth_digit_finds_its_patient(house):
    house.invite(41)
    number = phone(41)
    house.webhooks.message(number[:5] + number[6:], "1")
    house.becomes(41, "confirmed")
    assert house.database.count("contact_identities", "value LIKE ?", "%" + number[6:]) >= 1


def test_an_unknown_patient_gets_the_menu(house):
    house.says(42, "oi")
    house.hears(42, "Como podemos ajudar?")
    house.says(42, "2")
    house.hears(42, "Rua das Flores")


def test_what_is_not_understood_is_asked_again_and_then_goes_to_reception(house):
    house.invite(43)
    house.says(43, "xyzzy plugh")
    house.hears(43, "Não entendi")
    house.says(43, "qwerty asdf")
    house.says(43, "zxcv bnm")
    house.settled()
    assert house.database.run(phone(43))["queue"] == "reception"


def test_sair_stops_everything(house):
    house.invite(44)
    house.says(44, "sair")
    house.hears(44, "não receberá mais mensagens")
    house.says(44, "oi")
    house.settled()
    assert len(house.twilio.to(phone(44))) == 2
