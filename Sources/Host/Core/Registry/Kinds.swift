/// A kind of action, as a plugin declares it.
package protocol ActionKind: Sendable {
    static var description: KindDescription { get }
    static func make(_ arguments: Arguments) throws(Diagnostic) -> any Action
}

/// A kind of trigger: the words after `on:` that begin with its name.
package protocol TriggerKind: Sendable {
    static var description: KindDescription { get }
    /// - Parameter words: what follows the kind's name, white space folded.
    static func make(_ words: String, at mark: SourceMark) throws(Diagnostic) -> Trigger
    /// The same words in both spellings, each understood by `make` as the same; only asked of words it understood.
    static func spelled(_ words: String) -> LocalizedText
}

extension TriggerKind {
    /// Words that are nobody's language: names, methods and paths.
    package static func spelled(_ words: String) -> LocalizedText { LocalizedText(pt: words, en: words) }
}

/// A kind of messaging channel.
package protocol ChannelKind: Sendable {
    static var description: KindDescription { get }
    static var limits: ChannelLimits { get }
    /// - Throws: what is missing or wrong in its settings, in words for an operator.
    static func make(_ settings: ChannelSettings) throws(ChannelFault) -> any Channel
}

/// The plugins that ship, registered once by name.
package struct Registry: Sendable {
    package let actions: [any ActionKind.Type]
    package let triggers: [any TriggerKind.Type]
    package let channels: [any ChannelKind.Type]

    package init(
        actions: [any ActionKind.Type], triggers: [any TriggerKind.Type], channels: [any ChannelKind.Type]
    ) {
        self.actions = actions
        self.triggers = triggers
        self.channels = channels
    }

    package func action(named word: String) -> (any ActionKind.Type)? {
        actions.first { $0.description.name.matches(word) }
    }

    package func channel(named word: String) -> (any ChannelKind.Type)? {
        channels.first { $0.description.name.matches(word) }
    }
}
