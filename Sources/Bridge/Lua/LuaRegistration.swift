/// A function that a script registered: `kind("name", function … end)`.
package struct LuaRegistration: Sendable, Hashable {
    package let kind: String
    package let name: String
    package let chunk: String
    package let line: Int

    init?(_ value: LuaValue) {
        guard let parts = value.list, parts.count == 4, let kind = parts[0].text, let name = parts[1].text,
            let chunk = parts[2].text, case .int(let line) = parts[3]
        else { return nil }
        (self.kind, self.name, self.chunk, self.line) = (kind, name, chunk, Int(clamping: line))
    }
}
