"""One or more hosts on one database, with a stand-in for the provider."""

import shutil
import signal

from harness import recado
from harness.clinic import Clinic
from harness.recado import Serving
from harness.twilio import FakeTwilio
from harness.waiting import until

from .books import FileBooks, ServerBooks

LEASE = 3
"""Seconds (`RECADO_LEASE`); the product's own 30 would make each round ten times as long and show nothing more."""
SLOTS = 64
"""Jobs one host holds at a time: `QueueLimits.slots`."""
RULES = """format: 1
rules:
  look:
    on: message
    when: { message.text: exame }
    do: [{ call: lab.look }]

  echo:
    on: message
    when: { waiting: no }
    do: [{ say: "eco {message.text}" }]

  often:
    on: schedule every 1m
    do: [{ log: "tique" }]
"""
LAB = """connectors:
  lab:
    url: secret LAB_URL
    calls:
      look: { request: POST /look, body: { contact: "{contact.name}" }, timeout: 5s, retry: 3 }
"""


class Stand:
    """A clinic that answers each message with `eco` and its text."""

    def __init__(self, root, server=None, hosts=1, twilio=None, lease=LEASE, rate=1000, prefix=(), environment=None):
        self.clinic = Clinic(root).open_all_day()
        shutil.rmtree(root / "flows" / "digitaly" / "tests", ignore_errors=True)
        self.clinic.write("rules/digitaly/rules.yaml", RULES)
        self.clinic.edit("rules/digitaly/tenant.yaml", "provider: twilio\n", f"provider: twilio\n    rate: {rate}\n")
        self.clinic.edit("rules/digitaly/tenant.yaml", "connectors:\n", LAB)
        self.twilio = twilio or FakeTwilio(delay=0.02)
        self.books = ServerBooks(server) if server else FileBooks(self.clinic.database)
        self.environment = recado.environment(self.twilio, RECADO_LEASE=str(lease), **(environment or {}))
        self.prefix = prefix
        self.lease = lease
        self.hosts = []
        self.ended: list[Serving] = []
        """Those that were killed or stopped before others took their places; their logs still count."""
        for _ in range(hosts):
            self.hosts.append(self.serve())

    def serve(self):
        return Serving(self.clinic, self.environment, ["--database", self.books.url], prefix=self.prefix)

    @property
    def host(self):
        return self.hosts[0]

    def replace(self, place=0):
        self.ended.append(self.hosts[place])
        self.hosts[place] = self.serve()

    def kill(self, place=0):
        self.hosts[place].kill()

    def pause(self, place):
        self.hosts[place].process.send_signal(signal.SIGSTOP)

    def go_on(self, place):
        self.hosts[place].process.send_signal(signal.SIGCONT)

    def logged(self, **fields):
        return [line for host in self.ended + self.hosts for line in host.logged(**fields)]

    def settle(self, seconds=60):
        """Waits until every job is over."""
        until(
            lambda: self.books.value("SELECT count(*) FROM jobs WHERE finished_at IS NULL") == 0,
            lambda: f"the queue: {self.books.rows('SELECT kind, state, code, count(*) FROM jobs GROUP BY 1, 2, 3')}",
            seconds)

    def close(self):
        for host in self.ended + self.hosts:
            if host.process.poll() is None:
                host.process.send_signal(signal.SIGCONT)
                host.process.kill()
                host.process.wait(10)
        self.twilio.close()
        self.books.close()
