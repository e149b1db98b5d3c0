import Lua

extension Attack {
    static let all: [Attack] =
        loops + swallowing + patterns + texts + tables + memory + stacks + escapes + values + parser

    static let loops: [Attack] = [
        Attack("an endless loop", .time, "while true do end"),
        Attack("an endless goto", .time, "::again:: goto again"),
        Attack("an endless repeat of calls", .time, "local function f() end repeat f() until false"),
        Attack("a for loop to 2^62", .time, "for i = 1, 1 << 62 do end"),
        Attack("an iterator that never ends", .time, "for _ in function() return 1 end do end"),
        Attack("endless tail calls", .time, "local function f() return f() end return f()"),
        Attack(
            "an endless metamethod", .time,
            """
            local t = setmetatable({}, {__index = function(t, k) while true do end end}) return t.x
            """),
        Attack(
            "ipairs over a table without end", .time,
            """
            for _ in ipairs(setmetatable({}, {__index = function() return 1 end})) do end
            """),
        Attack(
            "work hidden in short coroutines", .time,
            """
            while true do coroutine.wrap(function() for i = 1, 300 do end end)() end
            """),
        Attack(
            "tostring of an endless __tostring", .time,
            """
            return tostring(setmetatable({}, {__tostring = function() while true do end end}))
            """),
    ]

    static let swallowing: [Attack] = [
        Attack("pcall in an endless loop", .time, "while true do pcall(function() while true do end end) end"),
        Attack("pcall of pcall of a loop", .time, "pcall(pcall, pcall, function() while true do end end) return 1"),
        Attack("pcall that survives the end", .time, "pcall(function() while true do end end) return 'alive'"),
        Attack(
            "an error handler that loops", .time,
            """
            xpcall(function() error('x') end, function() while true do end end) return 1
            """),
        Attack(
            "an error handler for the kill", .time,
            """
            return xpcall(function() while true do end end, function() return 'alive' end)
            """),
        Attack(
            "an error handler that errs", returns: [false, "C"],
            """
            return xpcall(error, function() error('B', 0) end, 'A') == false and false, 'C'
            """),
        Attack(
            "resume that swallows the kill", .time,
            """
            coroutine.resume(coroutine.create(function() while true do end end)) return 'alive'
            """),
        Attack(
            "wrap inside pcall", .time,
            """
            pcall(coroutine.wrap(function() while true do end end)) return 'alive'
            """),
        Attack(
            "close after the kill", .time,
            """
            local co = coroutine.create(function() while true do end end)
            coroutine.resume(co) coroutine.close(co) return 'alive'
            """),
        Attack(
            "a sort that swallows", .time,
            """
            pcall(table.sort, {3, 2, 1}, function() while true do end end) return 'alive'
            """),
        Attack(
            "memory errors swallowed in a loop", anyOf: [.memory, .time],
            """
            while true do pcall(function() local t = {} for i = 1, 1e9 do t[i] = {} end end) end
            """),
        Attack("error with no message", .runtime, "error()"),
        Attack("error with a table", .runtime, "error({})"),
        Attack(
            "error whose __tostring loops", .time,
            """
            error(setmetatable({}, {__tostring = function() while true do end end}))
            """),
        Attack(
            "error whose __tostring errs", .runtime,
            """
            error(setmetatable({}, {__tostring = function() error(setmetatable({}, {})) end}))
            """),
        Attack(
            "the value of the kill cannot be seen", .time,
            """
            local seen = 'nothing'
            pcall(function() local ok, e = pcall(function() while true do end end) seen = e end) return seen
            """),
    ]

    static let patterns: [Attack] = [
        Attack(
            "a pattern with squared time", .time,
            """
            return string.find(string.rep('a', 200000), string.rep('a?', 20) .. '.-b')
            """),
        Attack(
            "a pattern with exponential time", .time,
            """
            return string.match(string.rep('a', 40), string.rep('a*', 20) .. 'b')
            """),
        Attack(
            "a chain of lazy repeats", .time,
            """
            return string.find(string.rep('x', 5000), '.-.-.-.-.-.-.-.-y')
            """),
        Attack(
            "a plain find of a long text in a longer one", returns: [.null],
            """
            return string.find(string.rep('a', 250000), string.rep('a', 120000) .. 'b', 1, true)
            """),
        Attack(
            "balanced without an end", .time,
            """
            return string.find(string.rep('(', 200000), '%b()')
            """),
        Attack("a pattern too complex", .runtime, "return string.find('', string.rep('(', 200))"),
        Attack(
            "a pattern nested too deep", .runtime,
            """
            return string.match(string.rep('a', 1000), string.rep('a?', 1000) .. 'b')
            """),
        Attack(
            "gmatch called again after an error", returns: ["done"],
            """
            local f = string.gmatch(string.rep('a', 1000), string.rep('a?', 1000) .. 'b')
            for i = 1, 300 do pcall(f) end return 'done'
            """),
        Attack(
            "gmatch in another coroutine", returns: ["a"],
            """
            local f = string.gmatch('a b', '%a')
            return coroutine.wrap(function() return f() end)()
            """),
        Attack(
            "malformed patterns", returns: [8],
            """
            local n = 0
            for _, p in ipairs{'[', '%', '[a', '[%', '[^', '%f', '%b', '(()'} do
              if not pcall(string.find, 'aaa', p) then n = n + 1 end
            end
            return n
            """),
        Attack("a back reference to nothing", .runtime, "return string.find('aa', '%1')"),
        Attack("a capture never closed", .runtime, "return string.match('aa', '(a')"),
        Attack(
            "gsub that grows without end", .runtime,
            """
            return (string.rep('a', 100000):gsub('a', string.rep('b', 1000)))
            """),
        Attack(
            "gsub with a function that recurses", .runtime,
            """
            local function f(s) return (s:gsub('.', f)) end return f('a')
            """),
        Attack(
            "a pattern set of 200 thousand letters", .time,
            """
            return string.find(string.rep('b', 200000), '[' .. string.rep('a', 200000) .. ']')
            """),
    ]

    static let texts: [Attack] = [
        Attack("rep to 200 MB", .runtime, "return ('x'):rep(200 * 1024 * 1024)"),
        Attack("rep of nothing 2^62 times", returns: [""], "return string.rep('', 1 << 62)"),
        Attack("rep with a separator that overflows", .runtime, "return ('ab'):rep(1 << 62, ('c'):rep(1000))"),
        Attack("doubling by concatenation", .memory, "local s = 'x' while true do s = s .. s end"),
        Attack(
            "large concatenations for ever", anyOf: [.time, .memory],
            """
            local s = ('x'):rep(100000) while true do local t = s .. 'y' end
            """),
        Attack(
            "comparing long texts for ever", .time,
            """
            local a, b = ('x'):rep(250000) .. 'a', ('x'):rep(250000) .. 'b' while true do local c = a == b end
            """),
        Attack(
            "ordering long texts for ever", .time,
            """
            local a, b = ('x'):rep(250000) .. 'a', ('x'):rep(250000) .. 'b' while true do local c = a < b end
            """),
        Attack(
            "numbers from long texts for ever", .time,
            """
            local a = ('1'):rep(250000) while true do local c = a + 1 end
            """),
        Attack("upper of a long text for ever", .time, "local a = ('x'):rep(250000) while true do a:upper() end"),
        Attack("format with a huge width", .runtime, "return string.format('%99999d', 1)"),
        Attack(
            "format to a huge text", anyOf: [.runtime, .memory],
            """
            return string.format(('%99d'):rep(7000), table.unpack({}, 1, 7000))
            """),
        Attack("format prints no address", .runtime, "return string.format('%p', {})"),
        Attack(
            "tostring tells no address", returns: ["table", "function", "thread"],
            """
            return tostring({}), tostring(print), tostring(coroutine.create(print))
            """),
        Attack(
            "__name abused", returns: ["table"],
            """
            return tostring(setmetatable({}, {__name = ('x'):rep(100000)}))
            """),
        Attack("utf8 over a long text for ever", .time, "local s = ('ã'):rep(100000) while true do utf8.len(s) end"),
        Attack("utf8.codes over broken bytes", .runtime, "for _ in utf8.codes('a\\x80\\xff') do end"),
        Attack(
            "byte of a long text", anyOf: [.runtime, .memory],
            """
            local s = ('x'):rep(250000) return select('#', s:byte(1, -1)) + nil
            """),
    ]

    static let tables: [Attack] = [
        Attack("move with huge bounds", .runtime, "return table.move({}, 1, math.maxinteger, 2)"),
        Attack("move that wraps", .runtime, "return table.move({}, -1, 1 << 61, math.maxinteger)"),
        Attack("unpack with huge bounds", .runtime, "return table.unpack({}, 1, 1 << 60)"),
        Attack("unpack that wraps", .runtime, "return table.unpack({}, math.mininteger, math.maxinteger)"),
        Attack(
            "insert into a table that claims to be long", anyOf: [.time, .runtime],
            """
            table.insert(setmetatable({}, {__len = function() return 1 << 30 end}), 1, 'x')
            """),
        Attack(
            "insert into a table longer than any", .runtime,
            """
            table.insert(setmetatable({}, {__len = function() return 1 << 62 end}), 1, 'x')
            """),
        Attack(
            "remove from a table that claims to be long", .time,
            """
            table.remove(setmetatable({}, {__len = function() return 1 << 30 end}), 1)
            """),
        Attack(
            "concat of a table that claims to be long", anyOf: [.time, .runtime],
            """
            return table.concat(setmetatable({}, {
              __len = function() return 1 << 30 end, __index = function() return '' end}))
            """),
        Attack(
            "concat with bounds up to the last number", .runtime,
            """
            return table.concat({}, '', math.maxinteger - 1, math.maxinteger)
            """),
        Attack(
            "sort of a table that claims to be long", .runtime,
            """
            table.sort(setmetatable({}, {__len = function() return 1 << 30 end}))
            """),
        Attack(
            "sort with an order that lies", returns: ["done"],
            """
            local t = {} for i = 1, 200 do t[i] = i * 7919 % 211 end
            table.sort(t, function() return true end) table.sort(t, function(a, b) return math.random() < 0.5 end)
            return 'done'
            """),
        Attack(
            "sort that empties its table", .runtime,
            """
            local t = {3, 1, 2} table.sort(t, function(a, b) for i = 1, 3 do t[i] = nil end return a < b end)
            return table.concat(t) + nil
            """),
        Attack("a request to sort what cannot be compared", .runtime, "table.sort({1, 'a', {}})"),
        Attack(
            "select with many values", anyOf: [.runtime, .time, .memory],
            """
            local function f(...) return f(1, ...) end return f()
            """),
        Attack("next with a key that is not there", returns: [.null], "return (next({a = 1}, 'b'))"),
        Attack(
            "pairs over a table that changes", returns: [3],
            """
            local t, n = {a = 1, b = 2, c = 3}, 0
            for k in pairs(t) do t[k] = nil t[k .. k] = true n = n + 1 end return n
            """),
    ]

    static let memory: [Attack] = [
        Attack(
            "a table that grows for ever", anyOf: [.memory, .time], "local t = {} while true do t[#t + 1] = {} end"),
        Attack(
            "many large texts", anyOf: [.memory, .time],
            """
            local t = {} while true do t[#t + 1] = ('x'):rep(200000) .. #t end
            """),
        Attack(
            "many coroutines", anyOf: [.memory, .time],
            """
            local t = {}
            for i = 1, 1e9 do local c = coroutine.wrap(function() coroutine.yield() end) c() t[i] = c end
            """),
        Attack(
            "many closures", anyOf: [.memory, .time],
            "local t = {} for i = 1, 1e9 do t[i] = function() return i end end"),
        Attack("a huge hash", anyOf: [.memory, .time], "local t = {} for i = 1, 1e9 do t[i + 0.5] = i end"),
        Attack(
            "garbage at the edge of the cap", anyOf: [.memory, .time],
            """
            local keep = {} for i = 1, 60000 do keep[i] = {i} end
            while true do local t = {} for i = 1, 1000 do t[i] = {} end end
            """),
        Attack(
            "weak tables in a long chain", anyOf: [.memory, .time],
            """
            local mt, key = {}, {} mt['__mo' .. 'de'] = 'k'
            mt = pcall(setmetatable, {}, mt) and mt or {}
            mt['__mo' .. 'de'] = 'k'
            local all = {}
            for i = 1, 1e6 do local t, k = setmetatable({}, {}), {} t[key] = k key = k all[i] = t end
            """),
    ]

    static let stacks: [Attack] = [
        Attack(
            "recursion without end", anyOf: [.memory, .runtime], "local function f() return 1 + f() end return f()"),
        Attack(
            "recursion through pcall", anyOf: [.runtime, .time, .memory],
            """
            local function f() return pcall(f) end f() local function g() local ok, e = pcall(g) error(e, 0) end g()
            """),
        Attack(
            "recursion through a metamethod", .runtime,
            """
            local mt = {} mt.__index = function(t, k) return t[k .. 'x'] end return setmetatable({}, mt).a
            """),
        Attack(
            "a chain of __index tables that is a ring", .runtime,
            """
            local a, b = {}, {} setmetatable(a, {__index = b}) setmetatable(b, {__index = a}) return a.x
            """),
        Attack(
            "recursion through tostring", .runtime,
            """
            local t t = setmetatable({}, {__tostring = function() return tostring(t) end}) return tostring(t)
            """),
        Attack(
            "recursion through sort", .runtime,
            """
            local function f(a, b) table.sort({2, 1}, f) return true end table.sort({2, 1}, f)
            """),
        Attack(
            "coroutines inside coroutines", anyOf: [.runtime, .time],
            """
            local function f() return coroutine.wrap(f)() end return f()
            """),
        Attack(
            "a coroutine that resumes itself", returns: [false],
            """
            local co co = coroutine.create(function() return coroutine.resume(co) end)
            local _, ok = coroutine.resume(co) return ok
            """),
        Attack(
            "a chain of closing coroutines", anyOf: [.runtime, .memory, .time],
            """
            local last
            for i = 1, 2000 do
              local before = last
              local co = coroutine.create(function()
                local x <close> = setmetatable({}, {['__clo' .. 'se'] = function() if before then coroutine.close(before) end end})
                coroutine.yield()
              end)
              assert(coroutine.resume(co))
              last = co
            end
            coroutine.close(last)
            """),
        Attack(
            "closing through a for loop", .runtime,
            """
            local mt = {} local v = setmetatable({}, mt) mt['__clo' .. 'se'] = function() while true do end end
            for _ in function() end, nil, nil, v do end
            """),
        Attack(
            "a coroutine that closes itself", .runtime,
            """
            local co co = coroutine.wrap(function() coroutine.close(coroutine.running()) end) co()
            """),
        Attack("closing the coroutine of the host", .runtime, "coroutine.close((coroutine.running()))"),
        Attack(
            "resuming the coroutine of the host", returns: [false],
            """
            return (coroutine.resume((coroutine.running())))
            """),
    ]

    static let escapes: [Attack] = [
        Attack("io", .runtime, "return io.open('/etc/passwd')"),
        Attack("os.execute", .runtime, "return os.execute('true')"),
        Attack("os.time", .runtime, "return os.time()"),
        Attack("load of a binary", .runtime, "return load('\\27Lua')"),
        Attack("string.dump", .runtime, "return string.dump(print)"),
        Attack("debug", .runtime, "return debug.getinfo(1)"),
        Attack("package", returns: [.null], "return package"),
        Attack("collectgarbage", .runtime, "return collectgarbage('count')"),
        Attack("the metatable of texts", returns: [false], "return getmetatable('')"),
        Attack("changing a library", .runtime, "string.rep = nil"),
        Attack("changing a library by rawset", .runtime, "rawset(string, 'rep', print)"),
        Attack("changing a global by rawset", .runtime, "rawset(_G, 'print', nil)"),
        Attack("changing the metatable of the globals", .runtime, "setmetatable(_G, {})"),
        Attack("changing the metatable of a library", .runtime, "setmetatable(math, nil)"),
        Attack("setting a global", .runtime, "leak = 1"),
        Attack("replacing a function of the language", .runtime, "function pcall() end"),
        Attack("a finalizer", .runtime, "setmetatable({}, {__gc = function() end})"),
        Attack(
            "a finalizer set later", anyOf: [.memory, .time],
            """
            local n = 0
            while true do local mt = {} local t = setmetatable({}, mt) mt.__gc = function() while true do end end end
            """),
        Attack(
            "a weak table made so later", returns: [true],
            """
            local mt = {} local t = setmetatable({}, mt)
            mt['__mo' .. 'de'] = 'v' t[1] = {}
            for i = 1, 50000 do local garbage = {i} end
            return t[1] ~= nil
            """),
        Attack("a weak table", .runtime, "setmetatable({}, {__mode = 'k'})"),
        Attack("registering during a call", .runtime, "action('late', function() end)"),
        Attack("require during a call", .runtime, "require 'lib.good'"),
        Attack("a request outside a conversation", .runtime, "return ask('?')"),
        Attack("math.randomseed", .runtime, "math.randomseed(1)"),
    ]

    static let values: [Attack] = [
        Attack("returning a function", .badValue, "return print"),
        Attack("returning a coroutine", .badValue, "return coroutine.create(print)"),
        Attack("returning a ring", .badValue, "local t = {} t.t = t return t"),
        Attack("returning a mixed table", .badValue, "return {1, 2, x = 3}"),
        Attack(
            "returning a table of tables without end", .badValue,
            """
            local t = {} for i = 1, 30 do t = {t, t} end return t
            """),
        Attack(
            "returning more than may cross", .badValue,
            """
            local t = {} for i = 1, 8 do t[i] = ('x'):rep(250000) end return t
            """),
        Attack("a ring given to the host", .runtime, "local t = {} t.t = t return echo(t)"),
        Attack("a function given to the host", .runtime, "return echo(print)"),
        Attack("a host function that refuses", .runtime, "return refuse()"),
        Attack("a refusal caught for ever", .time, "while true do pcall(refuse) end"),
        Attack("a text that is not UTF-8", returns: ["\u{FFFD}"], "return '\\xff'"),
        Attack("print for ever", .time, "while true do print(('x'):rep(10000)) end"),
        Attack(
            "print of what cannot be printed", .runtime,
            """
            print(setmetatable({}, {__tostring = function() return 1 end, __name = 'x'}), setmetatable({}, {
              __tostring = function() return {} end}))
            """),
    ]

    static let parser: [Attack] = [
        Attack("parentheses nested 10,000 deep", .syntax, "return " + nested("(", "1", ")", 10_000)),
        Attack("tables nested 10,000 deep", .syntax, "return " + nested("{", "1", "}", 10_000)),
        Attack("functions nested 5,000 deep", .syntax, nested("return function() ", "", " end", 5_000)),
        Attack("blocks nested 5,000 deep", .syntax, nested("do ", "", " end", 5_000)),
        Attack("a name of 100,000 fields", .syntax, "local a return a" + String(repeating: ".b", count: 100_000)),
        Attack("an index of 50,000 texts", .syntax, "local a return a" + String(repeating: "['b']", count: 50_000)),
        Attack("10,000 signs", .syntax, "return " + String(repeating: "- ", count: 10_000) + "1"),
        Attack(
            "10,000 concatenations", anyOf: [.syntax, .runtime],
            "return 'a'" + String(repeating: "..'a'", count: 10_000)),
        Attack("10,000 powers", .syntax, "return 2" + String(repeating: "^2", count: 10_000)),
        Attack("a name of 100,000 letters", .syntax, "return " + String(repeating: "n", count: 100_000)),
        Attack("300 locals", .syntax, (0..<300).map { "local v\($0)" }.joined(separator: " ")),
        Attack("300 captured variables", anyOf: [.syntax, .runtime], manyUpvalues),
        Attack("_ENV replaced", .syntax, "local _ENV = {} x = 1"),
        Attack("_ENV as a constant", .syntax, "local _ENV <const> = 1; return x"),
        Attack("_ENV read", .syntax, "return _ENV"),
        Attack("a source larger than allowed", .sourceTooLarge, "--" + String(repeating: "x", count: 300_000)),
        Attack("a comment that never ends", .syntax, "--[==[ ]] "),
        Attack("a text that never ends", .syntax, "return 'abc"),
        Attack("bytes that are no Lua", .syntax, "\u{1B}Lua\u{0}\u{1}"),
        Attack("20,000 labels", .syntax, (0..<20_000).map { "::l\($0)::" }.joined()),
        Attack("15,000 breaks", .syntax, "while true do " + String(repeating: "do break end ", count: 15_000) + "end"),
        Attack("40,000 and", .syntax, "return a" + String(repeating: " and a", count: 40_000)),
        Attack("comparisons joined by and", .syntax, "return a" + String(repeating: " and 1<=a", count: 25_000)),
        Attack("and between calls", .syntax, "return a" + String(repeating: " and f{1,}", count: 20_000)),
        Attack("20,000 elseif", .syntax, "if a then" + String(repeating: " elseif a then", count: 18_000) + " end"),
        Attack("functions nested 60 deep", .syntax, nested("return function() ", "", " end", 60)),
        Attack(
            "names searched through many functions", .syntax,
            nested(
                "local function f() local " + (0..<190).map { "a\($0)" }.joined(separator: ",") + " ",
                String(repeating: "x=y ", count: 20_000), " end", 25)),
        Attack("a long expression of calls", .runtime, "local f return f" + String(repeating: "()", count: 20_000)),
    ]

    private static func nested(_ open: String, _ middle: String, _ close: String, _ count: Int) -> String {
        String(repeating: open, count: count) + middle + String(repeating: close, count: count)
    }

    private static let manyUpvalues: String = {
        let groups = (0..<3).map { group in
            (0..<100).map { "local v\(group)_\($0) = 1" }.joined(separator: " ")
        }
        let uses = (0..<3).flatMap { group in (0..<100).map { "v\(group)_\($0)" } }.joined(separator: "+")
        return "\(groups[0]) local function a() \(groups[1]) local function b() \(groups[2]) "
            + "local function c() return \(uses) end return c() end return b() end return a() .. nil"
    }()
}
