"""A database of its own on the PostgreSQL that `scripts/with-postgres` started; looked into with psql."""

import os
import subprocess
import uuid
from pathlib import Path

SERVER = os.environ.get("RECADO_TEST_POSTGRES")


class Postgres:
    def __init__(self):
        self.name = "recado_" + uuid.uuid4().hex[:12]
        self.psql(SERVER, f"CREATE DATABASE {self.name}")
        self.url = SERVER.replace("/postgres?", f"/{self.name}?")

    def psql(self, url, query):
        program = sorted(Path("/usr/lib/postgresql").glob("*/bin/psql"))[-1]
        done = subprocess.run(
            [program, "-X", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", query], text=True,
            capture_output=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return [tuple(line.split("\t")) for line in done.stdout.splitlines() if line]

    def rows(self, query):
        return self.psql(self.url, query)

    def value(self, query):
        return int(self.rows(query)[0][0])

    def close(self):
        self.psql(SERVER, f"DROP DATABASE {self.name} WITH (FORCE)")
