"""A provider that answers badly, late, by halves or not at all."""

from ..counting import count
from ..load import Load
from ..registry import experiment


def behaviour(lab, step, times, failed=0, doubt=0, **options):
    """Every message that arrives while `times` last meets `step`; afterwards the provider is well again."""
    stand = lab.stand(**options)
    stand.twilio.script_all(step, count=times)
    load = Load(stand, writers=3)
    load.passes(lab.scale(20, 60))
    load.stop()
    load.redeliver()
    stand.settle(120)
    tally = count(stand, load, failed=failed, doubt=doubt)
    tally.expect(stand.twilio.left() == 0, f"{stand.twilio.left()} of {times} × {step} did not happen")
    tally.expect(stand.host.stop() == 0, "the host did not stop well")
    tally.note = f"{times} × {step}"
    return tally


@experiment("provider-429", "a provider that asks for patience with Retry-After: it gets it, then everything goes out")
def provider_429(lab):
    return behaviour(lab, ("status", 429, "2"), 10)


@experiment("provider-503", "a provider that answers 503: it sent nothing, and is tried again later")
def provider_503(lab):
    return behaviour(lab, 503, 4)


@experiment("provider-500", "a provider that answers 500 may have sent: in doubt, never again")
def provider_500(lab):
    return behaviour(lab, 500, 4, doubt=4)


@experiment("provider-drop", "a provider that takes the request and closes the connection: in doubt, never again")
def provider_drop(lab):
    return behaviour(lab, "drop", 3, doubt=3)


@experiment("provider-half", "a provider that sends half an answer: in doubt, never again")
def provider_half(lab):
    return behaviour(lab, "half", 3, doubt=3)


@experiment("provider-silent", "a provider that says nothing until the time is over: in doubt, never again", short=False)
def provider_silent(lab):
    return behaviour(lab, "hang", 3, doubt=3)
