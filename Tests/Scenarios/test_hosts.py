"""Three hosts on one PostgreSQL: one is killed, one is stopped for longer than a lease, and nothing is lost or doubled."""

import os
import signal
import threading
import time
from collections import Counter

import pytest
import requests
from harness import postgres, recado
from harness.appointments import phone
from harness.clinic import Clinic
from harness.recado import Serving
from harness.twilio import FakeTwilio, message_form
from harness.waiting import until

pytestmark = pytest.mark.skipif(not postgres.SERVER, reason="run below scripts/with-postgres")

PATIENTS = int(os.environ.get("RECADO_HOST_PATIENTS", "300"))
WRITERS = 6
LEASE = 30
PAUSE = LEASE + 5
OFTEN = "\n  often:\n    on: schedule every 1m\n    do: [{ log: \"tique\" }]\n"


@pytest.fixture
def database():
    database = postgres.Postgres()
    yield database
    database.close()


class Balancer:
    """Patients write through whichever host answers; one that does not is passed over, as a load balancer would."""

    def __init__(self, hosts, texts):
        self.hosts = hosts
        self.forms = [message_form(number, text, sid=f"SM{place:032x}") for place, (number, text) in enumerate(texts)]
        self.left = iter(self.forms)
        self.lock = threading.Lock()
        self.done = 0
        self.threads = [threading.Thread(target=self.write, args=(place,), daemon=True) for place in range(WRITERS)]
        for thread in self.threads:
            thread.start()

    def write(self, turn):
        while True:
            with self.lock:
                form = next(self.left, None)
            if form is None:
                return
            while not self.accepted(form, turn):
                turn += 1
                time.sleep(0.02)
            turn += 1
            with self.lock:
                self.done += 1

    def accepted(self, form, turn):
        try:
            return self.hosts[turn % len(self.hosts)].webhooks.post(form, timeout=3).status_code == 200
        except requests.RequestException:
            return False

    def reaches(self, count):
        until(lambda: self.done >= count, lambda: f"{count} messages; {self.done} so far", 120)

    def finish(self):
        for thread in self.threads:
            thread.join(180)
        assert self.done == len(self.forms)


def test_one_host_killed_and_one_stopped_leave_the_counts_exact(tmp_path, database):
    clinic = Clinic(tmp_path).open_all_day()
    clinic.edit("rules/digitaly/rules.yaml", "rules:\n", "rules:" + OFTEN)
    twilio = FakeTwilio(delay=0.02)
    environment = recado.environment(twilio)
    hosts = [Serving(clinic, environment, ["--database", database.url]) for _ in range(3)]
    balancer = Balancer(hosts, [(phone(number), "oi") for number in range(PATIENTS)])
    try:
        balancer.reaches(PATIENTS // 4)
        hosts[1].kill()
        balancer.reaches(PATIENTS // 2)
        hosts[2].process.send_signal(signal.SIGSTOP)
        stopped = time.monotonic()
        balancer.finish()
        time.sleep(max(0, PAUSE - (time.monotonic() - stopped)))
        hosts[2].process.send_signal(signal.SIGCONT)
        until(
            lambda: database.value("SELECT count(*) FROM jobs WHERE state IN ('ready', 'scheduled', 'running')") == 0,
            lambda: str(database.rows("SELECT state, code, count(*) FROM jobs GROUP BY 1, 2")), LEASE + 30)
        codes = [hosts[place].stop() for place in (0, 2)]
    finally:
        for host in hosts:
            host.process.kill()
        twilio.close()
    assert codes == [0, 0]
    check(database, balancer.forms, twilio, hosts)


def check(database, forms, twilio, hosts):
    stored = Counter(row[0] for row in database.rows("SELECT provider_id FROM messages WHERE direction = 'in'"))
    assert [form["MessageSid"] for form in forms if stored[form["MessageSid"]] != 1] == []
    statuses = dict(database.rows("SELECT message_id, status FROM messages WHERE direction = 'out'"))
    arrived = Counter(sent.message for sent in twilio.sent)
    assert [name for name, count in arrived.items() if count > 1] == [], "sent twice"
    allowed = {("sent", 1), ("in-doubt", 0), ("in-doubt", 1)}
    wrong = {name: (status, arrived[name]) for name, status in statuses.items() if (status, arrived[name]) not in allowed}
    assert wrong == {}
    assert len(statuses) == len(forms), "each patient is answered once"
    doubtful = Counter(statuses.values())["in-doubt"]
    assert doubtful == database.value("SELECT count(*) FROM jobs WHERE state = 'in-doubt'")
    runs = database.value("SELECT count(*) FROM inbox WHERE source = 'schedule'")
    ticks = sum(len(host.logged(text="tique")) for host in hosts)
    # A host killed between a commit and its log line says one less.
    assert runs - 1 <= ticks <= runs, "each due time once, whatever hosts"
    print(f"\n{len(forms)} messages, {len(twilio.sent)} sends, {doubtful} in doubt, {runs} due times, {ticks} runs")


def test_a_host_told_to_stop_ends_in_time_and_the_others_go_on(tmp_path, database):
    clinic = Clinic(tmp_path).open_all_day()
    twilio = FakeTwilio(delay=0.3)
    environment = recado.environment(twilio)
    hosts = [Serving(clinic, environment, ["--database", database.url]) for _ in range(2)]
    balancer = Balancer(hosts, [(phone(number), "oi") for number in range(200)])
    try:
        balancer.reaches(60)
        began = time.monotonic()
        assert hosts[0].stop() == 0
        took = time.monotonic() - began
        assert took < 15
        balancer.finish()
        until(
            lambda: database.value("SELECT count(*) FROM jobs WHERE finished_at IS NULL") == 0, "the queue to be empty", 60)
        assert hosts[1].stop() == 0
    finally:
        for host in hosts:
            host.process.kill()
        twilio.close()
    arrived = Counter(sent.message for sent in twilio.sent)
    assert len(arrived) == 200 and set(arrived.values()) == {1}
    assert database.value("SELECT count(*) FROM messages WHERE status = 'sent'") == 200
    print(f"\nstopped in {took:.1f} s, 200 answers, none twice, none in doubt")
