"""A clinic being served, with its stand-ins for the outside world."""

from . import recado
from .appointments import appointment, csv_text, phone
from .clinic import Clinic
from .tazi import FakeTazi
from .twilio import FakeTwilio
from .waiting import until


class House:
    def __init__(self, root, prepare=lambda clinic: None, twilio=None, tazi=None):
        self.clinic = Clinic(root).open_all_day()
        prepare(self.clinic)
        self.twilio = twilio or FakeTwilio()
        self.tazi = tazi or FakeTazi()
        self.env = recado.environment(self.twilio, self.tazi)
        self.serving = None
        self.start()

    def start(self):
        self.serving = recado.Serving(self.clinic, self.env)

    def restart(self):
        """Comes back after `kill`."""
        self.start()

    def close(self):
        """Ends in good order, and tells of requests that the outside world would have refused."""
        try:
            code = self.serving.stop()
        finally:
            self.serving.process.kill()
            self.twilio.close()
            self.tazi.close()
        problems = self.twilio.problems + self.tazi.problems
        assert not problems, f"{len(problems)} requests were wrong, such as {problems[:3]}"
        assert code == 0, f"ended with {code}: {self.serving.log[-5:]}"

    @property
    def database(self):
        return self.serving.database

    @property
    def webhooks(self):
        return self.serving.webhooks

    def import_list(self, rows, *options, name="consultas.csv"):
        text = rows if isinstance(rows, str) else csv_text(rows)
        self.clinic.write(name, text)
        return self.import_file(name, *options)

    def import_file(self, name, *options):
        return recado.run("import", "digitaly", "appointments", name, *options, cwd=self.clinic.root, env=self.env)

    def invite(self, *numbers):
        """Appointments of tomorrow, whose patients have been asked."""
        done = self.import_list([appointment(number) for number in numbers])
        assert done.returncode == 0, done.stdout + done.stderr
        for number in numbers:
            self.hears(number, "template")

    def hears(self, number, text, seconds=15, times=1):
        """Waits until a patient was sent such a text (`template`: the template); the request."""
        wanted = phone(number)

        def found():
            hits = [
                sent for sent in self.twilio.to(wanted)
                if (text in sent.text if text != "template" else "ContentSid" in sent.form)
            ]
            return hits if len(hits) >= times else None

        return until(found, lambda: f"{text!r} to {wanted}; it got {self.twilio.texts(wanted)}", seconds)[-1]

    def says(self, number, text, **options):
        """A patient writes, and Twilio's request is accepted."""
        answer = self.webhooks.message(phone(number), text, **options)
        assert answer.status_code == 200, answer.text
        return answer

    def becomes(self, number, status, seconds=15):
        """Waits until an appointment has a status."""
        name = f"C{number:05}"
        until(
            lambda: self.database.status(name) == status,
            lambda: f"{name} to be {status}; it is {self.database.status(name)}", seconds)

    def settled(self, seconds=15):
        """Waits until nothing is left to be done, and no run waits to hear of a call."""
        left = """
            SELECT (SELECT count(*) FROM jobs WHERE finished_at IS NULL)
                + (SELECT count(*) FROM runs WHERE phase = 'calling')
            """
        until(
            lambda: self.database.value(left) == 0,
            lambda: f"jobs {self.database.rows('SELECT kind, state, code, count(*) FROM jobs GROUP BY 1, 2, 3')}", seconds)
