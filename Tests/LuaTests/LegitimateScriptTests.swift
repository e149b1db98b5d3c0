import Lua
import Testing

/// A script that a tenant may well write, and what it answers.
struct LegitimateScript: Sendable, CustomTestStringConvertible {
    let name: String
    let body: String
    let answer: [LuaValue]

    init(_ name: String, _ body: String, _ answer: LuaValue...) {
        (self.name, self.body, self.answer) = (name, body, answer)
    }

    var testDescription: String { name }
}

@Suite struct LegitimateScriptTests {
    static let all: [LegitimateScript] = [
        LegitimateScript(
            "closures",
            """
            local function counter() local n = 0 return function() n = n + 1 return n end end
            local a, b = counter(), counter() a() a() return a(), b()
            """, 3, 1),
        LegitimateScript(
            "classes by metatables",
            """
            local Point = {} Point.__index = Point
            function Point.new(x) return setmetatable({x = x}, Point) end
            Point.__add = function(a, b) return Point.new(a.x + b.x) end
            Point.__eq = function(a, b) return a.x == b.x end
            Point.__lt = function(a, b) return a.x < b.x end
            Point.__len = function(a) return a.x end
            Point.__call = function(self, y) return self.x * y end
            Point.__concat = function(a, b) return 'joined' end
            Point.__tostring = function(self) return 'Point(' .. self.x .. ')' end
            local p = Point.new(1) + Point.new(2)
            return tostring(p), p == Point.new(3), p < Point.new(4), #p, p(5), p .. 'x'
            """, "Point(3)", true, true, 3, 15, "joined"),
        LegitimateScript(
            "inheritance",
            """
            local Base = {} Base.__index = Base function Base:name() return 'base' end
            local Derived = setmetatable({}, {__index = Base}) Derived.__index = Derived
            return setmetatable({}, Derived):name()
            """, "base"),
        LegitimateScript(
            "coroutines that generate",
            """
            local function range(n) return coroutine.wrap(function() for i = 1, n do coroutine.yield(i) end end) end
            local sum = 0 for i in range(100) do sum = sum + i end return sum
            """, 5050),
        LegitimateScript(
            "coroutine status and close",
            """
            local co = coroutine.create(function(a) local b = coroutine.yield(a + 1) return b * 2 end)
            local _, x = coroutine.resume(co, 1) local s = coroutine.status(co)
            local _, y = coroutine.resume(co, 10) local d = coroutine.status(co)
            local other = coroutine.create(function() coroutine.yield() end) coroutine.resume(other)
            return x, s, y, d, coroutine.close(other), coroutine.status(other)
            """, 2, "suspended", 20, "dead", true, "dead"),
        LegitimateScript(
            "errors across coroutines",
            """
            local co = coroutine.create(function() error({code = 7}) end)
            local ok, e = coroutine.resume(co) return ok, e.code
            """, false, 7),
        LegitimateScript(
            "yield across pcall",
            """
            local co = coroutine.wrap(function()
              local ok, v = pcall(function() local got = coroutine.yield('first') error(got) end) return ok, v
            end)
            local a = co() local ok, v = co({n = 1}) return a, ok, v.n
            """, "first", false, 1),
        LegitimateScript(
            "pcall and error values",
            """
            local ok, e = pcall(error, {why = 'late'}) local ok2, e2 = pcall(error, 'plain', 0)
            return ok, e.why, ok2, e2, select('#', pcall(function() return 1, nil, nil end))
            """, false, "late", false, "plain", 4),
        LegitimateScript(
            "xpcall with a handler and arguments",
            """
            local function handler(e) return 'handled: ' .. e end
            local ok, e = xpcall(function(a, b) error(a .. b, 0) end, handler, 'x', 'y')
            return ok, e, select(2, xpcall(function(a, b) return a + b end, handler, 1, 2))
            """, false, "handled: xy", 3),
        LegitimateScript(
            "assert",
            """
            local ok, e = pcall(assert, false, 'said') return ok, e, assert(1, 'x')
            """, false, "said", 1, "x"),
        LegitimateScript(
            "text methods",
            """
            local s = '  Olá, Maria  '
            return s:gsub('^%s+', ''):gsub('%s+$', ''), ('abc'):upper(), ('abc'):rep(3, '-'), ('abc'):reverse(),
              ('abc'):sub(-2), ('abc'):byte(1), string.char(72, 105), #'abc', ('a,b'):find(',', 1, true)
            """, "Olá, Maria", "ABC", "abc-abc-abc", "cba", "bc", 97, "Hi", 3, 2, 2),
        LegitimateScript(
            "patterns",
            """
            local words = {} for w in ('um dois  tres'):gmatch('%a+') do words[#words + 1] = w end
            local d, m, y = ('25/11/2026'):match('^(%d+)/(%d+)/(%d+)$')
            local from, to, inside = ('f(a(b)c)d'):find('(%b())')
            return table.concat(words, '|'), d, m, y, from, to, inside, ('THE (quick) fox'):find('%((%a+)%)'),
              ('hello world'):gsub('o', '0', 1)
            """, "um|dois|tres", "25", "11", "2026", 2, 8, "(a(b)c)", 5, "hell0 world", 1),
        LegitimateScript(
            "replacing by function and table",
            """
            local out = ('{name}, {time}'):gsub('{(%w+)}', {name = 'Ana'})
            return out, (('abc'):gsub('%w', function(c) return c .. c end)), (('abc'):gsub('', '-')),
              ('x = 1'):gsub('(%w+) = (%w+)', '%2 = %1')
            """, "Ana, {time}", "aabbcc", "-a-b-c-", "1 = x", 1),
        LegitimateScript(
            "frontier, position and lazy patterns",
            """
            return ('THE (quick) fox'):find('%f[%a]%a+%f[%A]'), ('abc'):match('()b()'), ('<a><b>'):match('<(.-)>'),
              ('key = value'):match('^(%w+)%s*=%s*(%w+)$'), ('aXb'):match('[^%l]'), ('a-b'):match('[a%-]+'),
              (']'):match('[]]')
            """, 1, 2, "a", "key", "X", "a-", "]"),
        LegitimateScript(
            "format",
            """
            return string.format('%05.2f|%d|%s|%q|%x|%5s|%-5s|%%|%i|%s', 3.14159, 42, 'x', 'a"b', 255, 'r', 'l', 7, true)
            """, #"03.14|42|x|"a\"b"|ff|    r|l    |%|7|true"#),
        LegitimateScript(
            "utf8",
            """
            local n = 0 for _, c in utf8.codes('ação') do n = n + 1 end
            return n, utf8.len('ação'), utf8.char(231, 227), utf8.codepoint('ã'), utf8.offset('ação', 3),
              #utf8.charpattern > 0
            """, 4, 4, "çã", 227, 4, true),
        LegitimateScript(
            "table functions",
            """
            local t = {5, 2, 8, 1} table.sort(t) table.insert(t, 9) table.insert(t, 1, 0) table.remove(t, 2)
            local p = table.pack(1, nil, 3)
            return table.concat(t, ','), p.n, table.concat(table.move({1, 2, 3}, 1, 3, 2), ''), table.unpack({7, 8})
            """, "0,2,5,8,9", 3, "1123", 7, 8),
        LegitimateScript(
            "a stable sort",
            """
            local t = {} for i = 1, 50 do t[i] = {k = i % 3, i = i} end
            table.sort(t, function(a, b) return a.k < b.k end)
            for i = 2, 50 do if t[i-1].k == t[i].k and t[i-1].i > t[i].i then return 'unstable' end end return 'stable'
            """, "stable"),
        LegitimateScript(
            "pairs in an order every host shares",
            """
            local out = {}
            for k in pairs({b = 1, a = 1, [3] = 1, [1.5] = 1, [-2] = 1, [true] = 1, c = 1}) do
              out[#out + 1] = tostring(k)
            end
            return table.concat(out, ' '), (next({z = 1, y = 2}))
            """, "-2 1.5 3 a b c true", "y"),
        LegitimateScript(
            "next walks a table",
            """
            local t, n = {a = 1, b = 2, 10, 20}, 0 local k, v = next(t)
            while k do n = n + v k, v = next(t, k) end return n, next({})
            """, 33, .null),
        LegitimateScript(
            "clearing a table while walking it",
            """
            local t = {a = 1, b = 2, c = 3} for k in pairs(t) do t[k] = nil end return next(t) == nil
            """, true),
        LegitimateScript(
            "__pairs and __index functions",
            """
            local t = setmetatable({}, {__pairs = function() return function(_, k) if not k then return 1, 'x' end end end})
            local out for k, v in pairs(t) do out = v end
            return out, setmetatable({}, {__index = function(_, k) return k .. '!' end}).hi
            """, "x", "hi!"),
        LegitimateScript(
            "integers, floats and bits",
            """
            return 7 // 2, 7 % -3, 2 ^ 10, 7 / 2, 5 & 3, 5 | 3, 5 ~ 3, ~0, 1 << 4, math.type(1), math.type(1.0),
              math.tointeger(3.0), tonumber('0x10'), tonumber('z', 36), '10' + 5, 1e3
            """, 3, -2, .number(1024), .number(3.5), 1, 7, 6, -1, 16, "integer", "float", 3, 16, 35, 15, .number(1000)),
        LegitimateScript(
            "goto, integer for, varargs",
            """
            local s = 0
            for i = 10, 1, -3 do if i == 4 then goto skip end s = s + i ::skip:: end
            local function f(...) return select('#', ...), (select(2, ...)) end return s, f(1, nil, 3)
            """, 18, 3, .null),
        LegitimateScript("a constant local", "local x <const> = 5 return x + 1", 6),
        LegitimateScript(
            "moderate work",
            """
            local sieve, n = {}, 20000
            for i = 2, n do sieve[i] = true end
            for i = 2, n do if sieve[i] then for j = i * i, n, i do sieve[j] = false end end end
            local c = 0 for i = 2, n do if sieve[i] then c = c + 1 end end return c
            """, 2262),
        LegitimateScript(
            "recursion of moderate depth",
            """
            local function depth(n) if n == 0 then return 0 end return 1 + depth(n - 1) end return depth(10000)
            """, 10000),
        LegitimateScript(
            "a memory that is a few hundred KiB",
            """
            local t = {} for i = 1, 5000 do t[i] = {name = 'n' .. i} end return t[5000].name
            """, "n5000"),
        LegitimateScript(
            "host functions and libraries",
            """
            local a, b = echo(1, {x = 'y'}) return a, b.x, text.shout('abc'), pcall(refuse)
            """, 1, "y", "ABC", false, "I will not"),
    ]

    @Test(arguments: all)
    func `a legitimate script just works`(_ script: LegitimateScript) throws {
        #expect(try Fixture.run(script.body).map(Self.withoutPlace) == script.answer)
    }

    @Test func `every legitimate script works on a thread of 512 KiB`() async {
        let failed = await AttackTests.onSmallStack {
            Self.all.filter { (try? Fixture.run($0.body))?.map(Self.withoutPlace) != $0.answer }.map(\.name)
        }
        #expect(failed.isEmpty, "\(failed)")
    }

    private static func withoutPlace(_ value: LuaValue) -> LuaValue {
        guard let text = value.text, text.hasPrefix("test.lua:1: ") else { return value }
        return .text(String(text.dropFirst("test.lua:1: ".count)))
    }
}
