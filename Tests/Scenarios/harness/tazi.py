"""A stand-in for Tazi, the hospital's robot that cancels appointments."""

import json
import time
from collections import Counter

from .fake import Fake, reply

TOKEN = "tazi-token-1f3c"


class FakeTazi(Fake):
    def __init__(self, delay=0.0):
        self.calls: list[dict] = []
        self.steps: dict[str, list] = {}
        self.always = 200
        self.delay = delay
        super().__init__()

    def script(self, appointment, *steps):
        """What happens to the next calls about an appointment: a status, `drop` or `hang`."""
        self.steps[appointment] = list(steps)

    def of(self, appointment):
        with self.lock:
            return [call for call in self.calls if call["consulta"] == appointment]

    def counts(self):
        with self.lock:
            return Counter(call["consulta"] for call in self.calls)

    def answer(self, handler, body):
        with self.lock:
            if handler.path != "/desmarcar":
                self.problems.append(f"path {handler.path}")
            if handler.headers.get("Authorization") != "Bearer " + TOKEN:
                self.problems.append(f"authorization {handler.headers.get('Authorization')}")
            call = json.loads(body)
            if set(call) != {"consulta", "motivo"}:
                self.problems.append(f"body {body}")
            call["key"] = handler.headers.get("Idempotency-Key")
            steps = self.steps.get(call["consulta"])
            step = steps.pop(0) if steps else self.always
            call["answer"] = step
            self.calls.append(call)
        if self.delay:
            time.sleep(self.delay)
        if step == "drop":
            self.drop(handler)
        elif step == "hang":
            self.hang(handler)
        else:
            reply(handler, step, json.dumps({"ok": step < 300}).encode())
