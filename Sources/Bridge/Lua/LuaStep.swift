/// How far a coroutine came.
package enum LuaStep: Sendable, Hashable {
    case yielded(request: [LuaValue], LuaCoroutine)
    case returned([LuaValue])
}
