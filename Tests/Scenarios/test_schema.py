"""The JSON Schema accepts what we accept, and refuses what a schema can see to be wrong."""

import functools
import json

import jsonschema
import pytest
import yaml

from harness import recado
from harness.clinic import REPOSITORY

EXAMPLES = REPOSITORY / "Tests" / "LanguageTests" / "Examples"
BROKEN = REPOSITORY / "Tests" / "LanguageTests" / "Broken"

# What a schema cannot see, by the code `recado check` has for it: it looks at one file, at texts, and not at names that
# stand elsewhere. Each must be there for a file that the schema accepts, and for no other.
UNSEEN = {
    # YAML itself, which what reads it for the schema lets pass
    "alias": "anchor",
    "anchor": "anchor",
    "duplicate-key": "duplicate-key",
    "tag": "tag",
    # names that stand elsewhere in the file or in another one
    "condition-hours-list": "unknown-hours",
    "duplicate-endpoint": "duplicate",
    "duplicate-flow": "duplicate",
    "duplicate-interrupt": "duplicate",
    "end-undeclared": "unknown-outcome",
    "report-email": "bad-email",
    "flow-needs-input": "missing-input",
    "holidays-missing": "holidays-missing",
    "input-elsewhere": "unknown-field",
    "input-of-started": "missing-input",
    "interrupt-to-step": "unknown-step",
    "portuguese-run": "missing-outcome",
    "run-missing-input": "missing-input",
    "run-missing-outcome": "missing-outcome",
    "run-unknown-flow": "unknown-flow",
    "run-unknown-input": "unknown-input",
    "run-unknown-outcome": "unknown-outcome",
    "run-without-outcomes": "run-without-outcomes",
    "run-wrong-choice": "unknown-choice",
    "run-wrong-date": "wrong-type",
    "run-wrong-input": "wrong-input",
    "tenant-folder": "tenant-folder",
    "unknown-body-field": "unknown-field",
    "unknown-call": "unknown-call",
    "unknown-channel": "unknown-channel",
    "unknown-connector": "unknown-connector",
    "unknown-flow": "unknown-flow",
    "unknown-flow-start": "unknown-flow",
    "unknown-hours": "unknown-hours",
    "unknown-input-field": "unknown-field",
    "unknown-path-field": "unknown-field",
    "unknown-queue": "unknown-queue",
    "unknown-script": "unknown-script",
    "unknown-step": "unknown-step",
    "unknown-step-answer": "unknown-step",
    # what a value means beyond its look
    "again-and-go": "again-and-go",
    "missing-steps": "missing",  # they may be inherited
    "not-yes-or-no": "not-yes-or-no",
    "time-backwards": "time-backwards-range",
    "time-empty-window": "time-empty-window",
    "time-fields": "time-field-count",
    "time-hour-missing": "time-hour-missing",
    "time-mixed": "time-mixed-units",
    "time-repeated": "time-repeated-unit",
    "time-too-long": "time-too-long",
    "time-uneven": "time-uneven-interval",
    "triage-labels": "triage-fields",
    "unknown-locale": "unknown-locale",
    "wrong-url": "wrong-url",
    "bad-holiday": "time-out-of-range",
    "holidays-bad-date": "time-out-of-range",
    "holidays-duplicate": "duplicate",
    "bad-pattern": "bad-pattern",
    "bad-trigger-words": "unknown-appointment-trigger",
    "missing-value": "missing",
    "mode-parallel-flow": "parallel-flow",
    "never-fires": "never-fires",
    "overlapping-answers": "overlapping-answers",
    "reserved-name": "reserved-name",
    "test-table-column": "unknown-column",
    "test-table-span": "time-unknown-word",
    "test-table-status": "unknown-status",
    "unknown-zone": "unknown-zone",
    "wait-zero": "wrong-wait",
    # where steps, rules and flows lead
    "destructive-in-rule": "destructive-unguarded",
    "destructive-unguarded": "destructive-unguarded",
    "endless-cycle": "endless-cycle",
    "endless-retry": "endless-cycle",
    "recursion": "endless-cycle",
    "recursion-by-outcome": "endless-cycle",
    "repeats-itself": "repeats-itself",
}


@functools.cache
def schemas():
    """By language of the words accepted; None for both."""
    written = {}
    for language in (None, "pt", "en"):
        arguments = ["--lang", language] if language else []
        written[language] = json.loads(recado.run("schema", *arguments, cwd=REPOSITORY).stdout)
    return written


@functools.cache
def validator(language=None):
    schema = schemas()[language]
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def read(path):
    """As we read it: every scalar is a text."""
    return yaml.load(path.read_text(), Loader=yaml.BaseLoader)


def faults(path, language=None):
    return [f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator(language).iter_errors(read(path))]


def ours():
    files = [*(REPOSITORY / "rules").rglob("*.yaml"), *(REPOSITORY / "flows").rglob("*.yaml"), *EXAMPLES.rglob("*.yaml")]
    return sorted(files)


def broken():
    return sorted(BROKEN.glob("*.yaml"))


def name(path):
    return str(path.relative_to(REPOSITORY))


def expected(path):
    """The codes of its errors."""
    lines = [line.removeprefix("# expect: ") for line in path.read_text().splitlines() if line.startswith("# expect: ")]
    return {line.split()[0] for line in lines if not line.startswith("warning ")}


@pytest.mark.parametrize("path", ours(), ids=name)
def test_every_file_of_ours_is_accepted(path):
    assert faults(path) == []


@pytest.mark.parametrize("path", ours(), ids=name)
def test_a_file_is_accepted_in_its_own_language_only(path):
    own, other = ("pt", "en") if "formato" in read(path) else ("en", "pt")
    assert faults(path, own) == []
    assert faults(path, other) != []


@pytest.mark.parametrize("path", ours(), ids=name)
def test_a_translated_file_is_accepted(path):
    other = "en" if "formato" in read(path) else "pt"
    done = recado.run("fmt", "-", "--to", other, cwd=REPOSITORY, stdin=path.read_text())
    assert done.returncode == 0, done.stderr
    assert list(validator(other).iter_errors(yaml.load(done.stdout, Loader=yaml.BaseLoader))) == []


@pytest.mark.parametrize("path", broken(), ids=lambda path: path.stem)
def test_a_broken_file_is_refused_or_its_fault_cannot_be_seen(path):
    codes = expected(path)
    try:
        found = faults(path)
    except (yaml.YAMLError, UnicodeDecodeError):
        return
    if not codes:
        assert found == [], "only warnings: nothing for a schema to refuse"
    elif path.stem in UNSEEN:
        assert found == [], "the schema sees it after all: take it off the list"
        assert UNSEEN[path.stem] in codes
    else:
        assert found != [], f"not seen: {codes}"


def test_the_list_of_what_cannot_be_seen_names_files_that_are_there():
    assert set(UNSEEN) <= {path.stem for path in broken()}


def test_each_kind_of_file_has_a_schema_of_its_own(tmp_path):
    done = recado.run("schema", "--out", tmp_path / "made" / "here", cwd=REPOSITORY)
    written = {path.name for path in (tmp_path / "made" / "here").iterdir()}
    assert {f"{kind}.schema.json" for kind in ("recado", "tenant", "flow", "rules", "test", "replies", "holidays")} <= written
    assert len(done.stdout.splitlines()) == len(written)
    assert (tmp_path / "made" / "here" / "recado.lua").read_text().startswith("---@meta")
    flow = json.loads((tmp_path / "made" / "here" / "flow.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(flow)
    check = jsonschema.Draft202012Validator(flow)
    assert check.is_valid(read(REPOSITORY / "flows" / "digitaly" / "menu.yaml"))
    assert not check.is_valid(read(REPOSITORY / "rules" / "digitaly" / "rules.yaml"))


def test_what_editors_show_is_there():
    definitions = schemas()["pt"]["$defs"]["pt"]
    step = definitions["step"]["properties"]
    assert "espere" in step and step["espere"]["description"]
    assert definitions["value-span"]["examples"]
    assert definitions["unclear"]["properties"]["vezes"]["default"] == "1"
    assert "clinica" in definitions["tenant"]["required"]


def test_values_that_an_editor_reads_as_numbers_and_truths_are_accepted():
    flow = {
        "format": 1, "flow": "x", "steps": {"a": {
            "say": "Oi", "wait": "1h", "silence": "-> end", "unclear": {"times": 2, "then": "-> end"},
            "answers": {"b": {"words": ["b", 1], "again": True}}}}}
    assert list(validator().iter_errors(flow)) == []
