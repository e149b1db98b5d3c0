"""A look into the database of a running host; it cannot change anything."""

import sqlite3
from contextlib import closing


class Database:
    def __init__(self, path):
        self.path = path

    def rows(self, query, *values):
        with closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=10)) as connection:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(query, values)]

    def value(self, query, *values):
        """The first column of the first row."""
        for row in self.rows(query, *values):
            return next(iter(row.values()))
        return None

    def count(self, table, where="1", *values):
        return self.value(f"SELECT count(*) FROM {table} WHERE {where}", *values)

    def status(self, external_id):
        return self.value("SELECT status FROM appointments WHERE external_id = ?", external_id)

    def message(self, name):
        """One of our messages, by the name Recado gave it."""
        return self.rows("SELECT * FROM messages WHERE message_id = ?", name)[0]

    def run(self, phone):
        """The newest run of a phone, and the queue its conversation is in."""
        rows = self.rows(
            """
            SELECT runs.*, queue FROM runs JOIN contact_identities USING (tenant_id, contact_id)
                LEFT JOIN conversations USING (tenant_id, contact_id)
            WHERE kind = 'phone' AND value = ? ORDER BY started_at DESC, run_id DESC LIMIT 1
            """, phone)
        return rows[0] if rows else None

    def integrity(self):
        return self.value("PRAGMA integrity_check")
