"""The wall clock is set forwards and backwards while a host works."""

import os
import tempfile
import time
from pathlib import Path

from harness.waiting import until

from ..counting import count, ticks
from ..load import Load
from ..registry import experiment

LIBRARIES = [Path("/usr/lib/x86_64-linux-gnu/faketime"), Path("/usr/lib/aarch64-linux-gnu/faketime")]


class WallClock:
    """The clock of the hosts below it, so many seconds off; read anew at each look (libfaketime)."""

    prefix = ("env",)
    """libfaketime sets a variable when it is first loaded, and Swift then cannot find its arguments any more."""

    def __init__(self, folder):
        self.file = folder / "clock"
        self.set(0)
        library = next((path / "libfaketime.so.1" for path in LIBRARIES if path.exists()), None)
        assert library, "libfaketime is missing: scripts/install-packages test"
        # The C library before jemalloc: jemalloc looks at the clock while libfaketime, asking for memory, sets it up.
        self.environment = {
            "LD_PRELOAD": f"{library}:libc.so.6", "FAKETIME_TIMESTAMP_FILE": str(self.file), "FAKETIME_NO_CACHE": "1",
            "DONT_FAKE_MONOTONIC": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }

    def set(self, offset):
        draft = self.file.with_suffix(".draft")
        draft.write_text(f"{offset:+d}\n")
        os.replace(draft, self.file)


@experiment("clock", "the wall clock is set forwards and backwards under load: nothing doubled, no tick twice")
def clock(lab):
    wall = WallClock(Path(tempfile.mkdtemp(dir=lab.folder)))
    stand = lab.stand(environment=wall.environment, prefix=WallClock.prefix)
    stand.twilio.delay = 0.2  # So that sends are under way while the clock is set.
    load = Load(stand)
    steps = [90, -90, 3_600, 0, -3_600, 600, 0] * lab.scale(1, 2, 10)
    for turn, offset in enumerate(steps):
        load.passes(30)
        wall.set(offset)
        load.passes(30)
        # A step back must not stop the sending: what was ready stays ready, waits are short.
        sent = len(stand.twilio.accepted())
        until(lambda: len(stand.twilio.accepted()) > sent + 5, f"sends after the clock went to {offset:+d} s", 20)
        if (turn + 1) % 7 == 0:
            lab.say(f"{turn + 1} steps, {load.count()} acknowledged")
    load.stop()
    load.redeliver()
    stand.settle(90)
    time.sleep(1.5)
    tally = count(stand, load, doubt=0)
    tally.expect(stand.host.stop() == 0, "the host did not stop well")
    runs = ticks(stand, tally)
    tally.expect(runs > 0, "the schedule never ran")
    taken = stand.logged(text="job was taken over")
    tally.expect(not taken, f"the host took {len(taken)} jobs from itself")
    tally.note = f"{len(steps)} steps, {runs} ticks"
    return tally
