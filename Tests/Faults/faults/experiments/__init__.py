"""Each module enters its experiments when it is imported; in this order they run."""

from . import killing, stopping, database, provider, poison, disk  # noqa: F401
