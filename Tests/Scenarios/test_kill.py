"""`kill -9` while messages arrive, confirmations are due and calls are under way: nothing lost, nothing doubled."""

import os
import threading
import time
from collections import Counter

import requests
from harness.appointments import appointment, phone
from harness.tazi import FakeTazi
from harness.twilio import FakeTwilio, message_form
from harness.waiting import until

KILLS = int(os.environ.get("RECADO_KILLS", "3"))
WRITERS = 8
DUE = 60
CANCELLING = 25
LEASE = 30


class Writers:
    """Patients who write at once, each message with a name of its own; who was answered 200 is remembered."""

    def __init__(self, house):
        self.house = house
        self.forms: dict[str, dict] = {}
        self.acknowledged: set[str] = set()
        self.lock = threading.Lock()
        self.stopping = threading.Event()
        self.count = 0
        self.threads = [threading.Thread(target=self.write, daemon=True) for _ in range(WRITERS)]
        for thread in self.threads:
            thread.start()

    def next_form(self):
        with self.lock:
            self.count += 1
            form = message_form(phone(100_000 + self.count), "oi", sid=f"SM{self.count:032x}")
            self.forms[form["MessageSid"]] = form
            return form

    def write(self):
        while not self.stopping.is_set():
            with requests.Session() as session:
                try:
                    while not self.stopping.is_set():
                        self.post(self.next_form(), session)
                        time.sleep(0.005)
                except requests.RequestException:
                    time.sleep(0.05)

    def post(self, form, session=requests):
        answer = self.house.webhooks.post(form, session=session, timeout=20)
        if answer.status_code == 200:
            with self.lock:
                self.acknowledged.add(form["MessageSid"])
        return answer.status_code

    def stop(self):
        self.stopping.set()
        for thread in self.threads:
            thread.join(30)


def prepare_cancellations(house, numbers):
    """Patients who were asked whether they are sure."""
    house.invite(*numbers)
    for number in numbers:
        house.says(number, "2")
    for number in numbers:
        house.hears(number, "Cancelar mesmo", 30)


def test_killed_again_and_again_nothing_is_lost_and_nothing_doubled(new_house):
    house = new_house(twilio=FakeTwilio(delay=0.03), tazi=FakeTazi(delay=0.2))
    per_round = max(1, CANCELLING // KILLS)
    sure = list(range(1, per_round * KILLS + 1))
    prepare_cancellations(house, sure)
    hung = phone(90_000)
    house.twilio.script(hung, "hang")

    writers = Writers(house)
    due: list[int] = []
    yes: dict[str, dict] = {}
    for round in range(KILLS):
        new = list(range(10_000 + round * DUE, 10_000 + (round + 1) * DUE)) + ([90_000] if round == 0 else [])
        due += new
        assert house.import_list([appointment(number) for number in new]).returncode == 0
        goal = len(writers.acknowledged) + 60
        until(lambda: len(writers.acknowledged) >= goal, "messages to be acknowledged", 30)
        calls = len(house.tazi.calls)
        for number in sure[round * per_round:(round + 1) * per_round]:
            form = message_form(phone(number), "sim", sid=f"SM{'5e' * 8}{number:016x}")
            yes[form["MessageSid"]] = form
            assert writers.post(form) == 200
        until(lambda: len(house.tazi.calls) > calls, "a call under way")
        house.serving.kill()
        house.restart()
    writers.stop()
    house.twilio.released.set()

    for sid, form in (writers.forms | yes).items():
        if sid not in writers.acknowledged:
            assert writers.post(form) == 200
    house.settled(LEASE + 30)

    everything = writers.forms | yes
    assert house.serving.stop() == 0
    check_messages(house, everything)
    in_doubt = check_sends(house, len(writers.forms), due)
    doubtful_calls = check_calls(house, sure)
    assert house.database.integrity() == "ok"
    print(
        f"\n{KILLS} kills: {len(everything)} messages stored once, {len(house.twilio.sent)} sends "
        f"({in_doubt} listed in doubt), {len(house.tazi.calls)} calls ({doubtful_calls} in doubt)")


def check_messages(house, forms):
    """Each message is stored exactly once, whether it came once or, unacknowledged, again."""
    stored = Counter(
        row["provider_id"] for row in house.database.rows("SELECT provider_id FROM messages WHERE direction = 'in'"))
    lost = [sid for sid in forms if not stored[sid]]
    doubled = [sid for sid in forms if stored[sid] > 1]
    assert (lost, doubled) == ([], [])


def check_sends(house, strangers, due):
    """Each message of ours went out once, but for those listed in doubt, which went out once or not at all."""
    rows = house.database.rows("SELECT message_id, status, code FROM messages WHERE direction = 'out'")
    arrived = Counter(sent.message for sent in house.twilio.sent)
    statuses = {row["message_id"]: row["status"] for row in rows}
    assert set(arrived) <= set(statuses), "Twilio got what is not stored"
    assert [name for name, count in arrived.items() if count > 1] == [], "sent twice"
    wrong = {name: (status, arrived[name]) for name, status in statuses.items() if (status, arrived[name]) not in
             {("sent", 1), ("in-doubt", 0), ("in-doubt", 1)}}
    assert wrong == {}
    listed = house.database.count("jobs", "kind = 'send' AND state = 'in-doubt'")
    assert listed == Counter(statuses.values())["in-doubt"]
    menus = house.database.count("messages", "direction = 'out' AND text LIKE '%Como podemos ajudar%'")
    assert menus == strangers, "each stranger is answered once"
    asked = house.database.rows(
        """
        SELECT value, count(*) AS times FROM messages JOIN contact_identities USING (tenant_id, contact_id)
        WHERE direction = 'out' AND template != '' AND kind = 'phone' GROUP BY value
        """)
    times = {row["value"]: row["times"] for row in asked}
    assert {phone(number): times.get(phone(number), 0) for number in due} == {phone(number): 1 for number in due}
    return listed


def check_calls(house, numbers):
    """Each cancellation was called for once; one in doubt went to people and the patient knows."""
    counts, doubtful = house.tazi.counts(), 0
    for number in numbers:
        name = f"C{number:05}"
        assert counts[name] <= 1, (name, counts[name])
        status, run = house.database.status(name), house.database.run(phone(number))
        if status == "cancelled":
            assert counts[name] == 1, name
            continue
        doubtful += 1
        assert status == "scheduled" and run["queue"] == "reception", (name, status, run)
    assert house.database.count("runs", "phase = 'calling'") == 0
    return doubtful
