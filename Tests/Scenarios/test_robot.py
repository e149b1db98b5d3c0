"""Tazi's own robot tells Recado that an appointment is cancelled."""

import json
import uuid

import pytest
from harness import recado

PATH = "/rpa/digitaly/appointments/{}/cancel"
TOKEN = {"Authorization": "Bearer " + recado.ROBOT}


@pytest.fixture(scope="module")
def booked(house):
    house.invite(*range(1, 21))
    return house


def cancel(house, name, body='{"reason": "médico doente"}', headers=TOKEN):
    data = body if isinstance(body, bytes) else body.encode()
    return house.serving.post(PATH.format(name), data=data, headers={"Content-Type": "application/json"} | headers)


def test_with_the_token_it_cancels(booked):
    answer = cancel(booked, "C00001")
    assert (answer.status_code, answer.json()) == (200, {"ok": True, "id": "C00001", "status": "cancelled"})
    assert booked.database.status("C00001") == "cancelled"


def test_the_optional_time_is_taken(booked):
    answer = cancel(booked, "C00002", json.dumps({"reason": "x", "cancelled_at": "2026-11-21T10:00:00-03:00"}))
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize(
    "headers",
    [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Bearer"}, {"Authorization": "Bearer "},
     {"Authorization": "Basic " + recado.ROBOT}, {"Authorization": recado.ROBOT}],
    ids=["none", "wrong", "no word", "empty", "another scheme", "bare"])
def test_without_the_token_it_is_a_401_and_nothing_changes(booked, headers):
    answer = cancel(booked, "C00003", headers=headers)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert booked.database.status("C00003") == "scheduled"


@pytest.mark.parametrize(
    "body, field",
    [({}, "reason"), ({"reason": 5}, "reason"), ({"reason": None}, "reason"),
     ({"reason": "x", "cancelled_at": "amanhã"}, "cancelled_at"), ({"reason": "x", "motivo": "y"}, "motivo"),
     ({"reasn": "x"}, "reason")])
def test_a_bad_body_is_a_422_that_names_the_field(booked, body, field):
    answer = cancel(booked, "C00004", json.dumps(body))
    assert answer.status_code == 422, answer.text
    told = answer.json()
    assert told["field"] == field
    assert field in told["message"]["pt"] and field in told["message"]["en"]
    assert booked.database.status("C00004") == "scheduled"


@pytest.mark.parametrize("body", ["{", "reason=x", "[1]", '"x"', b"\xff\xfe", "[" * 5_000])
def test_what_is_no_json_object_is_a_400(booked, body):
    answer = cancel(booked, "C00005", body)
    assert answer.status_code == 400, answer.text
    assert answer.json()["message"]["pt"]
    assert booked.database.status("C00005") == "scheduled"


def test_an_appointment_nobody_knows_is_a_404(booked):
    answer = cancel(booked, "C99999")
    assert answer.status_code == 404, answer.text
    assert answer.json()["ok"] is False and answer.json()["message"]["pt"]


def test_another_method_is_a_405_and_another_address_a_404(booked):
    assert booked.serving.get(PATH.format("C00006"), headers=TOKEN).status_code == 405
    assert booked.serving.post("/rpa/digitaly/nada", headers=TOKEN, data="{}").status_code == 404


def test_the_same_call_again_is_done_once(booked):
    key = {"Idempotency-Key": uuid.uuid4().hex}
    first, again = (cancel(booked, "C00007", headers=TOKEN | key) for _ in range(2))
    assert first.status_code == again.status_code == 200
    assert booked.database.count("inbox", "key = ?", key["Idempotency-Key"]) == 1


def test_a_body_that_is_too_long_is_refused_and_the_house_goes_on(booked):
    try:
        status = cancel(booked, "C00008", b'{"reason": "' + b"x" * 20_000_000 + b'"}').status_code
    except OSError:
        status = 413
    assert status == 413
    assert cancel(booked, "C00009").status_code == 200
