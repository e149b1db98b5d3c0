"""What somebody sees who starts Recado for the first time."""

import json
import os
import subprocess

from harness import recado


def printed_tries(house):
    return [line.strip() for line in house.serving.output if line.startswith("  ")]


def as_printed(house, line):
    """Runs a line in a shell, where the program lies as after `make build`."""
    folder = house.clinic.root / ".build" / "release"
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "recado").exists():
        os.symlink(recado.binary(), folder / "recado")
    return subprocess.run(
        ["bash", "-c", line], cwd=house.clinic.root, env=house.env, text=True, capture_output=True, timeout=30)


def test_the_process_says_that_it_lives(house):
    answer = house.serving.get("/health")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_the_process_says_that_it_is_ready(house):
    answer = house.serving.get("/health/ready")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ready", "database": "ok", "tenants": 1, "tenants_with_errors": []}


def test_three_things_to_try_are_printed(house):
    assert len(printed_tries(house)) == 3, house.serving.output


def test_the_first_thing_to_try_shows_readiness(house):
    done = as_printed(house, printed_tries(house)[0])
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["status"] == "ready"


def test_the_second_thing_to_try_starts_a_conversation(house):
    done = as_printed(house, printed_tries(house)[1])
    assert done.returncode == 0, done.stderr
    assert "Como podemos ajudar" in done.stdout and '"oi"' in done.stdout, done.stdout


def test_the_third_thing_to_try_cancels_in_a_dry_run(house):
    done = as_printed(house, printed_tries(house)[2])
    assert done.returncode == 0, done.stderr
    assert "Consulta desmarcada" in done.stdout, done.stdout


def test_what_is_not_there_is_a_404_with_words(house):
    for path in ("/", "/nada", "/webhooks/digitaly", "/webhooks/outra/whatsapp", "/webhooks/digitaly/sms", "/rpa/x/y"):
        answer = house.serving.post(path, data="{}")
        assert answer.status_code == 404, path
        assert answer.json()["message"]["pt"], path


def test_it_stops_in_good_order_when_asked(new_house):
    house = new_house()
    assert house.serving.stop() == 0
    assert house.serving.logged(text="stopped")
    assert house.database.integrity() == "ok"


def test_a_lease_that_is_none_is_said_before_anything_runs(clinic):
    done = recado.run("serve", "--listen", "127.0.0.1:0", cwd=clinic.root, env=recado.environment(RECADO_LEASE="31"))
    assert done.returncode == 2 and "RECADO_LEASE" in done.stderr, done.stderr
