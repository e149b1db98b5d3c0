"""What a new user does wrong: each mistake ends with the right code and words that help."""

import socket

import pytest
from harness import recado

SERVE = ("serve", "--listen", "127.0.0.1:0")


def both(cwd, *arguments, code, pt, en, out="stderr", **options):
    """Runs a command in both languages; Portuguese is what one gets without asking."""
    for language, words in (("pt", pt), ("en", en)):
        done = recado.run(*arguments, cwd=cwd, env=recado.environment(language=language), timeout=20, **options)
        assert done.returncode == code, (done.returncode, done.stdout, done.stderr)
        text = getattr(done, out)
        for word in words if isinstance(words, tuple) else (words,):
            assert word in text, (language, word, done.stdout, done.stderr)
        assert "Fatal error" not in done.stderr


@pytest.mark.parametrize(
    "arguments, pt, en",
    [
        (["srve"], "não conheço o comando `srve`; seria `serve`?", "unknown command `srve`; did you mean `serve`?"),
        (["import"], "falta TENANT", "TENANT is missing"),
        (["import", "digitaly"], "falta `appointments`", "`appointments` is missing"),
        (["import", "digitaly", "appointments"], "falta FILE", "FILE is missing"),
        (["import", "digitaly", "patients", "x.csv"], "só sei importar `appointments`", "only `appointments` can be"),
        (["dry-run"], "falta TENANT", "TENANT is missing"),
        (["dry-run", "digitali"], ("não existe a clínica `digitali`", "seria `digitaly`?"),
         ("there is no tenant `digitali`", "did you mean `digitaly`?")),
        (["check", "digtaly"], "seria `digitaly`?", "did you mean `digitaly`?"),
        (["dry-run", "digitaly", "--flow", "confirmaton"], "seria `confirmation`?", "did you mean `confirmation`?"),
        (["dry-run", "digitaly", "--at", "ontem"], "`ontem` não é data e hora", "`ontem` is no date and time"),
        (["check", "--jsn"], "seria --json?", "did you mean --json?"),
        (["test", "--format", "xml"], "text, tap ou junit", "text, tap or junit"),
        (["serve", "--listen"], "falta o valor de --listen", "--listen needs a value"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "")
def test_a_wrong_command_ends_with_2_and_says_what_is_right(clinic, arguments, pt, en):
    both(clinic.root, *arguments, code=2, pt=pt, en=en)


def test_no_command_shows_what_there_is(clinic):
    both(clinic.root, code=2, pt=("Comandos:", "dry-run"), en=("Commands:", "dry-run"), out="stdout")


@pytest.mark.parametrize("command", ["serve", "check", "dry-run", "test", "import", "doctor", "interpret"])
def test_every_command_has_help_with_an_example(clinic, command):
    both(clinic.root, command, "--help", code=0, pt="Experimente: ", en="Try: ", out="stdout")


def test_a_list_that_is_not_there(clinic):
    both(
        clinic.root, "import", "digitaly", "appointments", "nada.csv", code=1, pt="não consigo ler `nada.csv`",
        en="cannot read `nada.csv`")


def test_a_port_in_use(clinic):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        both(
            clinic.root, "serve", "--listen", address, code=1, pt=f"não consigo escutar em {address}",
            en=f"cannot listen on {address}")


@pytest.mark.parametrize("address", ["8080", "localhost", "127.0.0.1:99999", "999.1.1.1:80", "127.0.0.1:oito"])
def test_an_address_that_is_none(clinic, address):
    both(clinic.root, "serve", "--listen", address, code=1, pt=address, en=address)


def test_a_database_where_nothing_may_be_written(clinic):
    (clinic.root / "file").write_text("")
    path = f"{clinic.root}/file/recado.db"
    for command in (SERVE, ("import", "digitaly", "appointments", "a.csv"), ):
        clinic.write("a.csv", "id,patient,phone,professional,specialty,at,status\n")
        both(clinic.root, *command, "--database", "sqlite:" + path, code=1, pt=path, en=path)


def test_a_file_that_is_no_database(clinic):
    clinic.write("data/x.db", "não sou um banco de dados " * 200)
    both(clinic.root, *SERVE, "--database", "sqlite:data/x.db", code=1, pt="data/x.db", en="data/x.db")


def test_a_folder_for_the_database_is_made_when_it_is_missing(clinic):
    (clinic.root / "data").rmdir()
    clinic.write("a.csv", "id,patient,phone,professional,specialty,at,status\n")
    both(
        clinic.root, "import", "digitaly", "appointments", "a.csv", code=0, pt="0 novas", en="0 new", out="stdout")
    assert (clinic.root / "data" / "recado.db").exists()


def test_a_database_address_of_another_kind(clinic):
    both(clinic.root, *SERVE, "--database", "mysql://x/y", code=1, pt="sqlite:", en="sqlite:")


@pytest.mark.parametrize("command", [["check"], ["test"], ["dry-run", "digitaly"], SERVE], ids=lambda c: c[0])
def test_an_empty_folder(tmp_path, command):
    both(tmp_path, *command, code=2, pt=("não há clínicas em", "--root"), en=("there are no tenants in", "--root"))


def test_a_folder_that_is_not_there(tmp_path):
    both(tmp_path, "check", "--root", "nada", code=2, pt="nada", en="nada")


def test_portuguese_is_spoken_where_no_language_is_set(clinic):
    env = recado.environment()
    for name in ("RECADO_LANG", "LANG", "LC_ALL"):
        env.pop(name, None)
    assert "não conheço" in recado.run("srve", cwd=clinic.root, env=env).stderr


def test_a_wrong_setting_is_named(clinic):
    env = recado.environment(RECADO_LOG_LEVEL="loud")
    done = recado.run(*SERVE, cwd=clinic.root, env=env)
    assert done.returncode == 2 and "RECADO_LOG_LEVEL" in done.stderr


def test_secrets_that_are_not_set_are_named_and_the_rest_is_served(clinic):
    env = {name: value for name, value in recado.environment().items() if not name.startswith(recado.SECRET)}
    serving = recado.Serving(clinic, env)
    try:
        told = " ".join(line["text"] for line in serving.logged(level="warning"))
        assert "RECADO_SECRET_DIGITALY_TWILIO_ACCOUNT_SID" in told and "RECADO_SECRET_DIGITALY_TAZI_URL" in told
        assert serving.webhooks.message("+5511980000001", "oi").status_code == 503
        assert serving.post("/simulator/digitaly/messages", json={"from": "+5511980000001", "text": "oi"}).ok
    finally:
        assert serving.stop() == 0


def test_the_doctor_names_what_is_missing(clinic):
    done = recado.run("doctor", cwd=clinic.root, env=recado.environment())
    assert done.returncode == 0, done.stdout
    (clinic.root / "flows/digitaly/menu.yaml").write_text("flow: [")
    both(clinic.root, "doctor", code=1, pt="recado check digitaly", en="recado check digitaly", out="stdout")


def test_a_flow_in_lua_with_the_name_of_one_in_yaml(clinic):
    script = clinic.root / "flows/digitaly/outra.lua"
    script.write_text('-- flow("confirmation") fica em confirmation.yaml\nflow("menu", function(chat) end)\n')
    both(
        clinic.root, "check", "digitaly", code=1, out="stdout",
        pt=("outra.lua:2", "duplicate", "já existe o fluxo `menu`", "flows/digitaly/menu.yaml"),
        en=("outra.lua:2", "duplicate", "there is already a flow `menu`", "flows/digitaly/menu.yaml"))


def test_a_script_that_never_ends_is_stopped_while_it_is_loaded(clinic):
    (clinic.root / "flows/digitaly/outra.lua").write_text("while true do end\n")
    both(
        clinic.root, "check", "digitaly", code=1, out="stdout", pt=("outra.lua:1", "o script demorou demais"),
        en=("outra.lua:1", "the script"))
