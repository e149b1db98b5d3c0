"""A hospital's list comes in, and the due confirmations go out through Twilio."""

import json
import re
from collections import Counter

import pytest
from harness.appointments import appointment, csv_text, phone
from harness.twilio import TEMPLATE
from harness.waiting import stays, until

DUE, LATER, LINES = 300, 9_600, 10_000
BAD = {
    "is no phone number": {"phone": "12"},
    "is no date and time": {"at": "31/02/2026 25:00"},
    "stands in this file already": {"id": "C00001"},
    "the field `patient` is empty": {"patient": ""},
}


def big_list():
    """Due ones spread among the others, bad ones among all: the rows, and the reason for each bad line's number."""
    rows, bad = [], {}
    due, later, reasons = iter(range(1, DUE + 1)), iter(range(1_001, 1_001 + LATER)), list(BAD)
    rows.append(appointment(next(due), hours=20))
    while len(rows) < LINES:
        place = len(rows)
        if place % 100 == 99:
            reason = reasons[place // 100 % len(reasons)]
            rows.append(appointment(50_000 + place) | BAD[reason])
            bad[place + 2] = reason
        elif place % 33 == 0 and (number := next(due, None)):
            rows.append(appointment(number, hours=3 + number % 44))
        else:
            number = next(later, None) or next(due)
            rows.append(appointment(number, hours=60 + number % 700 if number > 1_000 else 20))
    return rows, bad


@pytest.fixture(scope="module")
def imported(house):
    rows, bad = big_list()
    done = house.import_list(rows)
    house.env["RECADO_LANG"] = "en"
    again = house.import_list(rows, "--json")
    house.env["RECADO_LANG"] = "pt"
    return rows, bad, done, again


def test_each_bad_line_is_told_with_its_number_and_reason(imported):
    rows, bad, _, again = imported
    assert len(rows) == LINES and len(bad) == 100
    told = [json.loads(line) for line in again.stdout.splitlines()]
    faults = {line["line"]: line["en"] for line in told if line["kind"] == "bad-line"}
    assert set(faults) == set(bad)
    for line, reason in bad.items():
        assert reason in faults[line], (line, faults[line])


def test_bad_lines_are_told_in_portuguese_too(imported):
    _, bad, done, _ = imported
    lines = [line for line in done.stdout.splitlines() if line.startswith("linha ")]
    assert {int(re.match(r"linha (\d+):", line).group(1)) for line in lines} == set(bad)
    assert Counter("não é um telefone" in line for line in lines)[True] == 25


def test_an_import_with_bad_lines_ends_with_1_and_takes_the_good_ones(imported):
    _, _, done, _ = imported
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "9900 novas, 0 alteradas, 0 iguais, 100 linhas com problema"


def test_the_same_list_again_changes_nothing(imported, house):
    again = imported[3]
    assert again.returncode == 1
    summary = json.loads(again.stdout.splitlines()[-1])
    assert summary == {"kind": "summary", "new": 0, "updated": 0, "unchanged": 9_900, "bad": 100}
    assert house.database.count("appointments") == 9_900


def test_each_due_patient_gets_exactly_one_confirmation(imported, house):
    until(lambda: len(house.twilio.sent) >= DUE, lambda: f"{DUE} messages; {len(house.twilio.sent)} came", 60)
    house.settled()
    stays(lambda: len(house.twilio.sent) == DUE, lambda: f"{len(house.twilio.sent)} messages came")
    counts = Counter(sent.phone for sent in house.twilio.sent)
    assert counts == {phone(number): 1 for number in range(1, DUE + 1)}
    assert house.database.count("messages", "direction = 'out' AND status = 'sent'") == DUE
    print(f"\n{LINES} lines: {DUE} due patients, {len(house.twilio.sent)} messages")


def test_a_confirmation_is_the_template_with_the_patients_own_values(imported, house):
    rows = {row["phone"]: row for row in imported[0] if row["id"] != "" and row["patient"]}
    until(lambda: len(house.twilio.sent) >= DUE, "the messages", 60)
    for sent in house.twilio.sent:
        assert sent.form["ContentSid"] == TEMPLATE and "Body" not in sent.form
        variables = json.loads(sent.form["ContentVariables"])
        row = rows[sent.phone]
        assert variables["1"] == row["patient"].split()[0]
        assert variables["2"] == "Dra. Ana Lima"
        day, time = row["at"].split()
        year, month, date = day.split("-")
        assert f"{int(date)}" in variables["3"] and variables["4"] == time, (variables, row["at"])
        assert set(variables) == {"1", "2", "3", "4"}


def test_each_status_callback_names_its_own_message(imported, house):
    until(lambda: len(house.twilio.sent) >= DUE, "the messages", 60)
    names = {sent.message for sent in house.twilio.sent}
    assert len(names) == DUE
    for sent in house.twilio.sent:
        assert sent.form["StatusCallback"].endswith("/webhooks/digitaly/whatsapp?message=" + sent.message)
    stored = {row["message_id"] for row in house.database.rows("SELECT message_id FROM messages WHERE direction = 'out'")}
    assert names == stored


def test_a_moved_appointment_is_told_as_changed(house):
    house.import_list([appointment(70_001, hours=400)])
    done = house.import_list([appointment(70_001, hours=500)])
    assert (done.returncode, done.stdout.strip()) == (0, "0 novas, 1 alteradas, 0 iguais, 0 linhas com problema")


@pytest.mark.parametrize(
    "content, words",
    [("", "está vazio"), ("nome,telefone\nAna,11\n", "falta a coluna id, at")],
    ids=["empty", "other columns"])
def test_a_file_that_is_no_list_is_refused_with_what_to_write(house, content, words):
    done = house.import_list(content)
    assert done.returncode == 1 and words in done.stderr, done.stderr


@pytest.mark.parametrize("mark, end", [("\ufeff", "\n"), ("", "\r\n")], ids=["byte order mark", "Windows line ends"])
def test_a_list_saved_by_a_spreadsheet_is_read(house, mark, end):
    number = 70_010 + len(end)
    text = mark + csv_text([appointment(number, hours=400)]).replace("\r\n", "\n").replace("\n", end)
    done = house.import_list(text)
    assert done.returncode == 0, done.stdout + done.stderr
    assert house.database.status(f"C{number:05}") == "scheduled"


def test_429_is_tried_again_and_500_is_left_in_doubt(house):
    busy, broken, dropped = phone(80_001), phone(80_002), phone(80_003)
    house.twilio.script(busy, 429, 503)
    house.twilio.script(broken, 500)
    house.twilio.script(dropped, "drop")
    house.import_list([appointment(number) for number in (80_001, 80_002, 80_003)])
    until(lambda: house.twilio.to(busy) and house.twilio.to(busy)[-1].accepted, "the third try", 20)
    house.settled()
    assert [len(house.twilio.to(number)) for number in (busy, broken, dropped)] == [3, 1, 1]
    statuses = [house.database.message(house.twilio.to(number)[-1].message)["status"] for number in (busy, broken, dropped)]
    assert statuses == ["sent", "in-doubt", "in-doubt"]
    assert house.webhooks.receipt(house.twilio.to(dropped)[0], "delivered").status_code == 200
    assert house.database.message(house.twilio.to(dropped)[0].message)["status"] == "delivered"
    assert house.database.count("jobs", "state = 'in-doubt'") == 1


def told(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_windows_1252_is_read_and_said(house):
    text = csv_text([appointment(70_100, hours=400, patient="José Conceição")])
    (house.clinic.root / "latin.csv").write_bytes(text.encode("cp1252"))
    done = house.import_file("latin.csv", "--json")
    assert done.returncode == 0 and {"kind": "encoding", "name": "WINDOWS-1252", "replaced": 0} in told(done), done.stdout
    assert house.database.rows("SELECT patient FROM appointments WHERE external_id = 'C70100'")[0]["patient"] == "José Conceição"


def test_a_dry_run_shows_the_first_lines_and_what_would_change(house):
    house.import_list([appointment(70_110, hours=400)])
    done = house.import_list([appointment(70_110, hours=401), appointment(70_111, hours=400)], "--dry-run", "--json")
    lines = told(done)
    assert [line["id"] for line in lines if line["kind"] == "row"] == ["C70110", "C70111"]
    assert {(line["id"], line["deed"]) for line in lines if line["kind"] == "change"} == {("C70110", "moved"), ("C70111", "new")}
    assert lines[-1]["dry_run"] is True and lines[-1]["new"] == 1
    assert house.database.count("appointments", "external_id = 'C70111'") == 0


def test_a_complete_day_calls_off_what_is_missing_after_saying_how_many(house):
    day = "2027-03-10"
    rows = [appointment(number, at=f"{day} 10:00") for number in (70_120, 70_121)]
    house.import_list(rows)
    unanswered = house.import_list(rows[:1], "--complete", day)
    assert unanswered.returncode == 1 and "1 consulta(s) de 2027-03-10" in unanswered.stderr
    assert house.database.status("C70121") == "scheduled"
    done = house.import_list(rows[:1], "--complete", day, "--yes")
    assert done.returncode == 0 and "1 desmarcadas" in done.stdout, done.stdout + done.stderr
    assert house.database.status("C70121") == "cancelled" and house.database.status("C70120") == "scheduled"
