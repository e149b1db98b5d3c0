/// A script that waits for its request to be answered.
///
/// It lives until the next entry into its sandbox that is not its own `resume`: to go on later, start again and replay
/// the recorded answers.
package struct LuaCoroutine: Sendable, Hashable {
    let ticket: UInt64
}
