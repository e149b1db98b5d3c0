/// What a host function says when it will not: raised in the script as an error at the line of the call.
package struct LuaRefusal: Error, Sendable, Hashable {
    package let message: String
    package init(_ message: String) { self.message = message }
}
