/// What a conversation in a script asked for and was answered, in order: replayed, it brings the script to the same point.
///
/// The first entry is the start: the fields the script began with. Entries are only ever added.
package struct Journal: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        /// The request's name, such as `ask`; `start` for the first entry.
        package let kind: String
        /// Of the request's arguments; of the scripts for the first entry.
        package let digest: Digest
        /// The request's results; the fields for the first entry.
        package let answer: Value
        /// When it was answered: what `chat.now` tells from then on.
        package let at: Instant

        package init(kind: String, digest: Digest, answer: Value, at: Instant) {
            self.kind = kind
            self.digest = digest
            self.answer = answer
            self.at = at
        }
    }

    /// Names one run of a script, of which a conversation may have several one after the other.
    package let run: String
    package private(set) var entries: [Entry]

    package init(run: String, entries: [Entry]) {
        self.run = run
        self.entries = entries
    }

    package mutating func add(_ entry: Entry) { entries.append(entry) }

    package subscript(_ position: Int) -> Entry? {
        entries.indices.contains(position) ? entries[position] : nil
    }
}

extension Journal {
    /// Among the variables, under a name no file can write.
    private static let variable = "@script"

    /// The run whose journal a stored conversation needs; nil outside of scripts.
    package static func run(of conversation: Conversation) -> String? {
        guard case .text(let run)? = conversation.variables[variable]?["run"] else { return nil }
        return run
    }

    /// What the conversation keeps of its script beside the journal.
    package static func note(in conversation: Conversation) -> Value { conversation.variables[variable] ?? .null }

    package static func setNote(_ note: Value?, in conversation: inout Conversation) {
        conversation.variables[variable] = note
    }
}
