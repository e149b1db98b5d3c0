"""What Twilio says later of the messages we sent."""

from harness.appointments import phone
from harness.twilio import ACCOUNT
from harness.waiting import until


def invited(house, number):
    house.invite(number)
    house.settled()
    sent = house.twilio.to(phone(number))[0]
    until(lambda: house.database.message(sent.message)["status"] == "sent", "sent")
    return sent


def status(house, sent):
    return house.database.message(sent.message)["status"]


def test_delivered_and_read_move_the_message_on(house):
    sent = invited(house, 1)
    seen = []
    for word in ("sent", "delivered", "read"):
        assert house.webhooks.receipt(sent, word).status_code == 200
        seen.append(status(house, sent))
    assert seen == ["sent", "delivered", "read"]


def test_a_late_or_repeated_receipt_moves_nothing_back(house):
    sent = invited(house, 2)
    for word in ("read", "delivered", "sent", "read", "queued"):
        assert house.webhooks.receipt(sent, word).status_code == 200
    assert status(house, sent) == "read"


def test_a_failed_receipt_triggers_the_rule_that_notes_it(house):
    sent = invited(house, 3)
    answer = house.webhooks.receipt(sent, "failed", ErrorCode="63003")
    assert answer.status_code == 200
    message = house.database.message(sent.message)
    assert (message["status"], message["code"]) == ("failed", "63003")
    notes = house.database.rows("SELECT text FROM notes WHERE contact_id = ?", message["contact_id"])
    assert [note["text"] for note in notes] == ["Não entregue: o número não tem WhatsApp"]
    until(lambda: house.serving.logged(level="warning", text="Mensagem não entregue: o número não tem WhatsApp"), "the log")


def test_the_same_failed_receipt_again_is_noted_once(house):
    sent = invited(house, 4)
    for _ in range(3):
        assert house.webhooks.receipt(sent, "undelivered", ErrorCode="63024").status_code == 200
    contact = house.database.message(sent.message)["contact_id"]
    assert house.database.count("notes", "contact_id = ?", contact) == 1


def test_an_unsigned_receipt_changes_nothing(house):
    sent = invited(house, 5)
    form = {"MessageSid": sent.sid, "MessageStatus": "failed", "AccountSid": "x", "To": sent.form["To"]}
    answer = house.webhooks.post(form, query="?message=" + sent.message, signature="AAAA")
    assert answer.status_code == 403
    assert status(house, sent) == "sent"


def test_a_receipt_for_another_message_than_it_was_signed_for_is_refused(house):
    first, second = invited(house, 6), invited(house, 7)
    form = {"MessageSid": first.sid, "MessageStatus": "failed"}
    signature = house.webhooks.validator.compute_signature(first.form["StatusCallback"], form)
    answer = house.webhooks.post(form, query="?message=" + second.message, signature=signature)
    assert answer.status_code == 403
    assert status(house, second) == "sent"


def test_a_receipt_that_overtakes_the_answer_to_our_send_still_counts(house):
    """Twilio may call back before its 201 has been read."""
    house.twilio.before_reply = lambda sent: house.webhooks.receipt(sent, "delivered")
    try:
        house.invite(8)
        house.settled()
    finally:
        house.twilio.before_reply = None
    assert status(house, house.twilio.to(phone(8))[0]) == "delivered"


def test_a_receipt_of_an_unknown_message_is_taken_without_a_fault(house):
    form = {"MessageSid": "SM" + "0" * 32, "MessageStatus": "delivered", "AccountSid": ACCOUNT}
    assert house.webhooks.post(form).status_code == 200
