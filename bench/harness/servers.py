"""Private PostgreSQL and Redis servers; they keep what they are told, as in production."""
import glob
import re
import signal
import subprocess
import time

from .workshop import as_server, free_port


def wait_until(answers, process, seconds=30):
    end = time.monotonic() + seconds
    while not answers():
        if process.poll() is not None or time.monotonic() > end:
            raise SystemExit(f"a server did not start; it said:\n{process.log.read_text(errors='replace')[-2000:]}")
        time.sleep(0.005)


class Postgres:
    """fsync and synchronous_commit are on, everything else as it comes; 200 connections."""

    def __init__(self, shop):
        self.shop = shop
        self.folder = shop.place("postgres")
        self.user = as_server(self.folder)
        self.programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: int(re.findall(r"\d+", path)[0]))[-1]
        self.run("initdb", "-D", self.folder / "data", "-U", "recado", "-A", "trust", "-E", "UTF8", "--locale=C")
        self.process = shop.start(
            self.user + [f"{self.programs}/postgres", "-D", self.folder / "data", "-c", "listen_addresses=", "-k", self.folder,
                         "-c", "fsync=on", "-c", "synchronous_commit=on", "-c", "max_connections=200"],
            "postgres", cwd=self.folder)
        self.process.ends_by = signal.SIGINT  # SIGTERM would wait for clients
        wait_until(lambda: self.sql("select 1", check=False) == "1", self.process)

    def run(self, program, *words):
        subprocess.run(self.user + [f"{self.programs}/{program}", *map(str, words)], cwd=self.folder, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def sql(self, query, database="postgres", check=True):
        answer = subprocess.run(["psql", "-h", str(self.folder), "-U", "recado", "-d", database, "-XAtqc", query],
                                capture_output=True, text=True)
        if check and answer.returncode:
            raise SystemExit(f"{query}: {answer.stderr}")
        return answer.stdout.strip()

    def create(self, database):
        self.sql(f"create database {database}")
        return f"postgresql:///{database}?host={self.folder}&user=recado"

    def drop(self, database):
        self.sql(f"drop database {database} with (force)")

    def stop(self):
        self.shop.stop(self.process)


class Redis:
    """As BullMQ asks for it: appendonly, synced every second."""

    def __init__(self, shop):
        port = free_port()
        self.url = f"redis://127.0.0.1:{port}"
        self.process = shop.start(
            ["redis-server", "--port", port, "--bind", "127.0.0.1", "--dir", shop.place("redis"), "--appendonly", "yes",
             "--appendfsync", "everysec", "--maxmemory-policy", "noeviction"],
            "redis", executable="/usr/bin/redis-check-rdb")
        ping = ["redis-cli", "-p", str(port), "ping"]
        wait_until(lambda: b"PONG" in subprocess.run(ping, capture_output=True).stdout, self.process)
