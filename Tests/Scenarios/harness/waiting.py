"""Waiting for what must come, never longer than a bound."""

import time

PAUSE = 0.02


def until(condition, what, seconds=15.0):
    """The first true value of `condition()`; fails, naming `what`, when it does not come within `seconds`."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds:g} s in vain for {what() if callable(what) else what}")
        time.sleep(PAUSE)


def stays(condition, what, seconds=1.5):
    """Fails as soon as `condition()` is no longer true; returns when it held for `seconds`."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert condition(), what() if callable(what) else what
        time.sleep(PAUSE)
