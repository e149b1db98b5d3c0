"""Several hosts on one PostgreSQL: one is killed, one is stopped for longer than its lease."""

import time

from ..counting import count, ordered, ticks
from ..lab import seconds
from ..load import Load
from ..registry import experiment


@experiment("hosts", "three hosts on one PostgreSQL, one killed and one stopped for a minute: order kept, ticks once",
            short=False)
def hosts(lab):
    # With the product's own lease, so that a minute is longer than it; the short form shortens both.
    lease, pause = lab.scale(3, 30, 30), lab.scale(6, 60, 60)
    stand = lab.stand(server=lab.server, hosts=lab.scale(3, 3, 4), lease=lease)
    load = Load(stand, texts=3, timeout=3)
    load.passes(60)
    stand.kill(1)
    load.passes(60)
    stand.pause(2)
    paused = time.monotonic()
    load.passes(100)
    load.pause = 0.5
    while seconds(paused) < pause:
        time.sleep(1)
        if int(seconds(paused)) % 15 == 0:
            lab.say(f"stopped for {seconds(paused):.0f} s, {load.count()} acknowledged")
    stand.go_on(2)
    load.passes(20)
    load.stop()
    load.redeliver()
    stand.settle(lease + 60)
    codes = [host.stop() for place, host in enumerate(stand.hosts) if place != 1]
    tally = count(stand, load, kills=2)
    ordered(stand, tally)
    runs = ticks(stand, tally, killed=1)
    tally.expect(set(codes) == {0}, f"exit codes {codes}")
    tally.note = f"{len(stand.hosts)} hosts, stopped {pause} s, lease {lease} s, {runs} ticks"
    return tally
