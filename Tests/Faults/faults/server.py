"""A PostgreSQL of our own, which may be stopped, started and robbed of its backends. Durable: `fsync` is on."""

import os
import shutil
import subprocess
import tempfile
import uuid
from pathlib import Path


class Server:
    def __init__(self):
        self.programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))[-1]
        self.folder = Path(tempfile.mkdtemp(prefix="recado-faults-postgres."))
        # The server refuses to run as root.
        self.runner = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        if self.runner:
            shutil.chown(self.folder, "postgres")
        self.command("initdb", "-D", "data", "-U", "recado", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        self.start()

    def command(self, program, *arguments, check=True):
        with open(self.folder / "commands.log", "a", encoding="utf-8") as log:
            done = subprocess.run(
                [*self.runner, self.programs / program, *arguments], cwd=self.folder, stdout=log, stderr=log,
                timeout=120)
        assert done.returncode == 0 or not check, f"{program}: {(self.folder / 'commands.log').read_text()[-2000:]}"

    def start(self):
        options = f"-c listen_addresses= -k {self.folder} -c max_connections=100"
        self.command("pg_ctl", "-D", "data", "-w", "-t", "60", "-l", self.folder / "server.log", "-o", options, "start")

    def stop(self, mode):
        """`smart`, `fast` or `immediate`, as `pg_ctl` means them; the last is a crash."""
        self.command("pg_ctl", "-D", "data", "-w", "-t", "60", "-m", mode, "stop")

    def url(self, name):
        return f"postgresql:///{name}?host={self.folder}&user=recado"

    def query(self, query, name="postgres"):
        done = subprocess.run(
            [self.programs / "psql", "-X", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-d", self.url(name), "-c",
             query], text=True, capture_output=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return [tuple(line.split("\t")) for line in done.stdout.splitlines() if line]

    def create(self):
        name = "recado_" + uuid.uuid4().hex[:12]
        self.query(f"CREATE DATABASE {name}")
        return name

    def drop(self, name):
        self.query(f"DROP DATABASE {name} WITH (FORCE)")

    def end_backends(self, name):
        """Ends every session of a database; how many there were."""
        return len(self.query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            f"WHERE datname = '{name}' AND pid <> pg_backend_pid()"))

    def close(self):
        self.command("pg_ctl", "-D", "data", "-m", "immediate", "stop", check=False)
        shutil.rmtree(self.folder, ignore_errors=True)
