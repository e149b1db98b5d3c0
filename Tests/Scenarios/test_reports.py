"""A day's lists, delivered as mail over a real server, and shown by the command."""

import json

from harness import recado
from harness.appointments import appointment, clinic_time
from harness.house import House
from harness.mailserver import MailServer
from harness.waiting import until

REPORT = """format: 1
reports:
  Presença:
    on: schedule every day at 03:00
    from: appointments today
    sections: { Presentes: confirmed, Ausentes: [scheduled, cancelled] }
    columns: [time, patient, professional, status]
    totals: [count, confirmed]
    formats: [pdf, csv, json]
    send: [{ email: [recepcao@example.com, "Direção <direcao@example.com>"] }]
"""


def today(name, status, hour, number):
    return appointment(number, patient=name, at=f"{clinic_time(0)[:10]} {hour}", status=status)


def serve(tmp_path, server):
    house = House(tmp_path, prepare=lambda clinic: clinic.write("rules/digitaly/reports.yaml", REPORT))
    house.env |= server.environment
    house.serving.stop()
    house.restart()
    rows = [today("João d'Ávila", "confirmed", "09:00", 1), today("=Léo;X", "confirmed", "08:00", 2),
            today("Bia Souza", "cancelled", "10:00", 3)]
    done = house.import_list(rows)
    assert done.returncode == 0, done.stdout + done.stderr
    return house


def send(house):
    done = recado.run("report", "digitaly", "Presença", "--send", cwd=house.clinic.root, env=house.env)
    assert done.returncode == 0, done.stdout + done.stderr


def test_each_recipient_gets_the_files_once_over_tls(tmp_path):
    server = MailServer(tmp_path)
    house = serve(tmp_path, server)
    try:
        send(house)
        until(lambda: len(server.messages) == 2, lambda: f"two mails; {server.messages} {house.serving.log[-5:]}", 30)
        assert sorted(to for to, _ in server.messages) == [["direcao@example.com"], ["recepcao@example.com"]]
        _, message = server.messages[0]
        assert "Presença" in message["Subject"] and message["From"].addresses[0].display_name == "Recado da Recepção"
        files = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
        day = clinic_time(0)[:10]
        assert set(files) == {f"Presença-{day}.{ending}" for ending in ("pdf", "csv", "json")}
        assert files[f"Presença-{day}.pdf"].startswith(b"%PDF")
        table = files[f"Presença-{day}.csv"]
        table = table.decode("utf-8-sig") if isinstance(table, bytes) else table.lstrip("\ufeff")
        assert "Presentes;08:00;\"'=Léo;X\";Dra. Ana Lima;confirmada" in table
        content = json.loads(files[f"Presença-{day}.json"])
        assert content["totals"] == {"count": 3, "confirmed": 2}
        body = message.get_body(("plain",)).get_content()
        assert "Presentes (2)" in body and "João" not in body
        assert not any("João" in json.dumps(line, ensure_ascii=False) for line in house.serving.log)
    finally:
        house.close()
        server.close()


def test_a_server_that_is_busy_is_asked_again_and_a_refusal_is_listed(tmp_path):
    server = MailServer(tmp_path)
    house = serve(tmp_path, server)
    try:
        server.replies = ["451 later", "554 no"]
        send(house)
        until(lambda: len(server.messages) == 1, lambda: f"the second try; {house.serving.log[-5:]}", 60)
        listed = recado.run("jobs", "list", "digitaly", "--json", cwd=house.clinic.root, env=house.env)
        jobs = recado.json_lines(listed.stdout)
        assert [job["kind"] for job in jobs] == ["report-delivery"], listed.stdout
    finally:
        house.close()
        server.close()


def test_the_command_shows_and_writes_a_report(tmp_path):
    server = MailServer(tmp_path)
    house = serve(tmp_path, server)
    try:
        def run(*words):
            return recado.run("report", "digitaly", *words, cwd=house.clinic.root, env=house.env)

        assert "Presença" in run().stdout
        assert "João d'Ávila" in run("Presença").stdout
        assert json.loads(run("Presença", "--json").stdout)["totals"]["count"] == 3
        written = run("Presença", "--format", "xlsx", "--output", "lista.xlsx")
        assert written.returncode == 0 and house.clinic.path("lista.xlsx").read_bytes()[:2] == b"PK"
        assert house.clinic.path("lista.xlsx").stat().st_mode & 0o077 == 0
        wrong = run("Presenca")
        assert wrong.returncode == 1 and "Presença" in wrong.stderr + wrong.stdout
        assert run("Presença", "--day", "ontem").returncode == 2
        assert run("Presença", "--format", "doc").returncode == 2
    finally:
        house.close()
        server.close()
