"""A SQLite database whose files were damaged while nobody ran."""

import sqlite3

from harness.recado import Serving

from ..load import Load
from ..registry import Tally, experiment

HEADER, FRAME = 32, 24 + 4096
"""Bytes of the log's header and of each frame; https://sqlite.org/fileformat2.html#the_write_ahead_log."""


def cut(share):
    def damage(files):
        log = files["wal"]
        return log[:HEADER + int((len(log) - HEADER) * share)]

    return damage


def flip(share):
    def damage(files):
        log = bytearray(files["wal"])
        log[HEADER + int((len(log) - HEADER) * share)] ^= 0x10
        return bytes(log)

    return damage


def zero(share, pages=3):
    def damage(files):
        log = bytearray(files["wal"])
        start = HEADER + int((len(log) - HEADER) // FRAME * share) * FRAME
        log[start:start + pages * FRAME] = bytes(len(log[start:start + pages * FRAME]))
        return bytes(log)

    return damage


LOGS = {
    "cut in a frame": cut(0.501), "cut to its header": cut(0), "gone": lambda files: b"", "last bit flipped": flip(0.999),
    "bit flipped": flip(0.4), "pages zeroed": zero(0.6), "header zeroed": lambda files: bytes(32) + files["wal"][32:],
    "noise": lambda files: bytes((place * 7919) % 251 for place in range(len(files["wal"]))),
}
"""What is done to the `-wal` file."""


@experiment("damaged-log", "SQLite's -wal cut, flipped, zeroed after kill -9: starts sound or refuses with a clear line")
def damaged_log(lab):
    stand = lab.stand()
    load = Load(stand)
    load.passes(lab.scale(40, 150))
    load.stop()
    stand.settle()
    # What a copy of the file alone would hold: what the log was moved into it.
    with sqlite3.connect(stand.clinic.database, timeout=10) as connection:
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    kept = set(load.acknowledged)
    load = Load(stand, first=50_000)
    load.passes(lab.scale(40, 150))
    stand.kill()
    load.stop()
    files = {end: (stand.clinic.database.parent / f"recado.db{mark}").read_bytes()
             for end, mark in (("db", ""), ("wal", "-wal"))}
    tally = Tally(acknowledged=len(kept) + load.count())
    started = refused = fewest = 0
    for name, damage in LOGS.items():
        verdict, stored = start(lab, stand, files["db"], damage(files))
        if verdict == "refused":
            refused += 1
        elif verdict == "started":
            started += 1
            lost = len(kept - stored)
            tally.expect(not lost, f"{name}: {lost} of {len(kept)} messages are lost that were moved into the file")
            fewest = min(fewest or len(stored), len(stored))
        else:
            tally.expect(False, f"{name}: {verdict}")
        lab.say(f"{name}: {verdict}, {len(stored)} of {tally.acknowledged} stored")
    tally.stored = fewest
    tally.note = f"{started} started sound, {refused} refused; the file alone holds {len(kept)}"
    return tally


def start(lab, stand, file, log):
    """Starts a host on these files: what it did, and the messages it has."""
    folder = lab.room() / "data"
    folder.mkdir()
    database = folder / "recado.db"
    database.write_bytes(file)
    if log:
        (folder / "recado.db-wal").write_bytes(log)
    try:
        host = Serving(stand.clinic, stand.environment, ["--database", f"sqlite:{database}"])
    except AssertionError as refusal:
        said = str(refusal)
        return ("refused" if "ended with 1" in said and "danificado" in said else f"ended unclearly: {said[:300]}"), set()
    try:
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=10) as connection:
            damage = connection.execute("PRAGMA integrity_check(3)").fetchall()
            stored = {row[0] for row in connection.execute("SELECT provider_id FROM messages WHERE direction = 'in'")}
        if damage != [("ok",)]:
            return f"serves from a damaged database: {damage}", stored
        code = host.stop()
        return ("started" if code == 0 else f"ended with {code}"), stored
    finally:
        host.process.kill()
