import Core

extension Registry {
    /// The kinds there are, for suggestions.
    var actionNames: [Term] { actions.map { $0.description.name } }
    var triggerNames: [Term] { triggers.map { $0.description.name } }
    var channelNames: [Term] { channels.map { $0.description.name } }
}
