"""`recado serve` as an operator starts it, on a root of its own."""
import csv
import datetime
import json
import os
import shutil
import subprocess
import time
import urllib.request

from . import signing
from .workshop import BENCH, INSIDE, PRODUCT, free_port


def answers(url):
    try:
        with urllib.request.urlopen(url, timeout=1) as answer:
            return answer.status == 200
    except OSError:
        return False


class Sink:
    """A provider that takes every message so many milliseconds later."""

    def __init__(self, shop, milliseconds):
        self.shop = shop
        self.process = shop.start([INSIDE, "sink", milliseconds], "sink", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.url = f"http://127.0.0.1:{json.loads(self.process.stdout.readline())['port']}"

    def stop(self):
        self.shop.stop(self.process)


class Product:
    def __init__(self, shop, root, database, secrets=None):
        self.shop, self.root, self.database = shop, root, database
        self.environment = {**os.environ, "RECADO_LOG_LEVEL": "info", **(secrets or {})}
        self.process = None

    def run(self, *words):
        answer = subprocess.run([PRODUCT, *words, "--root", self.root, "--database", self.database],
                                env=self.environment, capture_output=True, text=True)
        if answer.returncode:
            raise SystemExit(f"recado {' '.join(map(str, words))}:\n{answer.stdout[-2000:]}{answer.stderr[-2000:]}")

    def start(self, seconds=60):
        """Seconds from the process's start to its first answer."""
        self.port = free_port()
        began = time.monotonic()
        self.process = self.shop.start(
            [PRODUCT, "serve", "--root", self.root, "--database", self.database, "--listen", f"127.0.0.1:{self.port}"],
            "recado", env=self.environment)
        while not answers(f"http://127.0.0.1:{self.port}/health"):
            if self.process.poll() is not None or time.monotonic() > began + seconds:
                raise SystemExit(f"recado serve did not start:\n{self.process.log.read_text(errors='replace')[-3000:]}")
            time.sleep(0.001)
        return time.monotonic() - began

    def stop(self):
        if self.process:
            self.shop.stop(self.process)

    def resident_megabytes(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            line = next(line for line in status if line.startswith("VmRSS"))
        return int(line.split()[1]) * 1024 / 1e6


def bench_product(shop, name, database, sink):
    """The bench's tenant with its 20,000 appointments, a month from now."""
    root = shop.place(name)
    shutil.copytree(BENCH / "tenant", root, dirs_exist_ok=True)
    product = Product(shop, root, database or f"sqlite:{root}/recado.db", {
        "RECADO_SECRET_BENCH_TWILIO_ACCOUNT_SID": "AC00000000000000000000000000000000",
        "RECADO_SECRET_BENCH_TWILIO_AUTH_TOKEN": signing.TOKEN.decode(),
        "RECADO_SECRET_BENCH_TWILIO_BASE_URL": sink.url,
    })
    at = (datetime.datetime.now() + datetime.timedelta(days=30)).strftime("%Y-%m-%d 10:00")
    with open(root / "appointments.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "patient", "phone", "at"])
        rows.writerows([number, "Maria Souza", f"+{signing.phone(number)}", at] for number in range(signing.PHONES))
    product.run("import", "bench", "appointments", str(root / "appointments.csv"))
    product.url = lambda: f"http://127.0.0.1:{product.port}/webhooks/bench/whatsapp"
    return product
