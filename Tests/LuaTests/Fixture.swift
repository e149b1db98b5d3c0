import Lua

enum Fixture {
    static let vocabulary: LuaVocabulary = {
        var vocabulary = LuaVocabulary()
        vocabulary.registrars = ["action", "flow"]
        vocabulary.functions = [
            LuaFunction("echo", documentation: "What it was given.") { $0 },
            LuaFunction("refuse", documentation: "Never.") { _ throws(LuaRefusal) in throw LuaRefusal("I will not") },
            LuaFunction("text.shout", documentation: "Louder.") { arguments in
                [.text((arguments.first?.text ?? "").uppercased())]
            },
            LuaFunction("secret", documentation: "For the prelude.", isForPrelude: true) { _ in ["kept"] },
        ]
        vocabulary.prelude = """
            local host, class, new, request = ...
            class("reply", { has = function(self, word) return self.text:find(word, 1, true) ~= nil end })
            class("chat", {
              ask = function(self, text) return request({ kind = "ask", text = text }) end,
              secret = function() return host.secret() end,
            })
            function ask(text) return request({ kind = "ask", text = text }) end
            """
        vocabulary.resolve = { name in
            switch name {
            case "lib.good": LuaSource("local M = {} function M.double(x) return x * 2 end return M", chunk: "good.lua")
            case "lib.ring": LuaSource("require 'lib.ring'", chunk: "ring.lua")
            case "lib.bad": LuaSource("\n\nlocal x = = 1", chunk: "bad.lua")
            default: nil
            }
        }
        return vocabulary
    }()

    static func sandbox(_ script: String = "", limits: LuaLimits = patient) throws(LuaFault) -> LuaSandbox {
        let sandbox = try LuaSandbox(vocabulary, limits: limits)
        if !script.isEmpty { try sandbox.load(LuaSource(script, chunk: "test.lua")) }
        return sandbox
    }

    /// For scripts whose outcome must not depend on how busy the machine is: instructions and memory still count.
    static let patient: LuaLimits = {
        var limits = LuaLimits()
        limits.milliseconds = 5000
        return limits
    }()

    /// Loads the text as the body of a function and calls it.
    static func run(_ body: String, limits: LuaLimits = patient) throws(LuaFault) -> [LuaValue] {
        let sandbox = try sandbox(limits: limits)
        try sandbox.define("action", "run", parameters: [], body: LuaSource(body, chunk: "test.lua"))
        return try sandbox.call("action", "run")
    }
}
