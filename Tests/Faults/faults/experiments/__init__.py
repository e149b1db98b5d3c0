"""Each module enters its experiments when it is imported; in this order they run."""

from . import killing, stopping, database, provider, hosts, clock, poison, disk, damage  # noqa: F401
