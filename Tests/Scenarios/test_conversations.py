"""A conversation in Lua, killed with `kill -9` wherever it waits: the patient does not notice."""

import json

from harness import recado
from harness.appointments import phone
from harness.clinic import Clinic
from harness.fake import Fake, reply
from harness.waiting import until

LEASE = 3
NAME, BIRTH, FOUND = "Qual o nome completo do paciente?", "Data de nascimento?", "Olá, Ana Lima! Achei seu cadastro."


class FakeHospital(Fake):
    """Knows every patient; the first call is held until `released`."""

    def __init__(self, holds):
        self.calls: list[dict] = []
        self.holds = holds
        super().__init__()

    def answer(self, handler, body):
        with self.lock:
            if handler.path != "/pacientes/buscar":
                self.problems.append(f"path {handler.path}")
            self.calls.append(json.loads(body))
            is_first = len(self.calls) == 1
        if is_first and self.holds:
            return self.hang(handler)
        reply(handler, 200, json.dumps({"name": "Ana Lima"}).encode())


class Talk:
    """One patient on the simulator's channel of a clinic whose host may be killed."""

    def __init__(self, root, kills, holds=False):
        self.clinic = Clinic(root)
        self.hospital = FakeHospital(holds)
        self.env = recado.environment(
            fake_tazi=self.hospital, RECADO_SIMULATOR="yes", RECADO_LEASE=str(LEASE))
        self.kills = kills
        self.number = 0
        self.serving = recado.Serving(self.clinic, self.env)

    def says(self, text):
        self.number += 1
        body = {"from": phone(4711), "name": "Ana", "text": text, "id": f"m{self.number}"}
        answer = self.serving.post("/simulator/digitaly/messages", json=body)
        assert answer.status_code == 200, answer.text

    def texts(self, direction="out"):
        messages = self.serving.get("/simulator/digitaly/messages").json()["messages"]
        return [message["text"] for message in messages if message["direction"] == direction]

    def hears(self, *texts, seconds=20):
        """Waits until exactly these were said, and kills where it is to be killed."""
        until(lambda: self.texts() == list(texts), lambda: f"{texts}; said {self.texts()}", seconds)

    def killed(self, place):
        if self.kills(place):
            self.serving.kill()
            self.serving = recado.Serving(self.clinic, self.env)

    def close(self):
        try:
            assert self.serving.stop() == 0
        finally:
            self.serving.process.kill()
            self.hospital.close()
        assert self.hospital.problems == []


def play(root, kills):
    talk = Talk(root, kills)
    try:
        talk.says("primeira consulta")
        talk.killed("just asked")
        talk.hears(NAME)
        talk.killed("name")
        talk.says("Ana Lima")
        talk.hears(NAME, BIRTH)
        talk.killed("birth")
        talk.says("não lembro")
        talk.hears(NAME, BIRTH, "Não consegui ler a data. Escreva dia, mês e ano, como 02/05/1990.")
        talk.killed("birth again")
        talk.says("2 de maio de 1990")
        talk.killed("just called")
        until(lambda: FOUND in talk.texts(), lambda: f"{FOUND}; said {talk.texts()}", LEASE + 20)
        talk.killed("ended")
        said = talk.texts()
        assert said.count(FOUND) == said.count(NAME) == said.count(BIRTH) == 1, said
        assert talk.hospital.calls[-1] == {"nome": "Ana Lima", "nascimento": "1990-05-02"}
        assert talk.serving.database.value("SELECT outcome FROM runs") == "done"
    finally:
        talk.close()


def test_killed_at_every_wait(tmp_path):
    play(tmp_path, lambda place: True)


def test_killed_while_the_other_system_is_asked(tmp_path):
    talk = Talk(tmp_path, kills=lambda place: True, holds=True)
    try:
        for text, said in (("primeira consulta", [NAME]), ("Ana Lima", [NAME, BIRTH])):
            talk.says(text)
            talk.hears(*said)
        talk.says("02/05/1990")
        until(lambda: talk.hospital.calls, "the call under way")
        talk.killed("called")
        talk.hears(NAME, BIRTH, FOUND, seconds=LEASE + 30)
        assert len(talk.hospital.calls) == 2
    finally:
        talk.close()


def test_an_edit_leaves_it_on_its_script_also_over_a_kill(tmp_path):
    talk = Talk(tmp_path, kills=lambda place: True)
    try:
        talk.says("primeira consulta")
        talk.hears(NAME)
        talk.clinic.edit("flows/digitaly/triagem.lua", BIRTH, "Em que dia nasceu?")
        talk.clinic.edit("flows/digitaly/tests/triage-finds-the-patient.yaml", "Data de nascimento", "Em que dia     ")
        talk.clinic.edit("flows/digitaly/tests/triage-goes-to-reception.yaml", "Data de nascimento", "Em que dia        ")
        loaded = lambda: talk.serving.logged(text="tenant loaded")  # noqa: E731
        until(lambda: len(loaded()) > 1, lambda: f"the edit to be live; {talk.serving.log}")
        talk.killed("edited")
        talk.says("Ana Lima")
        talk.hears(NAME, BIRTH)
    finally:
        talk.close()


def test_why_names_the_line_of_the_script(tmp_path):
    talk = Talk(tmp_path, kills=lambda place: False)
    try:
        talk.says("primeira consulta")
        talk.hears(NAME)
        done = recado.run("why", "digitaly", phone(4711), cwd=talk.clinic.root, env=talk.env)
        assert done.returncode == 0, done.stderr
        assert "flows/digitaly/triagem.lua:3" in done.stdout, done.stdout
    finally:
        talk.close()
