/// What an embedder adds to the language: declared once, used by every sandbox made from it.
package struct LuaVocabulary: Sendable {
    /// Names of the functions that register: `interpret("late", function(reply) … end)`.
    package var registrars: [String] = []
    package var functions: [LuaFunction] = []
    /// Names that scripts might expect, and what to say instead. `require` at the top of a file is available.
    package var absent: [String: String] = LuaVocabulary.usualAbsent
    /// Trusted Lua, run before any script. Its arguments: `local host, class, new, request, located, here = ...`; `host`
    /// holds the functions kept for it, `class(name, methods)` gives objects their methods, `new(class, fields)` makes
    /// one, and `request(...)` yields to the host and returns what the host resumes with. `located(f)` is `f`, inside
    /// which `here()` tells the chunk and line of the script that called it. Globals it sets are seen by scripts.
    package var prelude = ""
    /// The source of a module for `require`.
    package var resolve: @Sendable (_ module: String) -> LuaSource? = { _ in nil }
    /// Receives `print`: at most 200 lines an entry, each at most 4 KiB.
    package var log: @Sendable (_ line: String) -> Void = { _ in }

    package init() {}

    package static let usualAbsent: [String: String] = {
        let time = "is not available in scripts: time comes from the values a script is given"
        let files = "is not available in scripts: they reach the world only through what they are given"
        let code = "is not available in scripts: write the code in a file and require it"
        var absent = ["math.randomseed": "math.randomseed is not available in scripts: each run has its own seed"]
        for name in ["os.time", "os.date", "os.clock", "os.difftime"] { absent[name] = "\(name) \(time)" }
        for name in ["os.execute", "os.exit", "os.getenv", "os.remove", "os.rename", "io.open", "io.read", "io.write"] {
            absent[name] = "\(name) \(files)"
        }
        for name in ["load", "loadstring", "loadfile", "dofile", "string.dump"] { absent[name] = "\(name) \(code)" }
        for name in ["collectgarbage", "debug.getinfo", "debug.traceback", "string.pack", "string.unpack"] {
            absent[name] = "\(name) is not available in scripts"
        }
        return absent
    }()
}
