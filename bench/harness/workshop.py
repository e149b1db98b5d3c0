"""Where a run works: a folder on the disk that is measured, and processes that are gone afterwards."""
import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile

BENCH = pathlib.Path(__file__).resolve().parent.parent
ROOT = BENCH.parent
PYTHON = BENCH / ".venv/bin/python"
PRODUCT = pathlib.Path(os.environ.get("BENCH_BUILT", ROOT / ".build/release")) / "recado"
INSIDE = PRODUCT.parent / "bench"


def note(text):
    print(text, file=sys.stderr, flush=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Workshop:
    def __init__(self, keep):
        # Never below /tmp, which may be memory.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="recado-bench.", dir=os.environ.get("BENCH_DIR", "/var/tmp")))
        self.folder.chmod(0o755)
        self.keep = keep
        self.processes = []

    def __enter__(self):
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            self.stop(process)
        if self.keep:
            note(f"kept: {self.folder}")
        else:
            shutil.rmtree(self.folder, ignore_errors=True)

    def place(self, name):
        folder = self.folder / name
        folder.mkdir(parents=True)
        return folder

    def start(self, command, log, **options):
        """In a session of its own, so that its children end with it."""
        with open(self.folder / f"{log}.log", "ab") as output:
            process = subprocess.Popen(
                [str(word) for word in command], stdout=options.pop("stdout", output), stderr=output,
                start_new_session=True, **options)
        process.log = self.folder / f"{log}.log"
        self.processes.append(process)
        return process

    def stop(self, process):
        if process.poll() is None:
            os.killpg(process.pid, getattr(process, "ends_by", signal.SIGTERM))
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        if process in self.processes:
            self.processes.remove(process)


def work_seconds(*processes):
    """Processor time of these processes and all below them, those that have ended included."""
    ticks, parents = {}, {}
    for path in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        number = int(path.parent.name)
        parents[number] = int(fields[1])
        ticks[number] = sum(map(int, fields[11:15]))
    ours = {process.pid for process in processes}
    grown = True
    while grown:
        below = {number for number, parent in parents.items() if parent in ours} - ours
        grown = bool(below)
        ours |= below
    return sum(ticks.get(number, 0) for number in ours) / os.sysconf("SC_CLK_TCK")


def as_server(folder):
    """PostgreSQL refuses to run as root: its words come after these."""
    if os.getuid():
        return []
    user = pwd.getpwnam("postgres")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", "--"]
