"""`kill -9` while messages arrive and answers go out."""

from ..counting import count
from ..load import Load
from ..registry import experiment


def rounds(lab, **options):
    kills = lab.scale(3, 20, 100)
    stand = lab.stand(**options)
    load = Load(stand)
    for turn in range(kills):
        load.passes(25)
        stand.kill()
        stand.replace()
        if (turn + 1) % 5 == 0:
            lab.say(f"{turn + 1} kills, {load.count()} acknowledged")
    load.passes(25)
    load.stop()
    load.redeliver()
    stand.settle()
    tally = count(stand, load, kills=kills)
    tally.expect(stand.host.stop() == 0, "the last host did not stop well")
    tally.note = f"{kills} kills"
    return tally


@experiment("kill-sqlite", "kill -9 again and again under load, on SQLite")
def kill_sqlite(lab):
    return rounds(lab)


@experiment("kill-postgres", "kill -9 again and again under load, on PostgreSQL")
def kill_postgres(lab):
    return rounds(lab, server=lab.server)
