import Core

/// Tells the engine where the conversation goes once the rule's actions are done.
struct Redirect: Action {
    let target: Target

    func perform(in context: inout ActionContext) {
        context.redirect = target
    }
}
