"""What a database holds, asked the same way of SQLite and PostgreSQL."""

from harness.database import Database


class FileBooks:
    def __init__(self, path):
        self.database = Database(path)
        self.url = f"sqlite:{path}"

    def rows(self, query):
        return [tuple("" if value is None else str(value) for value in row.values())
                for row in self.database.rows(query)]

    def value(self, query):
        return int(self.rows(query)[0][0])

    def is_sound(self):
        return self.database.integrity() == "ok"

    def close(self):
        pass


class ServerBooks:
    """A database of its own on the private PostgreSQL."""

    def __init__(self, server):
        self.server = server
        self.name = server.create()
        self.url = server.url(self.name)

    def rows(self, query):
        return self.server.query(query, self.name)

    def value(self, query):
        return int(self.rows(query)[0][0])

    def is_sound(self):
        return True

    def close(self):
        self.server.drop(self.name)
