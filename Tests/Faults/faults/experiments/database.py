"""The database goes away under load: its sessions, and the server itself."""

import time

from harness.waiting import until

from ..counting import count
from ..load import Load
from ..registry import experiment


def finish(stand, load, kills=0):
    load.stop()
    load.redeliver()
    stand.settle()
    tally = count(stand, load, kills=kills)
    tally.expect(not stand.ended, "a host ended")
    tally.expect(stand.host.stop() == 0, "the host did not stop well")
    return tally


@experiment("backends", "PostgreSQL's sessions are ended again and again under load")
def backends(lab):
    stand = lab.stand(server=lab.server)
    load = Load(stand)
    rounds, ended = lab.scale(5, 30, 150), 0
    for _ in range(rounds):
        load.passes(10)
        ended += lab.server.end_backends(stand.books.name)
    load.passes(25)
    # A claim whose commit was done and whose answer was lost is in doubt, like one of a killed host.
    tally = finish(stand, load, kills=rounds)
    tally.note = f"{ended} sessions ended"
    return tally


@experiment("restart-server", "PostgreSQL stops, in good order and at once, and comes back")
def restart_server(lab):
    stand = lab.stand(server=lab.server)
    load = Load(stand)
    modes = ["fast", "immediate"] * lab.scale(1, 3, 15)
    for mode in modes:
        load.passes(25)
        lab.server.stop(mode)
        refused = load.answers[503]
        until(lambda: load.answers[503] > refused, lambda: f"503; {load.answers}", 10)
        ready = stand.host.get("/health/ready").status_code
        assert ready == 503, f"/health/ready says {ready} without a database"
        time.sleep(0.5)
        lab.server.start()
        load.passes(10)
    tally = finish(stand, load, kills=len(modes))
    tally.note = f"{len(modes)} restarts, {load.answers[503]} answers 503"
    return tally
