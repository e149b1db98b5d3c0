"""wrk, with signed replies that no other point of the run uses."""
import json
import subprocess

from . import signing
from .workshop import BENCH

THREADS = 2


class Load:
    def __init__(self, shop):
        self.folder = shop.folder
        self.next = 0

    def run(self, url, connections, seconds, most_per_second):
        """Figures of one point; `most_per_second` bounds how many replies are signed for it."""
        count = max(int(seconds * most_per_second), connections * 2)
        path = self.folder / "signatures"
        signing.write_signatures(path, self.next, count)
        answer = subprocess.run(
            ["wrk", f"-t{THREADS}", f"-c{connections}", f"-d{seconds}s", "--timeout", "20s", "-s", "load/replies.lua", url,
             "--", str(path), str(self.next), str(THREADS)], cwd=BENCH, capture_output=True, text=True)
        self.next += count
        try:
            figures = json.loads(answer.stdout.strip().splitlines()[-1])
        except (IndexError, ValueError):
            raise SystemExit(f"wrk said:\n{answer.stdout}{answer.stderr}")
        figures["answered"] = figures["requests"] - figures["refused"]
        figures["per_second"] = figures["answered"] / figures["seconds"]
        return figures
