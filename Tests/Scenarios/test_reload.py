"""Files are edited while the clinic is served: the next message uses what is good, and never what is broken."""

import itertools
import json
import re
import time

import pytest
from harness import recado
from harness.waiting import stays, until

MENU = "flows/digitaly/menu.yaml"
GREETING = "Como podemos ajudar?"
numbers = itertools.count(11_90000_0000)


def greeting(house):
    """What a patient who writes for the first time is told."""
    number = f"+55{next(numbers)}"
    assert house.serving.post("/simulator/digitaly/messages", json={"from": number, "text": "oi"}).status_code == 200
    messages = house.serving.get("/simulator/digitaly/messages").json()["messages"]
    contact = next(message["contact"] for message in reversed(messages) if message["direction"] == "in")
    return " ".join(m["text"] for m in messages if m["direction"] == "out" and m["contact"] == contact)


def versions(house):
    """Those that were live, the first one first."""
    return [line["version"] for line in house.serving.logged(text="tenant loaded", tenant="digitaly")]


def loads(house):
    return len(versions(house))


def refusals(house):
    return len(house.serving.logged(text="tenant keeps its last good version"))


@pytest.fixture
def edited(house):
    """The served clinic; its menu is put back afterwards."""
    before = house.clinic.read(MENU)
    yield house
    house.clinic.write(MENU, before)
    until(lambda: versions(house)[-1] == versions(house)[0], lambda: f"the first version again: {versions(house)}")
    until(lambda: house.serving.get("/health/ready").json()["tenants_with_errors"] == [], "no faults")


def saved(house, text, save=None):
    """Saves the menu and waits until it is live; how long that took."""
    count, begun = loads(house), time.monotonic()
    (save or house.clinic.write)(MENU, text)
    until(lambda: loads(house) > count, lambda: f"a new version; log {house.serving.log[-5:]}")
    return time.monotonic() - begun


def changed(house, words):
    return house.clinic.read(MENU).replace(GREETING, GREETING + " " + words)


def test_the_next_message_uses_what_was_saved(edited):
    assert "Bom dia" not in greeting(edited)
    took = saved(edited, changed(edited, "Bom dia"))
    assert "Bom dia" in greeting(edited)
    print(f"\nsaved and live after {took * 1000:.0f} ms")


@pytest.mark.parametrize(
    "old, new, line, column",
    [("    say: ", "    sya: ", 5, 5), ("queue reception\"\n", "queue recepton\"\n", 7, None),
     ("steps:\n", "steps:\n  - x: [\n", None, None), ("-> address", "-> adress", 8, None)],
    ids=["a misspelt key", "an unknown queue", "no YAML", "an unknown step"])
def test_while_it_is_broken_the_old_one_goes_on_and_the_place_is_told(edited, old, new, line, column):
    text = edited.clinic.read(MENU)
    assert old in text
    count = refusals(edited)
    edited.clinic.write(MENU, text.replace(old, new, 1))
    until(lambda: refusals(edited) > count, lambda: f"the refusal; log {edited.serving.log[-5:]}")
    assert GREETING in greeting(edited)
    assert edited.serving.get("/health/ready").json()["tenants_with_errors"] == ["digitaly"]

    log = [entry for entry in edited.serving.log if str(entry.get("at", "")).startswith(MENU) and entry["level"] == "error"]
    done = recado.run("check", cwd=edited.clinic.root, env=edited.env)
    assert done.returncode == 1
    place = re.search(rf"^{MENU}:(\d+):(\d+): (?:erro|error)", done.stdout, re.MULTILINE)
    assert place, done.stdout
    assert log and log[-1]["at"] in done.stdout
    if line:
        assert int(place.group(1)) == next(n for n, l in enumerate(edited.clinic.read(MENU).splitlines(), 1) if new.strip() in l)
    if column:
        assert int(place.group(2)) == column
    faults = [d for d in recado.json_lines(recado.run("check", "--json", cwd=edited.clinic.root, env=edited.env).stdout)]
    assert all(fault.get("advice") for fault in faults if fault["severity"] == "error"), faults
    assert log[-1]["advice"]


def test_mended_it_is_live_again(edited):
    good = changed(edited, "Boa tarde")
    count = refusals(edited)
    edited.clinic.write(MENU, good.replace("wait: 5m", "wait: soon"))
    until(lambda: refusals(edited) > count, "the refusal")
    assert "Boa tarde" not in greeting(edited)
    saved(edited, good)
    assert "Boa tarde" in greeting(edited)
    assert edited.serving.get("/health/ready").json()["tenants_with_errors"] == []


def test_a_failing_test_keeps_the_old_one(edited):
    count = refusals(edited)
    edited.clinic.write(MENU, edited.clinic.read(MENU).replace("Rua das Flores", "Rua das Rosas"))
    until(lambda: refusals(edited) > count, "the refusal")
    fault = edited.serving.logged(code="test-failed")[-1]
    assert fault["at"].startswith("flows/digitaly/tests/menu-shows-the-address.yaml:")


def test_a_half_written_file_is_never_used(edited):
    text = changed(edited, "Boa noite")
    seen = []
    with open(edited.clinic.path(MENU), "w", encoding="utf-8") as file:
        for place in range(0, len(text), 60):
            file.write(text[place:place + 60])
            file.flush()
            seen.append(greeting(edited))
    until(lambda: "Boa noite" in greeting(edited), "the whole file")
    assert all(GREETING in words for words in seen), seen


def test_deleted_and_made_anew(edited):
    text = changed(edited, "Que bom te ver")
    count = refusals(edited)
    edited.clinic.path(MENU).unlink()
    until(lambda: refusals(edited) > count, "the refusal")
    assert GREETING in greeting(edited)
    saved(edited, text)
    assert "Que bom te ver" in greeting(edited)


def test_an_editors_rename_over_the_file(edited):
    for words in ("um", "dois", "três"):
        saved(edited, changed(edited, words) if words == "um" else
              re.sub(r"ajudar\? \w+", f"ajudar? {words}", edited.clinic.read(MENU)), edited.clinic.rename_over)
        assert f"ajudar? {words}" in greeting(edited)


def test_a_folder_renamed_over_by_git_is_followed(edited):
    """`git checkout` of another branch deletes and makes files in quick succession."""
    folder = edited.clinic.path("flows/digitaly/tests")
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    saved(edited, changed(edited, "de novo"))
    assert "de novo" in greeting(edited)
    count = refusals(edited)
    (folder / "menu-shows-the-address.yaml").write_text(
        texts["menu-shows-the-address.yaml"].replace("Rua das Flores", "Praia"), encoding="utf-8")
    until(lambda: refusals(edited) > count, "the new folder to be watched too")
    (folder / "menu-shows-the-address.yaml").write_text(texts["menu-shows-the-address.yaml"], encoding="utf-8")
    until(lambda: edited.serving.get("/health/ready").json()["tenants_with_errors"] == [], "no faults")


def test_saving_the_same_again_makes_no_new_version(edited):
    count = loads(edited)
    edited.clinic.write(MENU, edited.clinic.read(MENU))
    stays(lambda: loads(edited) == count, "a new version was made of the same files", 1)


def test_a_new_clinic_is_served_without_a_restart(edited):
    rules = edited.clinic.read("rules/digitaly/tenant.yaml").replace("tenant: digitaly", "tenant: outra")
    for name in ("flows/outra", "rules/outra"):
        edited.clinic.path(name).mkdir()
    for path in edited.clinic.path("flows/digitaly").glob("*.*"):
        edited.clinic.write(f"flows/outra/{path.name}", path.read_text(encoding="utf-8"))
    edited.clinic.write("rules/outra/rules.yaml", edited.clinic.read("rules/digitaly/rules.yaml"))
    edited.clinic.write("rules/outra/tenant.yaml", rules)
    until(lambda: edited.serving.get("/health/ready").json()["tenants"] == 2, lambda: f"two clinics; {edited.serving.log[-4:]}")
    answer = edited.serving.post("/simulator/outra/messages", json={"from": "+5511987650000", "text": "oi"})
    assert answer.status_code == 200
    assert "Como podemos" in json.dumps(edited.serving.get("/simulator/outra/messages").json(), ensure_ascii=False)
