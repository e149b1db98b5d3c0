"""What `make bench` measures, a function each; every one adds its rows to the table."""
import json
import os
import re
import shutil
import sqlite3
import subprocess
import time

from . import signing
from .load import Load
from .product import Product, Sink, bench_product
from .servers import Redis, wait_until
from .workshop import BENCH, INSIDE, PYTHON, ROOT, free_port, note, work_seconds

CONNECTIONS = [32, 256, 1000]
PACE = 800  # milliseconds a send takes: 64 at once are the 80 a second a WhatsApp number may send


# Replies from outside

def inbound(table, shop, postgres, options):
    load = Load(shop)
    stores = [(store, goal) for store, goal in (("SQLite", 12), ("PostgreSQL", 6)) if store.lower() in options.stores]
    rounds = {}
    for connections in options.connections:
        rounds[connections] = [
            {"peer": peer_point(shop, postgres, load, options, connections),
             **{store: product_point(shop, postgres, load, options, store, connections, PACE) for store, _ in stores}}
            for _ in range(1 if options.quick else options.rounds)]
    for store, goal in stores:
        for connections in options.connections:
            ours, beside, ratios = middle(rounds[connections], store)
            table.add(
                f"durable replies/s, {store}, {connections} connections", ours and ours["per_second"], "/s",
                beside and beside["per_second"], goal=("ratio", ">=", goal),
                detail=ours and spread(ours) + (f"; rounds {ratios}" if options.rounds > 1 else ""),
                peer_name=beside and f"FastAPI ({spread(beside)})")
        ours = product_point(shop, postgres, load, options, store, 256, 0)
        table.add(f"the same, 256, with every answer sent at once", ours and ours["per_second"], "/s",
                  detail=ours and f"{spread(ours)}, {ours['sent_per_second']:,.0f} sent/s")


def middle(rounds, store):
    """The round whose ratio is the middle one: ours, the peer's, and all ratios.

    What is compared was measured within a minute, since a machine that is shared is now fast and now slow.
    """
    def ratio(points):
        return points[store]["per_second"] / points["peer"]["per_second"]

    measured = sorted((points for points in rounds if points[store]), key=ratio)
    if not measured:
        return None, rounds[0]["peer"], ""
    chosen = measured[len(measured) // 2]
    return chosen[store], chosen["peer"], " / ".join(f"{ratio(points):.1f}" for points in measured)


def spread(point):
    return f"p50 {point['p50']:.1f}, p99 {point['p99']:.1f} ms, {point['work'] * 1e6:.0f} µs of CPU each"


def product_point(shop, postgres, load, options, store, connections, pace):
    """A fresh database; every phone's question opened first."""
    name = f"{store.lower()}{connections}at{pace}"
    note(f"replies: {store}, {connections} connections, sends after {pace} ms")
    sink = Sink(shop, pace)
    database = None if store == "SQLite" else postgres.create(name)
    try:
        product = bench_product(shop, name, database, sink)
    except SystemExit as fault:
        note(f"  not measured: {fault}")
        sink.stop()
        return None
    product.start()
    workers = [product.process] + ([postgres.process] if database else [])
    warmed = warm(load, product.url(), 45_000)
    before = stored(product, postgres, name)
    worked = work_seconds(*workers)
    point = load.run(product.url(), connections, options.seconds, 45_000)
    point["work"] = (work_seconds(*workers) - worked) / max(point["answered"], 1)
    after = stored(product, postgres, name)
    point["sent_per_second"] = (after["sent"] - before["sent"]) / point["seconds"]
    product.stop()
    sink.stop()
    check(point, warmed + point["answered"], after["inbound"], name)
    if database:
        postgres.drop(name)
    shutil.rmtree(shop.folder / name)
    return point


def warm(load, url, most_per_second):
    """Until each of the 20,000 phones has written once."""
    answered = 0
    while answered < signing.PHONES:
        answered += load.run(url, 64, 2, most_per_second)["answered"]
    return answered


def stored(product, postgres, name):
    inbound = "select count(*) from messages where direction = 'in'"
    sent = "select count(*) from jobs where state = 'done'"
    if product.database.startswith("sqlite:"):
        with sqlite3.connect(f"file:{product.root}/recado.db?mode=ro", uri=True) as database:
            return {"inbound": database.execute(inbound).fetchone()[0], "sent": database.execute(sent).fetchone()[0]}
    return {"inbound": int(postgres.sql(inbound, name)), "sent": int(postgres.sql(sent, name))}


def check(point, acknowledged, kept, name):
    """Figures of replies that were refused, repeated or lost are no figures."""
    faults = [f"{point[fault]} {fault}" for fault in ("refused", "broken", "repeated") if point[fault]]
    if kept < acknowledged:
        faults.append(f"{acknowledged} acknowledged, {kept} stored")
    if faults:
        note(f"  {name}: " + ", ".join(faults))
        point["faults"] = faults
    note(f"  {point['per_second']:,.0f}/s, {spread(point)}")


def peer_point(shop, postgres, load, options, connections):
    name = f"peer{connections}"
    note(f"replies: FastAPI peer, {connections} connections")
    postgres.create(name)
    port = free_port()
    url = f"http://127.0.0.1:{port}/webhooks/twilio"
    environment = {**os.environ, "VERIFY": "1", "PUBLIC_URL": signing.URL,
                   "DATABASE_URL": f"postgresql+asyncpg://recado@/{name}?host={postgres.folder}"}
    process = shop.start(
        [PYTHON, "-m", "uvicorn", "app:app", "--workers", 2, "--loop", "uvloop", "--http", "httptools", "--port", port,
         "--no-access-log", "--log-level", "warning"], name, cwd=BENCH / "peers/fastapi", env=environment)
    tables = "select count(*) from pg_tables where tablename in ('appointments', 'messages', 'outbox')"
    wait_until(lambda: postgres.sql(tables, name) == "3", process)
    time.sleep(1)
    numbers = f"generate_series(0, {signing.PHONES - 1}) as number"
    postgres.sql(f"insert into appointments(tenant, phone, status) "
                 f"select 'a', '+' || (5511900000000 + number), 'scheduled' from {numbers}", name)
    load.run(url, 64, 2, 10_000)
    worked = work_seconds(process, postgres.process)
    point = load.run(url, connections, options.seconds, 10_000)
    point["work"] = (work_seconds(process, postgres.process) - worked) / max(point["answered"], 1)
    kept = int(postgres.sql("select count(*) from messages", name))
    shop.stop(process)
    check(point, point["answered"], kept, name)
    postgres.drop(name)
    return point


# Jobs

def inside(*words):
    """Lines of JSON from the program that measures in its own process; None where it cannot."""
    answer = subprocess.run([INSIDE, *map(str, words)], capture_output=True, text=True)
    if answer.returncode:
        note(f"  not measured: {answer.stderr.strip()[-600:]}")
        return None
    return [json.loads(line) for line in answer.stdout.splitlines()]


def jobs(table, shop, postgres, options):
    count, slots = (5_000, 64) if options.quick else (20_000, 64)
    note("jobs: BullMQ")
    redis = Redis(shop)
    bull = peer_jobs("bullmq", count, slots, redis.url)
    shop.stop(redis.process)
    note("jobs: procrastinate")
    crastinate = peer_jobs("procrastinate", count, slots, postgres.create("procrastinate"))
    postgres.drop("procrastinate")
    for store, goal in (("SQLite", 15), ("PostgreSQL", 6)):
        if store.lower() not in options.stores:
            continue
        note(f"jobs: {store}")
        drained = our_jobs(shop, postgres, store, count, "nothing")
        table.add(f"jobs drained/s, {store}", drained, "/s", bull, goal=("ratio", ">=", goal), peer_name="BullMQ")
        table.add(f"  beside procrastinate", drained, "/s", crastinate, peer_name="procrastinate")
        table.add(f"  sends drained/s, provider answers at once", our_jobs(shop, postgres, store, count, "send"), "/s")


def our_jobs(shop, postgres, store, count, kind):
    name = f"jobs{store.lower()}{kind}"
    folder = shop.place(name)
    database = f"sqlite:{folder}/recado.db" if store == "SQLite" else postgres.create(name)
    figures = inside("jobs", database, BENCH / "tenant", count, kind)
    if store != "SQLite":
        postgres.drop(name)
    shutil.rmtree(folder)
    return figures and figures[0]["drained_per_second"]


def peer_jobs(name, count, slots, url):
    answer = subprocess.run([PYTHON, BENCH / f"peers/queues/{name}_peer.py", str(count), str(slots), url],
                            capture_output=True, text=True)
    found = re.search(r"process/s (\d+)", answer.stdout)
    if not found:
        note(f"  not measured: {answer.stderr.strip()[-600:]}")
    return int(found[1]) if found else None


# Rules, reading, one step

def rules(table, shop, postgres, options):
    seconds = 1 if options.quick else 3
    first = None
    for count in (10, 100, 1_000, 10_000):
        note(f"rules: {count}")
        figures = inside("rules", count, seconds)
        peer = zen(count, 20_000 if count <= 100 else 2_000_000 // count)
        if not figures:
            continue
        per_second = 1 / figures[0]["seconds"]
        first = first or figures[0]["seconds"]
        table.add(f"messages/s against {count:,} rules", per_second, "/s", peer, peer_name="zen",
                  detail=f"loaded in {figures[0]['load_seconds'] * 1000:.0f} ms")
    if figures and first:
        table.add("time of one event, 10,000 rules to 10", figures[0]["seconds"] * 1e6, "µs", ratio=figures[0]["seconds"] / first,
                  goal=("ratio", "<=", 2))


def zen(count, evaluations):
    answer = subprocess.run([PYTHON, BENCH / "peers/rules/zen_peer.py", str(count), str(evaluations)],
                            capture_output=True, text=True)
    found = re.search(r"evals/s (\d+)", answer.stdout)
    if not found:
        note(f"  not measured: {answer.stderr.strip()[-600:]}")
    return int(found[1]) if found else None


def reading(table, shop, postgres, options):
    note("reading, and one step")
    seconds = 1 if options.quick else 3
    replies = inside("reading", ROOT / "Tests/ReadingTests/Data/replies.tsv", seconds)
    if replies:
        table.add("labelled replies read/s", 1 / replies[0]["seconds"], "/s", detail=f"{replies[0]['seconds'] * 1e6:.1f} µs each")
    step = inside("step", BENCH / "tenant", seconds)
    if step:
        table.add("engine steps/s, an open question answered", 1 / step[0]["seconds"], "/s", detail=f"{step[0]['seconds'] * 1e6:.1f} µs each")
    script = inside("script", 50, seconds)
    if script:
        table.add("a conversation in Lua of 50 steps, replayed and gone on with", script[0]["seconds"] * 1e3, "ms",
                  goal=("ours", "<=", 5))


# Tenants

def tenants(table, shop, postgres, options):
    for count in (1, 100, 1_000):
        note(f"tenants: {count}")
        name = f"tenants{count}"
        product = clinics(shop, name, count)
        started = product.start()
        resident = product.resident_megabytes()
        reloaded = reload_seconds(product)
        product.stop()
        again = product.start()
        product.stop()
        shutil.rmtree(shop.folder / name)
        table.add(f"start to first answer, {count:,} tenants", started * 1000, "ms", goal=("ours", "<=", 300) if count == 1 else None)
        table.add(f"  the next start, tests passed before", again * 1000, "ms")
        table.add(f"  resident", resident, "MB", goal=("ours", "<=", 200) if count == 1_000 else None)
        table.add(f"  save a file to new version live, with its tests", reloaded and reloaded * 1000, "ms",
                  goal=("ours", "<=", 100))


def clinics(shop, name, count):
    """Copies of the sample tenant, each under a name of its own."""
    root = shop.place(name)
    for number in range(count):
        for area in ("rules", "flows"):
            shutil.copytree(ROOT / area / "digitaly", root / area / f"clinic{number}")
        file = root / f"rules/clinic{number}/tenant.yaml"
        file.write_text(file.read_text().replace("tenant: digitaly", f"tenant: clinic{number}"))
    return Product(shop, root, f"sqlite:{root}/recado.db")


def reload_seconds(product, times=5):
    """From the save to the log's line that says which version is live; the middle of a few."""
    file = product.root / "flows/clinic0/menu.yaml"
    found = []
    time.sleep(2)  # the folders are watched from a moment after the first answer on
    for number in range(times):
        log = product.process.log
        place = log.stat().st_size
        began = time.monotonic()
        file.write_text(file.read_text() + f"# {number}\n")
        while b'"tenant loaded"' not in log.read_bytes()[place:]:
            if time.monotonic() > began + 10:
                note("  no new version came")
                return None
            time.sleep(0.001)
        found.append(time.monotonic() - began)
        time.sleep(0.3)
    return sorted(found)[len(found) // 2]


# Growth

def growth(table, shop, postgres, options):
    sizes = [10_000, 100_000] + ([] if options.quick else [1_000_000]) + ([10_000_000] if options.ten_million else [])
    for store in ("SQLite", "PostgreSQL"):
        if store.lower() not in options.stores:
            continue
        note(f"growth: {store} to {sizes[-1]:,} messages")
        name = f"growth{store.lower()}"
        folder = shop.place(name)
        database = f"sqlite:{folder}/recado.db" if store == "SQLite" else postgres.create(name)
        figures = inside("growth", database, BENCH / "tenant", *sizes) or []
        for point in figures:
            work = point["load"] + point["step"] + point["save"]
            table.add(f"work of one reply, {store}, {point['messages']:,} messages stored", work * 1e6, "µs",
                      ratio=work / (figures[0]["load"] + figures[0]["step"] + figures[0]["save"]),
                      detail=", ".join(f"{part} {point[part] * 1e6:.0f}" for part in ("load", "step", "save")))
        if store != "SQLite":
            postgres.drop(name)
        shutil.rmtree(folder)


ALL = {"reading": reading, "rules": rules, "tenants": tenants, "jobs": jobs, "inbound": inbound, "growth": growth}
