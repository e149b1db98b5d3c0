"""What an experiment gets: folders, a PostgreSQL, a scale, and a voice."""

import shutil
import tempfile
import time
from pathlib import Path

from .server import Server
from .stand import Stand


class Lab:
    def __init__(self, form, say):
        self.form = form
        """`short`, `full` or `long`."""
        self.say = say
        self.folder = Path(tempfile.mkdtemp(prefix="recado-faults."))
        self.count = 0
        self.stands: list[Stand] = []
        self._server = None

    def scale(self, short, full, long=None):
        """A number for this form."""
        return {"short": short, "full": full, "long": long or full * 5}[self.form]

    @property
    def server(self):
        """The private PostgreSQL, started when the first experiment wants it."""
        if not self._server:
            self._server = Server()
        return self._server

    def room(self):
        """A new folder."""
        self.count += 1
        path = self.folder / str(self.count)
        path.mkdir()
        return path

    def stand(self, **options):
        self.stands.append(Stand(self.room(), **options))
        return self.stands[-1]

    def clear(self):
        """Ends what the last experiment left running."""
        for stand in self.stands:
            stand.close()
        self.stands = []

    def close(self):
        self.clear()
        if self._server:
            self._server.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def seconds(since):
    return time.monotonic() - since
