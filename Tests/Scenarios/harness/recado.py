"""The program itself: one command, or serving."""

import json
import os
import re
import signal
import subprocess
import threading
from pathlib import Path

import requests

from . import tazi, twilio
from .clinic import REPOSITORY, Clinic
from .database import Database
from .waiting import until

ROBOT = "rpa-token-77aa"
SECRET = "RECADO_SECRET_DIGITALY_"


def binary() -> Path:
    """`RECADO_BIN`, or the newer of the release and the debug build."""
    given = os.environ.get("RECADO_BIN")
    built = [REPOSITORY / ".build" / kind / "recado" for kind in ("release", "debug")]
    found = [Path(given).absolute()] if given else sorted(filter(Path.exists, built), key=lambda b: b.stat().st_mtime)
    assert found, "build the program first: swift build"
    return found[-1]


def environment(fake_twilio=None, fake_tazi=None, language="pt", **more):
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("RECADO_")}
    secrets = {
        "TWILIO_ACCOUNT_SID": twilio.ACCOUNT, "TWILIO_AUTH_TOKEN": twilio.TOKEN, "RPA": ROBOT,
        "TWILIO_CONFIRMATION_SID": twilio.TEMPLATE, "TAZI_TOKEN": tazi.TOKEN,
        # The port of nobody, should a scenario need no stand-in.
        "TWILIO_BASE_URL": fake_twilio.url if fake_twilio else "http://127.0.0.1:9",
        "TAZI_URL": fake_tazi.url if fake_tazi else "http://127.0.0.1:9",
    }
    return inherited | {"RECADO_LANG": language, "RECADO_PUBLIC_URL": twilio.PUBLIC_URL} | {
        SECRET + name: value for name, value in secrets.items()
    } | more


def run(*arguments, cwd, env=None, stdin="", timeout=60):
    """One command, to its end."""
    return subprocess.run(
        [str(binary()), *map(str, arguments)], cwd=cwd, env=env or environment(), input=stdin, text=True,
        capture_output=True, timeout=timeout)


def json_lines(text):
    return [json.loads(line) for line in text.splitlines() if line.startswith("{")]


class Serving:
    """`recado serve` on a port of its own, ready to take requests."""

    def __init__(self, clinic: Clinic, env, arguments=(), prefix=()):
        self.clinic = clinic
        self.database = Database(clinic.database)
        self.output: list[str] = []
        self.log: list[dict] = []
        self.process = subprocess.Popen(
            [*prefix, str(binary()), "serve", "--listen", "127.0.0.1:0", *arguments], cwd=clinic.root, env=env, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.readers = [
            threading.Thread(target=self._read_output, daemon=True), threading.Thread(target=self._read_log, daemon=True)
        ]
        for reader in self.readers:
            reader.start()
        self.address = until(self._printed_address, lambda: f"the address; so far {self.output} {self.log}", 30)
        until(self._is_ready, lambda: f"readiness; log {self.log}", 30)
        self.webhooks = twilio.Webhooks(self.address)

    def _read_output(self):
        for line in self.process.stdout:
            self.output.append(line.rstrip("\n"))

    def _read_log(self):
        for line in self.process.stderr:
            try:
                self.log.append(json.loads(line))
            except ValueError:
                self.log.append({"level": "raw", "text": line.rstrip("\n")})

    def _printed_address(self):
        assert self.process.poll() is None, f"ended with {self.process.returncode}: {self.output} {self.log}"
        found = re.search(r"http://[\w.:\[\]]+:\d+", "\n".join(self.output))
        return found and found.group()

    def _is_ready(self):
        assert not self.logged(text="tenant not loaded"), f"the clinic was not loaded: {self.log}"
        try:
            return requests.get(self.address + "/health/ready", timeout=2).status_code == 200
        except requests.ConnectionError:
            return False

    def get(self, path, **options):
        return requests.get(self.address + path, timeout=10, **options)

    def post(self, path, **options):
        return requests.post(self.address + path, timeout=10, **options)

    def logged(self, **fields):
        """The log lines with these fields, so far."""
        return [line for line in list(self.log) if all(line.get(name) == value for name, value in fields.items())]

    def kill(self):
        """As a power cut would: no farewell."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def stop(self):
        """Asks it to end, and gives its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(40)
        for reader in self.readers:
            reader.join(5)
        return code
