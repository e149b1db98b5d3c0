"""Trying a flow in the terminal: nothing is called, nothing is sent."""

import json

import pytest
from harness import recado
from harness.tazi import FakeTazi
from harness.twilio import FakeTwilio

KINDS = {"received", "sent", "set", "call", "queue", "timer", "end", "state"}


@pytest.fixture
def world():
    """Stand-ins that must stay untouched."""
    twilio, tazi = FakeTwilio(), FakeTazi()
    yield recado.environment(twilio, tazi)
    twilio.close()
    tazi.close()
    assert twilio.sent == [] and tazi.calls == [] and twilio.problems == []


def talk(clinic, world, lines, *options):
    done = recado.run("dry-run", "digitaly", *options, cwd=clinic.root, env=world, stdin=lines)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_pipe_of_the_first_page_ends_cancelled(clinic, world):
    output = talk(clinic, world, "vou não\nsim\n", "--flow", "confirmation", "--json")
    lines = [json.loads(line) for line in output.splitlines()]
    assert lines[-1]["kind"] == "state" and lines[-1]["appointment"] == {"status": "cancelled"}
    assert "step" in lines[-1]
    assert [line["text"] for line in lines if line["kind"] == "received"] == ["vou não", "sim"]
    assert [line["kind"] for line in lines].count("call") == 1
    sent = [line["text"] for line in lines if line["kind"] == "sent"]
    assert [any(word in text for text in sent) for word in ("1 - Confirmo", "Cancelar mesmo", "desmarcada")] == [True] * 3


def test_each_effect_tells_its_file_line_and_column(clinic, world):
    output = talk(clinic, world, "2\n1\n", "--flow", "confirmation", "--json")
    for line in map(json.loads, output.splitlines()):
        if line["kind"] in KINDS - {"state", "received"}:
            file, row, column = line["source"].rsplit(":", 2)
            text = clinic.read(file).splitlines()[int(row) - 1]
            assert 1 <= int(column) <= len(text) + 1, (line, text)


@pytest.mark.parametrize("hour", ["2026-11-23T03:00", "2026-11-23T08:00", "2026-11-23T12:00", "2026-11-23T22:53"])
def test_it_starts_at_any_hour_of_the_day(clinic, world, hour):
    output = talk(clinic, world, "vou não\nsim\n", "--flow", "confirmation", "--json", "--at", hour)
    assert json.loads(output.splitlines()[-1])["appointment"] == {"status": "cancelled"}, output


def test_a_person_reads_the_same_conversation(clinic, world):
    output = talk(clinic, world, "vou não\nsim\n", "--flow", "confirmation")
    assert "Consulta desmarcada" in output and "tazi.cancel" in output


def test_time_passes_and_the_other_system_breaks_when_told(clinic, world):
    lines = "/wait 24h\n/fail 503\nvou não\nsim\n"
    output = talk(clinic, world, lines, "--flow", "confirmation", "--json", "--at", "2026-11-23T09:00")
    assert any("Ainda esperamos" in json.loads(line).get("text", "") for line in output.splitlines()), output
    assert json.loads(output.splitlines()[-1])["queue"] == "reception"


def test_without_a_database_nothing_is_made(clinic, world):
    talk(clinic, world, "1\n", "--flow", "confirmation")
    assert list((clinic.root / "data").iterdir()) == []


def test_a_flow_nobody_wrote_is_named_with_the_nearest(clinic, world):
    done = recado.run("dry-run", "digitaly", "--flow", "confirmacion", cwd=clinic.root, env=world)
    assert done.returncode == 2
    assert "confirmacion" in done.stderr and "seria `confirmation`?" in done.stderr
