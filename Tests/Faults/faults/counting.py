"""Counts acknowledged, stored, sent and in doubt, and says what does not fit."""

from collections import Counter

from .registry import Tally
from .stand import SLOTS

TAKEN = ("ok", "drop", "hang", "half")
"""Steps of the stand-in after which a provider may well have sent the message."""


def count(stand, load, kills=0, failed=0, doubt=None, silent=0):
    """Compares what was acknowledged with what is stored and what reached the provider.

    kills: how many hosts were killed; each may leave as many sends in doubt as it has slots.
    failed: how many messages of ours must have been given up.
    doubt: how many sends must be in doubt, where that is known exactly.
    silent: how many messages are not answered.
    """
    tally = Tally(acknowledged=load.count())
    stored = Counter(dict(
        (sid, int(times)) for sid, times in stand.books.rows(
            "SELECT provider_id, count(*) FROM messages WHERE direction = 'in' GROUP BY provider_id")))
    tally.stored = sum(stored.values())
    lost = [sid for sid in load.acknowledged if not stored[sid]]
    tally.expect(not lost, f"{len(lost)} acknowledged messages are not stored")
    twice = [sid for sid, times in stored.items() if times > 1]
    tally.expect(not twice, f"{len(twice)} messages are stored more than once")
    strange = set(stored) - set(load.forms)
    tally.expect(not strange, f"{len(strange)} messages are stored that nobody wrote")
    sends(stand, load, tally, failed, silent)
    bound = kills * SLOTS
    if doubt is None:
        tally.expect(tally.in_doubt <= bound, f"{tally.in_doubt} in doubt, more than {bound} = slots × kills")
    else:
        tally.expect(tally.in_doubt == doubt, f"{tally.in_doubt} in doubt, not {doubt}")
    problems = stand.twilio.problems
    tally.expect(not problems, f"{len(problems)} requests the provider would refuse, such as {problems[:1]}")
    tally.expect(stand.books.is_sound(), "the database is damaged")
    return tally


def sends(stand, load, tally, failed, silent):
    statuses = dict(stand.books.rows("SELECT message_id, status FROM messages WHERE direction = 'out'"))
    arrived = Counter(sent.message for sent in list(stand.twilio.sent) if sent.step in TAKEN)
    tally.sent = sum(arrived.values())
    doubled = [name for name, times in arrived.items() if times > 1]
    tally.doubled = len(doubled)
    tally.expect(not doubled, f"{len(doubled)} sent more than once, such as {doubled[:1]}")
    unknown = set(arrived) - set(statuses)
    tally.expect(not unknown, f"the provider got {len(unknown)} messages that are not stored")
    wrong = Counter(
        (status, arrived[name]) for name, status in statuses.items()
        if (status, arrived[name]) not in {("sent", 1), ("in-doubt", 0), ("in-doubt", 1), ("failed", 0)})
    tally.expect(not wrong, f"statuses that do not fit what the provider got: {dict(wrong)}")
    counted = Counter(statuses.values())
    tally.expect(counted["failed"] == failed, f"{counted['failed']} given up, not {failed}")
    tally.in_doubt = counted["in-doubt"]
    listed = stand.books.value("SELECT count(*) FROM jobs WHERE kind = 'send' AND state = 'in-doubt'")
    tally.expect(listed == tally.in_doubt, f"{tally.in_doubt} messages in doubt, {listed} listed")
    tally.expect(
        len(statuses) == len(load.forms) - silent,
        f"{len(statuses)} answers to {len(load.forms) - silent} messages")


def ordered(stand, tally):
    """Each contact heard the echoes in the order in which it wrote."""
    heard: dict[str, list] = {}
    for sent in list(stand.twilio.sent):
        if sent.step in TAKEN and sent.text.startswith("eco "):
            heard.setdefault(sent.phone, []).append((int(sent.text[4:]), sent.message))
    wrong = [places for places in heard.values() if places != sorted(places)]
    tally.expect(not wrong, f"{len(wrong)} contacts heard us out of order: " + "; ".join(
        ", ".join(f"{place} ({history(stand, message)})" for place, message in places) for places in wrong[:3]))


def history(stand, message):
    rows = stand.books.rows(f"SELECT attempts, lease_token, worker, code FROM jobs WHERE job_id = '{message}'")
    return "attempts {}, token {}, worker {}, code {}".format(*rows[0]) if rows else "no job"


def ticks(stand, tally, killed=0):
    """Each due time of the schedule ran once; a host killed between a commit and its log line says one less."""
    runs = stand.books.value("SELECT count(*) FROM inbox WHERE source = 'schedule'")
    said = len(stand.logged(text="tique"))
    tally.expect(runs - killed <= said <= runs, f"{runs} due times, {said} runs")
    return runs
