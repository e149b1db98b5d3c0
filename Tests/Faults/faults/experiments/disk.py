"""The disk is full, and then it is not."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import requests
from harness.waiting import until

from ..counting import count
from ..load import Load
from ..registry import experiment

READ = """
import json, sqlite3, sys
rows = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True, timeout=10).execute(sys.argv[2])
print(json.dumps([["" if value is None else str(value) for value in row] for row in rows]))
"""
SIZE = 12 * 1024 * 1024


class SmallDisk:
    """A file system of 12 MiB over the clinic's `data`, seen only by the host: a mount in a namespace of its own."""

    prefix = [
        "unshare", "--user", "--map-root-user", "--mount", "sh", "-c",
        f'mount -t tmpfs -o size={SIZE} tmpfs data && exec "$@"', "sh",
    ]

    def __init__(self, stand):
        self.pid = stand.host.process.pid
        self.database = stand.clinic.database
        self.data = Path(f"/proc/{self.pid}/root{self.database.parent}")

    def rows(self, query):
        """Read by a process that enters the host's view of the files."""
        enter = ["nsenter", "-t", str(self.pid), "--user", "--mount", "--preserve-credentials"]
        done = subprocess.run(
            [*enter, sys.executable, "-c", READ, str(self.database), query], capture_output=True, text=True, timeout=30)
        assert done.returncode == 0, done.stderr[-500:]
        return [tuple(row) for row in json.loads(done.stdout)]

    def fill(self):
        with open(self.data / "ballast", "wb", buffering=0) as ballast:
            try:
                while True:
                    ballast.write(b"\0" * 4096)
            except OSError:
                return

    def free(self):
        (self.data / "ballast").unlink()


def can_mount():
    return subprocess.run([*SmallDisk.prefix[:4], "true"], capture_output=True, check=False).returncode == 0


def refused(load, times):
    """Waits until webhooks answer 503 and nothing is acknowledged any more."""
    before = load.answers[503]
    until(lambda: load.answers[503] >= before + times, lambda: f"503; {load.answers}", 60)


@experiment("disk-full", "the database's disk is full again and again: 503, the process lives and goes on")
def disk_full(lab):
    assert can_mount(), "a plain user may not make namespaces here (kernel.unprivileged_userns_clone)"
    stand = lab.stand(prefix=SmallDisk.prefix)
    disk = SmallDisk(stand)
    stand.books.rows = disk.rows
    stand.books.is_sound = lambda: disk.rows("PRAGMA integrity_check") == [("ok",)]
    load = Load(stand)
    rounds = lab.scale(2, 5, 20)
    for turn in range(rounds):
        load.passes(25)
        disk.fill()
        refused(load, 20)
        held = load.count()
        refused(load, 20)
        during = load.count() - held
        alive = requests.get(stand.host.address + "/health", timeout=5).status_code
        assert alive == 200 and stand.host.process.poll() is None, f"/health says {alive} on a full disk"
        disk.free()
        load.passes(25)
        lab.say(f"{turn + 1} times full, {load.answers[503]} answers 503, {during} acknowledged meanwhile")
    load.stop()
    load.redeliver()
    stand.settle(90)
    tally = count(stand, load, doubt=0)
    tally.expect(stand.host.stop() == 0, "the host did not stop well")
    tally.note = f"{rounds} times full, {load.answers[503]} answers 503"
    return tally


@experiment("file-limit", "a limit on the size of files (ulimit -f): as a full disk, and no signal ends the process")
def file_limit(lab):
    stand = lab.stand()
    load = Load(stand)
    load.passes(50)
    pid = stand.host.process.pid
    limits = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (os.path.getsize(stand.clinic.database), limits[1]))
    refused(load, 20)
    assert stand.host.process.poll() is None, f"ended with {stand.host.process.returncode}"
    resource.prlimit(pid, resource.RLIMIT_FSIZE, limits)
    load.passes(25)
    load.stop()
    load.redeliver()
    stand.settle(90)
    tally = count(stand, load, doubt=0)
    tally.expect(stand.host.stop() == 0, "the host did not stop well")
    tally.note = f"{load.answers[503]} answers 503"
    return tally
