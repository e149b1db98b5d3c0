"""Patients who write, and a provider that delivers again what was not acknowledged."""

import threading
import time
from collections import Counter

import requests
from harness.appointments import phone
from harness.twilio import message_form


class Load:
    """`writers` threads; each patient writes `texts` messages, one after the other, through whichever host answers.

    A message that was not acknowledged is delivered again, as providers do, and one in ten is delivered twice.
    """

    def __init__(self, stand, writers=6, pause=0.05, texts=1, first=0, timeout=5):
        self.stand, self.pause, self.texts, self.timeout = stand, pause, texts, timeout
        self.forms: dict[str, dict] = {}
        self.acknowledged: set[str] = set()
        self.answers: Counter = Counter()
        self.patients = self.first = first
        self.lock = threading.Lock()
        self.stopping = threading.Event()
        self.threads = [threading.Thread(target=self.write, args=(turn,), daemon=True) for turn in range(writers)]
        for thread in self.threads:
            thread.start()

    def write(self, turn):
        session = requests.Session()
        while not self.stopping.is_set():
            with self.lock:
                self.patients += 1
                patient = self.patients
            for place in range(self.texts):
                form = message_form(phone(patient), f"{place + 1}", sid=f"SM{patient:028x}{place:04x}")
                with self.lock:
                    self.forms[form["MessageSid"]] = form
                while not self.deliver(form, turn, session):
                    turn += 1
                    if self.stopping.wait(0.05):
                        return
                if patient % 10 == 0:
                    self.deliver(form, turn + 1, session)
            turn += 1
            self.stopping.wait(self.pause)

    def deliver(self, form, turn, session):
        host = self.stand.hosts[turn % len(self.stand.hosts)]
        try:
            status = host.webhooks.post(form, session=session, timeout=self.timeout).status_code
        except requests.RequestException as error:
            status = type(error).__name__
        with self.lock:
            self.answers[status] += 1
            if status == 200:
                self.acknowledged.add(form["MessageSid"])
        return status == 200

    def count(self):
        with self.lock:
            return len(self.acknowledged)

    def passes(self, more, seconds=60):
        """Waits until so many more are acknowledged."""
        goal, end = self.count() + more, time.monotonic() + seconds
        while self.count() < goal:
            assert time.monotonic() < end, f"{self.count()} of {goal} acknowledged in {seconds} s; {self.answers}"
            time.sleep(0.02)

    def stop(self):
        self.stopping.set()
        for thread in self.threads:
            thread.join(30)

    def redeliver(self):
        """What is still not acknowledged comes once more; it must be taken now."""
        for sid, form in self.forms.items():
            end = time.monotonic() + 15
            turn = 0
            while sid not in self.acknowledged:
                assert time.monotonic() < end, f"not taken: {self.answers}"
                turn += 1
                if not self.deliver(form, turn, requests):
                    time.sleep(0.2)
