"""Files are written in their canonical form, in either spelling, without changing what they say."""

import os
import shutil
import stat

import pytest

from harness import recado
from harness.clinic import REPOSITORY


@pytest.fixture
def folder(tmp_path):
    for area in ("rules", "flows"):
        shutil.copytree(REPOSITORY / area, tmp_path / area)
    return tmp_path


def contents(folder):
    return {path: path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}


def test_what_ships_is_formatted(folder):
    done = recado.run("fmt", "--check", cwd=folder)
    assert (done.returncode, done.stdout) == (0, "")


def test_to_the_other_language_and_back_is_the_same_to_the_byte(folder):
    before = contents(folder)
    assert recado.run("fmt", "--to", "pt", cwd=folder).returncode == 0
    assert contents(folder) != before
    assert recado.run("check", cwd=folder).returncode == 0
    tested = recado.run("test", cwd=folder)
    assert tested.returncode == 0, tested.stdout
    assert recado.run("fmt", "--to", "en", cwd=folder).returncode == 0
    assert contents(folder) == before


def test_check_lists_what_would_change_and_changes_nothing(folder):
    path = folder / "flows" / "digitaly" / "menu.yaml"
    path.write_text(path.read_text().replace("steps:\n", "steps:\n\n\n"))
    before = contents(folder)
    done = recado.run("fmt", "--check", cwd=folder)
    assert (done.returncode, done.stdout) == (1, "flows/digitaly/menu.yaml\n")
    shown = recado.run("fmt", "--diff", "digitaly", cwd=folder).stdout
    assert "--- flows/digitaly/menu.yaml\n+++ flows/digitaly/menu.yaml\n@@ " in shown
    assert contents(folder) == before


def test_a_file_with_a_fault_is_left_as_it_is_and_the_others_are_written(folder):
    broken = folder / "flows" / "digitaly" / "menu.yaml"
    broken.write_text("format: 1\nflow: menu\nsteps:\n  menu: { say: \"Olá\n")
    other = folder / "rules" / "digitaly" / "rules.yaml"
    other.write_text(other.read_text().replace("\n  greet:", "\n\n\n  greet:"))
    os.chmod(other, 0o640)
    done = recado.run("fmt", cwd=folder)
    assert done.returncode == 1
    assert "flows/digitaly/menu.yaml:4" in done.stderr
    assert broken.read_text().endswith("Olá\n")
    assert "rules/digitaly/rules.yaml" in done.stdout
    assert stat.S_IMODE(other.stat().st_mode) == 0o640


def test_standard_input_goes_to_standard_output(tmp_path):
    text = "format: 1\nflow: x\nsteps:\n     a: {wait: 2 business days, silence: end}\n"
    done = recado.run("fmt", "-", "--to", "pt", cwd=tmp_path, stdin=text)
    assert done.stdout == "formato: 1\nfluxo: x\npassos:\n  a: { espere: 2 dias úteis, silencio: fim }\n"
    broken = recado.run("fmt", "-", cwd=tmp_path, stdin="a: [")
    assert (broken.returncode, broken.stdout) == (1, "")


def test_a_machine_is_told_file_by_file(folder):
    path = folder / "flows" / "digitaly" / "menu.yaml"
    path.write_text("\n\n" + path.read_text())
    lines = recado.json_lines(recado.run("fmt", "--json", "digitaly", cwd=folder).stdout)
    changed = [line["file"] for line in lines if line["changed"]]
    assert changed == ["flows/digitaly/menu.yaml"]
    assert all(line["written"] == line["changed"] for line in lines)
