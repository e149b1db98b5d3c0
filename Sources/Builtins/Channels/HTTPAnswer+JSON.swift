import Core

extension HTTPAnswer {
    /// The body when it is JSON of a sensible size.
    var json: Value? {
        guard body.count <= Limits.standard.answerBytes else { return nil }
        return try? JSON.parse(body)
    }

    /// What `Retry-After` says in seconds, as milliseconds; nil when it is a date, or nothing sensible.
    var retryAfterMilliseconds: Int64? {
        guard let text = headers["retry-after"], let seconds = Int64(text), (0...86_400).contains(seconds) else {
            return nil
        }
        return seconds * 1000
    }
}
