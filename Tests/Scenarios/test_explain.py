"""Whoever wants to know more of a finding is told, in their language."""

from harness import recado
from harness.clinic import REPOSITORY


def test_a_code_is_explained_in_the_reader_s_language():
    portuguese = recado.run("check", "--explain", "wait-without-silence", cwd=REPOSITORY)
    assert portuguese.returncode == 0
    assert "silencio: -> fim" in portuguese.stdout and "silence" not in portuguese.stdout.split("\n", 1)[1]
    english = recado.run(
        "check", "--explain", "wait-without-silence", cwd=REPOSITORY, env=recado.environment(language="en"))
    assert "silence: -> end" in english.stdout


def test_a_code_that_is_none_is_told_with_what_was_meant():
    done = recado.run("check", "--explain", "wait-without-silense", cwd=REPOSITORY)
    assert done.returncode == 2
    assert "wait-without-silence" in done.stderr


def test_check_says_where_to_read_on(tmp_path):
    folder = tmp_path / "rules" / "x"
    folder.mkdir(parents=True)
    (folder / "tenant.yaml").write_text("format: 1\ntenant: x\nname: X\ntimezone: America/Sao_Paul\n")
    done = recado.run("check", cwd=tmp_path)
    assert done.returncode == 1
    assert "recado check --explain unknown-zone" in done.stdout


def test_the_reference_is_the_one_in_the_repository(tmp_path):
    assert recado.run("schema", "--docs", tmp_path / "reference", cwd=REPOSITORY).returncode == 0
    for page in (tmp_path / "reference").iterdir():
        assert page.read_text() == (REPOSITORY / "docs" / "reference" / page.name).read_text(), page.name
