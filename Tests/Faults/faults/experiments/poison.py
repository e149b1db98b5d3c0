"""A job that ends the process each time it is tried."""

import time

from harness.appointments import phone
from harness.fake import Fake, reply

from ..counting import count
from ..load import Load
from ..registry import experiment

ATTEMPTS = 3
"""`retry: 3` of the clinic's `lab.look`."""


class Laboratory(Fake):
    """Who asks is killed before it hears the answer, as if the request had crashed it."""

    def __init__(self):
        self.requests = 0
        self.victim = None
        super().__init__()

    def answer(self, handler, body):
        self.requests += 1
        if self.victim:
            self.victim()
        reply(handler, 200, b"{}")


@experiment("poison", "a job that ends the process each time: given up after its attempts, the others go on")
def poison(lab):
    fake = Laboratory()
    stand = lab.stand(environment={"RECADO_SECRET_DIGITALY_LAB_URL": fake.url})
    deaths = 0
    try:
        load = Load(stand, writers=3)
        load.passes(20)
        fake.victim = lambda: stand.host.process.kill()
        written = stand.host.webhooks.message(phone(70_000), "exame", sid="SM" + "f" * 32)
        load.forms["SM" + "f" * 32] = {}
        load.acknowledged.add("SM" + "f" * 32)
        assert written.status_code == 200
        while state(stand) not in ("dead", "done"):
            if stand.host.process.poll() is not None:
                deaths += 1
                assert deaths <= ATTEMPTS, f"killed {deaths} times by a job of {ATTEMPTS} attempts"
                stand.host.process.wait()
                stand.replace()
                load.passes(10)
            time.sleep(0.05)
        fake.victim = None
        load.passes(20)
        load.stop()
        load.redeliver()
        stand.settle()
        tally = count(stand, load, kills=deaths, silent=1)
        tally.expect(state(stand) == "dead", f"the poison is {state(stand)}")
        tally.expect(fake.requests == ATTEMPTS, f"{fake.requests} requests, {ATTEMPTS} attempts")
        tally.expect(stand.host.stop() == 0, "the host did not stop well")
        tally.note = f"{deaths} deaths, then a dead letter"
        return tally
    finally:
        fake.close()


def state(stand):
    rows = stand.books.rows("SELECT state FROM jobs WHERE kind = 'call'")
    return rows[0][0] if rows else None
