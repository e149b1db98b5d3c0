"""A patient cannot come: Tazi is called once, and the patient is told after its answer."""

import uuid

import pytest
from harness.appointments import phone
from harness.house import House
from harness.waiting import stays, until


@pytest.fixture(scope="module")
def impatient(tmp_path_factory):
    """A clinic that calls Tazi once, and takes a failure as final."""
    house = House(tmp_path_factory.mktemp("impatient"), prepare=lambda clinic: clinic.try_once())
    yield house
    house.close()


def asks_to_cancel(house, number, first="não vou poder ir", second="sim"):
    house.invite(number)
    house.says(number, first)
    house.hears(number, "Cancelar mesmo")
    house.says(number, second)


def lands_in_reception(house, number):
    until(
        lambda: (house.database.run(phone(number)) or {}).get("queue") == "reception",
        lambda: f"the queue; it is {house.database.run(phone(number))}", 20)


def test_yes_cancels_with_one_call_and_the_patient_is_told(house):
    asks_to_cancel(house, 1)
    house.hears(1, "Consulta desmarcada")
    assert house.database.status("C00001") == "cancelled"
    assert len(house.tazi.of("C00001")) == 1


def test_a_503_is_tried_again_and_executed_once(house):
    house.tazi.script("C00002", 503)
    asks_to_cancel(house, 2)
    house.hears(2, "Consulta desmarcada", seconds=20)
    house.settled()
    calls = house.tazi.of("C00002")
    assert [call["answer"] for call in calls] == [503, 200]
    assert calls[0]["key"] == calls[1]["key"], "each try has the same idempotency key"
    assert house.database.status("C00002") == "cancelled"


def test_the_patient_hears_nothing_before_tazi_has_answered(house):
    house.tazi.script("C00003", 503)
    asks_to_cancel(house, 3)
    until(lambda: house.tazi.of("C00003"), "the first call")
    texts = house.twilio.texts(phone(3))
    if len(house.tazi.of("C00003")) == 1:
        assert not any("desmarcada" in text for text in texts)
        assert house.database.status("C00003") == "scheduled"
    house.hears(3, "Consulta desmarcada", seconds=20)


def test_yes_said_twice_calls_once(house):
    asks_to_cancel(house, 4)
    house.says(4, "sim")
    house.says(4, "sim, por favor")
    house.hears(4, "Consulta desmarcada")
    house.settled()
    assert len(house.tazi.of("C00004")) == 1


def test_the_same_yes_delivered_twice_calls_once(house):
    house.invite(5)
    house.says(5, "2")
    house.hears(5, "Cancelar mesmo")
    sid = "SM" + uuid.uuid4().hex
    for _ in range(3):
        house.says(5, "1", sid=sid)
    house.hears(5, "Consulta desmarcada")
    house.settled()
    assert len(house.tazi.of("C00005")) == 1


def test_no_keeps_the_appointment_and_calls_nobody(house):
    asks_to_cancel(house, 6, second="não, pode manter")
    house.hears(6, "Combinado!")
    house.settled()
    assert house.tazi.of("C00006") == []
    assert house.database.status("C00006") == "confirmed"


@pytest.mark.parametrize("number, answer", [(10, 503), (11, 500), (12, 404), (13, 401)])
def test_with_tazi_down_the_conversation_lands_in_reception_and_the_patient_is_told(impatient, number, answer):
    name = f"C{number:05}"
    impatient.tazi.script(name, answer, 200, 200)
    asks_to_cancel(impatient, number)
    impatient.hears(number, "A recepção vai concluir o cancelamento")
    lands_in_reception(impatient, number)
    impatient.settled()
    assert [call["answer"] for call in impatient.tazi.of(name)] == [answer]
    assert impatient.database.status(name) == "scheduled"


@pytest.mark.parametrize("where, number", [("house", 20), ("impatient", 21)])
def test_a_call_whose_answer_is_lost_is_in_doubt_and_never_repeated(request, where, number):
    house = request.getfixturevalue(where)
    name = f"C{number:05}"
    house.tazi.script(name, "drop", 200, 200)
    asks_to_cancel(house, number)
    house.hears(number, "A recepção vai concluir o cancelamento")
    lands_in_reception(house, number)
    house.settled()
    stays(lambda: len(house.tazi.of(name)) == 1, lambda: f"called again: {house.tazi.of(name)}")
    assert house.database.count("jobs", "kind = 'call' AND state = 'in-doubt' AND payload LIKE ?", f"%{name}%") == 1
    assert house.database.status(name) == "scheduled"


def test_nobody_listening_at_tazis_port_is_tried_again(new_house):
    house = new_house(prepare=lambda clinic: clinic.try_once())
    house.serving.stop()
    house.env["RECADO_SECRET_DIGITALY_TAZI_URL"] = "http://127.0.0.1:9"
    house.restart()
    asks_to_cancel(house, 30)
    house.hears(30, "A recepção vai concluir o cancelamento")
    lands_in_reception(house, 30)
    assert house.database.count("jobs", "kind = 'call' AND state = 'dead'") == 1
