"""A new version is published while people wait: the impact is right, nobody is stranded, and rolling back restores."""

import time

import pytest
from harness import postgres, recado
from harness.appointments import phone
from harness.clinic import Clinic
from harness.house import House
from harness.recado import Serving
from harness.waiting import until

FLOW = "flows/digitaly/confirmation.yaml"
MENU = "flows/digitaly/menu.yaml"
GREETING = "Como podemos ajudar?"
SPREAD = 2.0


def publishing(clinic):
    (clinic.root / ".env").write_text("RECADO_WATCH=off\n")


@pytest.fixture
def published(new_house):
    """A clinic that is served as it was published, whatever is saved."""
    return new_house(prepare=publishing)


def command(house, *arguments, language="pt", **options):
    return recado.run(*arguments, cwd=house.clinic.root, env=house.env | {"RECADO_LANG": language}, **options)


def history(house):
    return recado.json_lines(command(house, "versions", "digitaly", "--json").stdout)


def live(serving, version, seconds=SPREAD):
    """Waits until a host runs a version."""
    until(
        lambda: (serving.logged(text="tenant loaded", tenant="digitaly") or [{}])[-1].get("version") == version,
        lambda: f"{version}; log {serving.log[-3:]}", seconds)


def rename_step(clinic):
    text = clinic.read(FLOW).replace("-> sure", "-> certain").replace("\n  sure:", "\n  certain:")
    clinic.write(FLOW, text.replace("Combinado! Até", "Combinado! Que bom! Até"))


def test_publishing_with_people_waiting(published):
    house = published
    house.invite(1, 2, 3, 4, 5)
    for number in (4, 5):
        house.says(number, "não vou poder ir")
        house.hears(number, "Cancelar mesmo")
    rename_step(house.clinic)

    refused = command(house, "publish", "digitaly", stdin="n\n")
    assert refused.returncode == 1
    for words in ("3 esperam em `confirmation.ask`: seguem", "2 esperam em `confirmation.sure`: o passo mudou",
                  "2 perdem o seu passo", "+55•••••0004  consulta 20", "Publicar? [s/N]", "Que bom! Até"):
        assert words in refused.stdout + refused.stderr, (words, refused.stdout, refused.stderr)
    assert phone(4) not in refused.stdout
    assert "nobody answered" in command(house, "publish", "digitaly", language="en").stderr
    assert len(history(house)) == 1, "nothing was published yet"

    done = command(house, "publish", "digitaly", "--yes", "--json", "--reason", "passo com outro nome", "--author", "ana")
    assert done.returncode == 0, done.stderr
    lines = recado.json_lines(done.stdout)
    fates = {line["step"]: (line["count"], line["fate"]) for line in lines if line["kind"] == "place"}
    assert fates == {"ask": (3, "moves"), "sure": (2, "stays")}
    entry = lines[-1]
    assert (entry["how"], entry["author"], entry["reason"]) == ("published", "ana", "passo com outro nome")
    live(house.serving, entry["version"])

    house.says(1, "1")
    house.hears(1, "Que bom!")
    house.becomes(1, "confirmed")
    house.says(4, "1")
    house.hears(4, "Consulta desmarcada")
    house.becomes(4, "cancelled")
    house.says(2, "não vou poder ir")
    house.hears(2, "Cancelar mesmo")
    assert house.database.run(phone(2))["step"] == "certain"

    assert house.serving.stop() == 0
    house.restart()
    house.says(5, "2")
    house.hears(5, "Combinado! Até")
    house.becomes(5, "confirmed")

    back = command(house, "rollback", "digitaly", stdin="s\n")
    assert back.returncode == 0, back.stderr
    assert "1 espera em `confirmation.certain`: o passo mudou" in back.stdout
    entries = history(house)
    assert [(e["how"], e["number"], e["live"]) for e in entries] == [
        ("rollback", 3, True), ("published", 2, False), ("published", 1, False)]
    assert entries[0]["version"] == entries[2]["version"] == entries[0]["version"]
    assert [e["waiting"] for e in entries] == [1, 1, 0]
    live(house.serving, entries[0]["version"])
    house.says(2, "1")
    house.hears(2, "Consulta desmarcada")
    house.becomes(2, "cancelled")
    house.says(3, "1")
    house.hears(3, "Combinado! Até")
    house.becomes(3, "confirmed")
    house.settled()
    open_ones = house.database.rows("SELECT flow, step, phase FROM runs WHERE ended_at IS NULL")
    assert open_ones == [], "nobody is stranded"


def test_a_broken_folder_is_not_published_and_the_place_is_told(published):
    house = published
    house.clinic.edit(FLOW, "wait: 2h", "wait: soon")
    done = command(house, "publish", "digitaly", "--yes", language="en")
    assert done.returncode == 1
    assert f"{FLOW}:" in done.stderr and "nothing was published" in done.stderr
    assert len(history(house)) == 1
    house.clinic.edit(FLOW, "wait: soon", "wait: 2h")
    house.clinic.edit(FLOW, "Consulta desmarcada.", "Está desmarcada.")
    done = command(house, "publish", "digitaly", "--yes", language="en")
    assert done.returncode == 1 and "tests/" in done.stderr, "a test failed"


def test_the_difference_is_told_in_words(published):
    house = published
    house.clinic.edit(FLOW, "wait: 12h", "wait: 6h")
    house.clinic.edit(FLOW, "words: [estacionamento,", "words: [estacionamento, garagem,")
    house.clinic.edit("rules/digitaly/tenant.yaml", "retry: 5", "retry: 4")
    pt = command(house, "diff", "digitaly").stdout
    assert "confirmation.ask: `reminder` vem depois de 6h sem resposta (antes: 12h)" in pt
    assert "`parking` entende também “garagem”" in pt
    assert "rules/digitaly/tenant.yaml: mudou" in pt and "retry: 4" in pt
    en = command(house, "diff", "digitaly", "live", "folder", language="en").stdout
    assert "confirmation.ask: `reminder` moved from 12h to 6h without an answer" in en
    back = command(house, "diff", "digitaly", "folder", "1", language="en").stdout
    assert "`reminder` moved from 6h to 12h" in back
    assert "they do the same" in command(house, "diff", "digitaly", "1", language="en").stdout


@pytest.mark.parametrize(
    "arguments, code, words",
    [(["publish"], 2, "TENANT is missing"), (["publish", "digitali"], 2, "did you mean `digitaly`?"),
     (["rollback", "digitaly"], 1, "no earlier version"), (["rollback", "digitaly", "zzz"], 2, "no version `zzz`"),
     (["diff", "digitaly", "zzz"], 2, "recado versions digitaly"), (["versions", "digitaly", "--last", "x"], 2, "--last"),
     (["serve", "--watch", "--no-watch"], 2, "not both"), (["rollback", "--help"], 0, "Try: "),
     (["publish", "--help"], 0, "Try: "), (["diff", "--help"], 0, "Try: "), (["versions", "--help"], 0, "Try: ")],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "")
def test_mistakes_end_with_the_right_code_and_words(clinic, arguments, code, words):
    done = recado.run(*arguments, cwd=clinic.root, env=recado.environment(language="en"))
    assert done.returncode == code, done.stderr
    assert words in done.stdout + done.stderr


def greeting(serving, number):
    """What a patient who writes for the first time is told."""
    assert serving.post("/simulator/digitaly/messages", json={"from": phone(number), "text": "oi"}).status_code == 200
    messages = serving.get("/simulator/digitaly/messages").json()["messages"]
    contact = next(message["contact"] for message in reversed(messages) if message["direction"] == "in")
    return " ".join(m["text"] for m in messages if m["direction"] == "out" and m["contact"] == contact)


def test_a_rollback_holds_against_the_folder_until_it_changes(new_house):
    house = new_house()
    house.clinic.edit(MENU, GREETING, GREETING + " Bom dia!")
    until(lambda: len(history(house)) == 2, "the saved version to be kept")
    entries = history(house)
    assert [entry["how"] for entry in entries] == ["saved", "saved"]
    live(house.serving, entries[0]["version"])
    assert command(house, "rollback", "digitaly", "--yes", "--reason", "engano").returncode == 0
    live(house.serving, entries[1]["version"])
    assert "Bom dia" not in greeting(house.serving, 100)
    house.clinic.write(MENU, house.clinic.read(MENU))
    house.clinic.write("rules/digitaly/nota.txt", "nada")
    assert house.serving.stop() == 0
    house.restart()
    assert "Bom dia" not in greeting(house.serving, 101)
    house.clinic.edit(MENU, "Bom dia!", "Boa tarde!")
    until(lambda: len(history(house)) == 4, "the next save")
    live(house.serving, history(house)[0]["version"])
    assert "Boa tarde!" in greeting(house.serving, 102)


@pytest.fixture
def database():
    database = postgres.Postgres()
    yield database
    database.close()


@pytest.mark.skipif(not postgres.SERVER, reason="run below scripts/with-postgres")
def test_three_hosts_follow_what_is_published_within_two_seconds(tmp_path, database):
    clinic = Clinic(tmp_path)
    env = recado.environment(language="en")
    target = ("--database", database.url)
    hosts = [Serving(clinic, env, target) for _ in range(3)]
    try:
        first = recado.json_lines(
            recado.run("versions", "digitaly", "--json", *target, cwd=clinic.root, env=env).stdout)
        assert [(entry["how"], entry["reason"]) for entry in first] == [("published", "first start")]
        clinic.edit(MENU, GREETING, GREETING + " Bom dia!")
        took = []
        for arguments, words in ((("publish",), True), (("rollback",), False), (("publish", "--reason", "de novo"), True)):
            done = recado.run(
                arguments[0], "digitaly", "--yes", *arguments[1:], *target, cwd=clinic.root, env=env)
            assert done.returncode == 0, done.stderr
            began = time.monotonic()
            waiting = set(range(3))
            while waiting:
                for place in list(waiting):
                    number = 1_000 + len(took) * 100 + place + int((time.monotonic() - began) * 1_000) * 300 % 9_000_000
                    if ("Bom dia!" in greeting(hosts[place], number)) == words:
                        waiting.discard(place)
                assert time.monotonic() - began < SPREAD, (arguments, waiting)
            took.append(time.monotonic() - began)
        assert [host.stop() for host in hosts] == [0, 0, 0]
        print("\nall three answered with the new text after " + ", ".join(f"{t * 1000:.0f} ms" for t in took))
    finally:
        for host in hosts:
            host.process.kill()


@pytest.mark.skipif(not postgres.SERVER, reason="run below scripts/with-postgres")
def test_a_host_without_files_serves_what_is_published(tmp_path, database):
    env = recado.environment(language="en")
    target = ("--database", database.url)
    empty = tmp_path / "empty"
    clinic = Clinic(tmp_path / "clinic")
    (empty / "data").mkdir(parents=True)
    assert recado.run("publish", "digitaly", "--yes", *target, cwd=clinic.root, env=env).returncode == 0
    clinic.root = empty
    host = Serving(clinic, env, target)
    try:
        assert GREETING in greeting(host, 7)
        assert host.stop() == 0
    finally:
        host.process.kill()
