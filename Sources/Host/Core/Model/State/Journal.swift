/// What a run in a script asked for and was answered, in order: replayed, it brings the script to the same point.
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

    /// Names it: a run may go through several scripts, one after the other.
    package let id: String
    package private(set) var entries: [Entry]

    package init(id: String, entries: [Entry]) {
        self.id = id
        self.entries = entries
    }

    package mutating func add(_ entry: Entry) { entries.append(entry) }

    package subscript(_ position: Int) -> Entry? {
        entries.indices.contains(position) ? entries[position] : nil
    }
}
