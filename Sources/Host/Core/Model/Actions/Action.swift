/// One action of a rule, ready to run. It changes the state and asks for effects; it does nothing else.
package protocol Action: Sendable {
    func perform(in context: inout ActionContext)
}
