/// A function of the host that scripts may call.
package struct LuaFunction: Sendable {
    /// `name`, or `library.name`.
    package let name: String
    package let documentation: String
    /// Kept from scripts: the prelude receives it in its first argument, a table.
    package let isForPrelude: Bool
    /// Pure: the same arguments give the same results, or a refusal. It must not enter the sandbox that calls it.
    package let body: @Sendable ([LuaValue]) throws(LuaRefusal) -> [LuaValue]

    package init(
        _ name: String, documentation: String, isForPrelude: Bool = false,
        body: @escaping @Sendable ([LuaValue]) throws(LuaRefusal) -> [LuaValue]
    ) {
        (self.name, self.documentation, self.isForPrelude, self.body) = (name, documentation, isForPrelude, body)
    }
}
