"""One clinic's scripts attack the host; the clinics beside it go on answering, and so does the clinic itself."""

from harness.appointments import phone
from harness.waiting import until
from test_storms import Patients, neighbour, numbers

ROUNDS = 3
# Each kind of Tests/LuaTests/Attacks.swift, through the front door.
ATTACKS = [
    "while true do end",
    "while true do pcall(function() while true do end end) end",
    "xpcall(function() error('x') end, function() while true do end end)",
    "coroutine.resume(coroutine.create(function() while true do end end))",
    "local s = ('a'):rep(100000) return s:find(('.-'):rep(30) .. 'b')",
    "return ('x'):rep(1 << 40)",
    "local t = {} for i = 1, 1 << 40 do t[i] = ('x'):rep(1000) .. i end",
    "return table.concat({}, 'x', 1, 1 << 50)",
    "return table.move({}, 1, 1 << 60, 2)",
    "local function f() return 1 + f() end return f()",
    "local c for i = 1, 2000 do local last = c c = coroutine.wrap(function() if last then last() end end) end c()",
    "local t = setmetatable({}, {__index = function(t, k) while true do end end}) return t.x",
    "return os.execute('true') or io.open('/etc/passwd')",
    "return load('\\27Lua')()",
    "_G.string.rep = nil for k in pairs(_G) do _G[k] = nil end",
]


def attack(house):
    """A clinic whose rules run an attack for each word `ataque-N`."""
    house.clinic.write("flows/outra/attacks.lua", "\n".join(
        f'action("attack-{number}", function()\n{body}\nend)' for number, body in enumerate(ATTACKS)))
    house.clinic.write("rules/outra/attacks.yaml", "format: 1\nrules:\n" + "".join(
        f'  attack-{number}: {{ on: message, priority: 9, group: attacks, when: {{ message.text: "ataque-{number}" }}, '
        f"do: [{{ lua: attack-{number} }}] }}\n" for number in range(len(ATTACKS))))
    until(lambda: len(house.serving.logged(text="tenant loaded", tenant="outra")) >= 2, "the attacks are loaded")


def say(house, tenant, text):
    return house.serving.post(f"/simulator/{tenant}/messages", json={"from": phone(next(numbers)), "text": text})


def test_the_other_clinics_are_answered_while_one_attacks(new_house):
    house = new_house()
    neighbour(house)
    attack(house)
    patients = Patients(house.serving)
    for _ in range(ROUNDS):
        for number in range(len(ATTACKS)):
            assert say(house, "outra", f"ataque-{number}").status_code == 200
    assert say(house, "outra", "oi").status_code == 200
    patients.stop()
    assert patients.failed == []
    traces = house.database.rows("SELECT trace FROM traces WHERE tenant_id = 'outra'")
    stopped = [row["trace"] for row in traces if "attacks.lua" in row["trace"]]
    assert len(stopped) == ROUNDS * len(ATTACKS)
    assert len(patients.took) > 20, "nobody wrote meanwhile"
    print(f"\n{ROUNDS * len(ATTACKS)} attacks, {len(patients.took)} answers beside them: "
          f"p50 {patients.told(50):.1f} ms, p99 {patients.told(99):.1f} ms, slowest {patients.told(100):.1f} ms; "
          f"{len(stopped)} stopped")
    assert patients.told(95) < 250
