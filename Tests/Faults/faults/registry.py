"""The experiments by name, and what each hands back."""

from dataclasses import dataclass, field
from typing import Callable


@dataclass
class Tally:
    """What an experiment counted. `faults` says what is wrong; empty when everything held."""

    acknowledged: int = 0
    stored: int = 0
    sent: int = 0
    doubled: int = 0
    in_doubt: int = 0
    faults: list[str] = field(default_factory=list)
    note: str = ""

    def expect(self, holds, what):
        if not holds:
            self.faults.append(what)

    def add(self, other, what=""):
        """Takes in what another part of the same experiment counted."""
        for name in ("acknowledged", "stored", "sent", "doubled", "in_doubt"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.faults += [f"{what}: {fault}" if what else fault for fault in other.faults]


@dataclass(frozen=True)
class Experiment:
    name: str
    about: str
    run: Callable
    short: bool
    """Whether it belongs to the short form, too."""


EXPERIMENTS: list[Experiment] = []


def experiment(name, about, short=True):
    """Enters a function `(lab) -> Tally` under a name."""

    def enter(function):
        EXPERIMENTS.append(Experiment(name, about, function, short))
        return function

    return enter
