"""A clinic's folder: the shipped flows and rules of `digitaly`, copied to where they can be edited."""

import os
import shutil
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]


class Clinic:
    def __init__(self, root: Path):
        self.root = root
        for folder in ("flows", "rules"):
            for part in ("digitaly", "_shared"):
                if (REPOSITORY / folder / part).is_dir():
                    shutil.copytree(REPOSITORY / folder / part, root / folder / part)
        (root / "data").mkdir()
        self.database = root / "data" / "recado.db"

    def path(self, name: str) -> Path:
        return self.root / name

    def read(self, name: str) -> str:
        return self.path(name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        self.path(name).write_text(text, encoding="utf-8")

    def rename_over(self, name: str, text: str) -> None:
        """Saves as editors do: a new file beside, then renamed over the old one."""
        draft = self.path(name + "~draft")
        draft.write_text(text, encoding="utf-8")
        os.replace(draft, self.path(name))

    def edit(self, name: str, old: str, new: str) -> None:
        text = self.read(name)
        assert old in text, f"{old!r} does not stand in {name}"
        self.write(name, text.replace(old, new))

    def open_all_day(self) -> "Clinic":
        """Confirmations go out at any hour, so that the hour of the test does not matter."""
        self.edit("flows/digitaly/confirmation.yaml", "send_between: 08:00-20:00", "send_between: 00:00-24:00")
        return self

    def try_once(self) -> "Clinic":
        """Tazi is called once; a failure is final."""
        self.edit("rules/digitaly/tenant.yaml", "retry: 5", "retry: 1")
        return self
