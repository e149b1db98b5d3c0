"""SIGTERM while messages arrive: the end comes in time and in order."""

import time

from ..counting import count
from ..lab import seconds
from ..load import Load
from ..registry import experiment

IN_TIME = 15


@experiment("stop", "SIGTERM again and again under load: ends with 0 within 15 s, nothing doubled or in doubt")
def stop(lab):
    stops = lab.scale(3, 15, 60)
    stand = lab.stand()
    load = Load(stand)
    slowest, codes = 0, []
    for turn in range(stops):
        load.passes(25)
        began = time.monotonic()
        codes.append(stand.host.stop())
        slowest = max(slowest, seconds(began))
        stand.replace()
        if (turn + 1) % 5 == 0:
            lab.say(f"{turn + 1} stops, the slowest took {slowest:.1f} s")
    load.passes(10)
    load.stop()
    load.redeliver()
    stand.settle()
    tally = count(stand, load, doubt=0)
    tally.expect(set(codes) == {0}, f"exit codes {codes}")
    tally.expect(slowest < IN_TIME, f"a stop took {slowest:.1f} s")
    tally.note = f"{stops} stops, the slowest {slowest:.1f} s"
    return tally


@experiment("stop-hanging", "SIGTERM while a provider does not answer: broken off in time, listed in doubt", short=False)
def stop_hanging(lab):
    stand = lab.stand()
    stand.twilio.script_all("hang", count=5)
    load = Load(stand, writers=2)
    load.passes(20)
    began = time.monotonic()
    code = stand.host.stop()
    took = seconds(began)
    stand.twilio.released.set()
    stand.replace()
    load.stop()
    load.redeliver()
    stand.settle()
    tally = count(stand, load, doubt=5)
    tally.expect(code == 0, f"exit code {code}")
    tally.expect(took < IN_TIME, f"the stop took {took:.1f} s")
    tally.note = f"stopped in {took:.1f} s"
    return tally
