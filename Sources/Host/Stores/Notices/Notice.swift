/// A word to the other hosts of a database: something changed, look now.
///
/// It may be lost, and it may come late or twice: whoever listens also looks by itself from time to time.
package struct Notice: Sendable, Hashable {
    /// What it is about. To add one: a case here, a ``Store/post(_:)`` after the commit, a case where hosts listen.
    package enum Channel: String, Sendable, Hashable, CaseIterable {
        /// Jobs are ready that the host which has them cannot begin now.
        case jobs
        /// A timer was set that is due before hosts look by themselves.
        case timers
        /// A version of a tenant was made the one that runs; the tenant is the payload.
        case versions
    }

    package let channel: Channel
    /// What changed, for example a tenant; empty when that does not matter, or when it is not known: look at everything.
    package let payload: String

    /// PostgreSQL takes 8,000 bytes; what is longer is left out.
    private static let longest = 1_000

    package init(_ channel: Channel, _ payload: String = "") {
        self.channel = channel
        self.payload = payload.utf8.count > Self.longest || payload.utf8.contains(0) ? "" : payload
    }
}

extension Notice {
    /// How it is sent.
    var line: String { "\(channel.rawValue) \(payload)" }

    /// Nil for a channel that only a newer version knows.
    init?(line: String) {
        let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard let channel = parts.first.flatMap({ Channel(rawValue: String($0)) }) else { return nil }
        self.init(channel, parts.count > 1 ? String(parts[1]) : "")
    }
}
