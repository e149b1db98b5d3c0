"""Files change as fast as people and programs can change them: every answer comes from one whole, valid version."""

import itertools
import os
import re
import subprocess
import threading
import time

import pytest
from harness.appointments import phone
from harness.waiting import until

SECONDS = float(os.environ.get("RECADO_STORM_SECONDS", "8"))
EDITS_A_MINUTE = 1_000
MENU = "flows/digitaly/menu.yaml"
RULES = "rules/digitaly/rules.yaml"
TEST = "flows/digitaly/tests/marks.yaml"
GREETING = "Como podemos ajudar?"
numbers = itertools.count(400_000)

MARKS = """format: 1
test: both marks
clock: 2026-11-23 09:00
table: |
  patient says | we say
  oi           | regra-MARK.
  bla bla bla  | menu-MARK.
"""


class Marked:
    """The menu, the rule that starts it and a test, each with the same mark."""

    def __init__(self, house):
        self.clinic = house.clinic
        self.menu = self.clinic.read(MENU)
        rules = self.clinic.read(RULES)
        assert "{ start: menu }" in rules, rules
        self.rules = rules.replace("{ start: menu }", '{ say: "regra-MARK." }, { start: menu }')

    def files(self, mark):
        menu = self.menu.replace(GREETING, f"{GREETING} menu-{mark}.").replace("número da opção.", f"número. menu-{mark}.")
        return {MENU: menu, RULES: self.rules.replace("MARK", str(mark)), TEST: MARKS.replace("MARK", str(mark))}


class Patients:
    """New patients write one after the other; each answer's two marks, and how long it took."""

    def __init__(self, serving, tenant="digitaly"):
        self.serving = serving
        self.tenant = tenant
        self.answers = []
        self.took = []
        self.failed = []
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.write, daemon=True)
        self.thread.start()

    def write(self):
        while not self.over.is_set():
            began = time.monotonic()
            answer = self.serving.post(
                f"/simulator/{self.tenant}/messages", json={"from": phone(next(numbers)), "text": "oi"})
            self.took.append(time.monotonic() - began)
            if answer.status_code != 200:
                self.failed.append((answer.status_code, answer.text))
            time.sleep(0.005)

    def stop(self):
        self.over.set()
        self.thread.join(15)
        return self

    def told(self, percent):
        took = sorted(self.took)
        return took[min(len(took) - 1, int(len(took) * percent / 100))] * 1000


def texts(house, number):
    """What a new patient is told."""
    sent = house.serving.post("/simulator/digitaly/messages", json={"from": phone(number), "text": "oi"})
    assert sent.status_code == 200
    return [text for rule, menu, text in answered(house)]


def answered(house, tenant="digitaly"):
    """For each patient, the marks of what they were told by the rule and by the menu."""
    rows = house.database.rows(
        "SELECT contact_id, text FROM messages WHERE tenant_id = ? AND direction = 'out' ORDER BY message_id", tenant)
    texts = {}
    for row in rows:
        texts[row["contact_id"]] = texts.get(row["contact_id"], "") + " " + row["text"]
    return [(re.search(r"regra-(\w+)\.", text), re.search(r"menu-(\w+)\.", text), text) for text in texts.values()]


def all_match(house, since=None):
    """Everybody was told the same mark by both; before `since` there may be none."""
    answers = answered(house)
    if since:
        answers = list(itertools.dropwhile(lambda answer: f"regra-{since}." not in answer[2], answers))
    for rule, menu, text in answers:
        assert (rule and rule.group(1)) == (menu and menu.group(1)), f"a mixed version answered: {text}"
        assert GREETING in text
    return answers


def neighbour(house):
    """A second clinic, `outra`, in the same folder."""
    clinic = house.clinic
    for area in ("flows", "rules"):
        for path in clinic.path(f"{area}/digitaly").glob("*.*"):
            clinic.path(f"{area}/outra").mkdir(exist_ok=True)
            clinic.write(f"{area}/outra/{path.name}", path.read_text(encoding="utf-8").replace(
                "tenant: digitaly", "tenant: outra"))
    until(lambda: house.serving.get("/health/ready").json()["tenants"] == 2, "two clinics")


def plainly(clinic, name, text):
    clinic.write(name, text)


def half_first(clinic, name, text):
    """Writes half of a file, thinks, and writes the rest."""
    with open(clinic.path(name), "w", encoding="utf-8") as file:
        file.write(text[:len(text) // 2])
        file.flush()
        time.sleep(0.04)
        file.write(text[len(text) // 2:])


def renaming(clinic, name, text):
    clinic.rename_over(name, text)


def test_a_thousand_edits_a_minute_never_show_a_mixed_or_invalid_version(new_house):
    house = new_house()
    neighbour(house)
    marked = Marked(house)
    for name, text in marked.files("first").items():
        house.clinic.write(name, text)
    until(lambda: "regra-first." in " ".join(texts(house, next(numbers))), "the first marks")
    quiet = Patients(house.serving, "outra")
    time.sleep(2)
    quiet.stop()
    storm, others = Patients(house.serving), Patients(house.serving, "outra")
    ways = itertools.cycle([plainly, renaming, half_first])
    end, edits, mark = time.monotonic() + SECONDS, 0, 0
    pause = 60 / EDITS_A_MINUTE
    while time.monotonic() < end:
        mark += 1
        way = next(ways)
        for name, text in marked.files(mark).items():
            began = time.monotonic()
            way(house.clinic, name, text)
            edits += 1
            time.sleep(max(0, pause - (time.monotonic() - began)))
        if mark % 3 == 0:
            house.clinic.write(MENU, "format: 1\nflow: menu\nsteps: [\n")
            edits += 1
            time.sleep(pause)
    began = time.monotonic()
    for name, text in marked.files("last").items():
        house.clinic.write(name, text)
    until(lambda: house.serving.get("/health/ready").json()["tenants_with_errors"] == [], "the last one to be good", 10)
    until(lambda: any(menu and menu.group(1) == "last" for _, menu, _ in answered(house)), "the last one to be live", 10)
    settled = time.monotonic() - began
    storm.stop()
    others.stop()
    answers = all_match(house, since="first")
    assert storm.failed == [] and others.failed == []
    versions = {menu.group(1) for _, menu, _ in answers if menu}
    assert len(versions) > 1, "some of what was written was live meanwhile"
    print(
        f"\n{edits} edits in {SECONDS:g} s, {len(answers)} answers from {len(versions)} versions, none mixed; "
        f"the last one live after {settled * 1000:.0f} ms. The other clinic: p50 {others.told(50):.1f} ms, "
        f"p99 {others.told(99):.1f} ms (before: {quiet.told(50):.1f}, {quiet.told(99):.1f})")


def git(root, *arguments):
    done = subprocess.run(
        ["git", "-c", "user.name=ana", "-c", "user.email=ana@example.com", "-c", "advice.detachedHead=false", *arguments],
        cwd=root, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_git_checkout_between_two_branches_is_one_change(new_house):
    house = new_house()
    root, marked = house.clinic.root, Marked(house)
    (root / ".gitignore").write_text("data/\n")
    # The checkout pauses between the two files that matter.
    (root / ".gitattributes").write_text("flows/digitaly/nn/f150.yaml filter=slow\n")
    git(root, "init", "-q", "-b", "start")
    git(root, "config", "filter.slow.smudge", "sh -c 'sleep 0.15; cat'")
    git(root, "config", "filter.slow.clean", "cat")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "start")
    for branch in ("aa", "bb"):
        git(root, "checkout", "-q", "-B", branch, "start")
        for name, text in marked.files(branch).items():
            if name != TEST:
                house.clinic.write(name, text)
        (root / "flows/digitaly/nn").mkdir(exist_ok=True)
        for number in range(300):
            flow = f"format: 1\nflow: filler{number}\nsteps: {{ one: {{ say: \"{branch} {number}\" }} }}\n"
            house.clinic.write(f"flows/digitaly/nn/f{number:03}.yaml", flow)
        git(root, "add", ".")
        git(root, "commit", "-q", "-m", branch)
    until(lambda: house.serving.logged(text="tenant loaded", tenant="digitaly"), "the clinic")
    patients = Patients(house.serving)
    end, checkouts = time.monotonic() + SECONDS, 0
    for branch in itertools.cycle(("aa", "bb")):
        git(root, "checkout", "-q", branch)
        checkouts += 1
        time.sleep(0.15)
        if time.monotonic() > end and branch == "bb":
            break
    # In the storm the host may pass over a branch; the ones that stay are taken up.
    for branch in ("bb", "aa"):
        git(root, "checkout", "-q", branch)
        until(lambda: [m.group(1) for _, m, _ in answered(house)[-1:] if m] == [branch], f"{branch} to be live", 20)
    patients.stop()
    answers = all_match(house)
    assert patients.failed == []
    found = {menu.group(1) for _, menu, _ in answers if menu}
    assert found == {"aa", "bb"}, found
    print(f"\n{checkouts} checkouts, {len(answers)} answers, none mixed; p99 {patients.told(99):.1f} ms")


@pytest.mark.parametrize("way", [half_first, renaming])
def test_a_file_that_is_being_written_holds_back_only_its_own_clinic(new_house, way):
    house = new_house()
    neighbour(house)
    text = house.clinic.read(MENU)
    other = house.clinic.read("flows/outra/menu.yaml")
    count = len(house.serving.logged(text="tenant loaded", tenant="digitaly"))
    with open(house.clinic.path(MENU), "w", encoding="utf-8") as file:
        # Good by itself, and not what is meant.
        file.write(text.replace(GREETING, GREETING + " Metade."))
        file.flush()
        house.clinic.edit("flows/digitaly/confirmation.yaml", "A recepção vai procurar", "A recepção já vai procurar")
        way(house.clinic, "flows/outra/menu.yaml", other.replace(GREETING, GREETING + " Boa tarde."))
        until(lambda: len(house.serving.logged(text="tenant loaded", tenant="outra")) >= 2, "the other clinic's edit")
        time.sleep(0.5)
        assert len(house.serving.logged(text="tenant loaded", tenant="digitaly")) == count, house.serving.log[-3:]
        assert not any("Metade" in told for told in texts(house, next(numbers)))
        file.seek(0)
        file.truncate()
        file.write(text.replace(GREETING, GREETING + " Inteira."))
    until(lambda: any("Inteira" in told for told in texts(house, next(numbers))), "the closed file")
    assert not any("Metade" in told for told in texts(house, next(numbers)))
