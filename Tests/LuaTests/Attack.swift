import Lua
import Testing

/// A hostile script: the body of a function that is loaded and called.
struct Attack: Sendable, CustomTestStringConvertible {
    enum Outcome: Sendable {
        case fault(LuaFault.Code)
        case returns([LuaValue])
    }

    let name: String
    let expected: [Outcome]
    let body: String

    init(_ name: String, _ code: LuaFault.Code, _ body: String) {
        (self.name, self.expected, self.body) = (name, [.fault(code)], body)
    }

    /// Whichever limit strikes first on this machine.
    init(_ name: String, anyOf codes: [LuaFault.Code], _ body: String) {
        (self.name, self.expected, self.body) = (name, codes.map(Outcome.fault), body)
    }

    init(_ name: String, returns values: [LuaValue], _ body: String) {
        (self.name, self.expected, self.body) = (name, [.returns(values)], body)
    }

    /// The usual ones where time may be what stops it; else an outcome must not depend on how busy the machine is.
    var limits: LuaLimits { isExpected(.fault(.time)) ? LuaLimits() : Fixture.patient }

    var testDescription: String { name }

    func isExpected(_ outcome: Outcome) -> Bool {
        expected.contains { expected in
            switch (expected, outcome) {
            case (.fault(let one), .fault(let other)): one == other
            case (.returns(let one), .returns(let other)): one == other
            default: false
            }
        }
    }
}
