/// What is kept of a patient's replies, among the conversation's variables under a name no file can write.
package enum ReplyRecord {
    package enum Part: String, Sendable {
        /// The reply last taken as an answer, and which one.
        case text, intent
        /// The moment last proposed: in words, and its ISO date and time where they are exact.
        case when, date, time
    }

    private static let variable = "@reply"

    package static func value(_ part: Part, in conversation: Conversation?) -> Value {
        conversation?.variables[variable]?[part.rawValue] ?? .null
    }

    package static func keep(_ parts: [Part: Value], in conversation: inout Conversation) {
        var record: [String: Value] = [:]
        if case .map(let earlier)? = conversation.variables[variable] { record = earlier }
        for (part, value) in parts { record[part.rawValue] = value }
        conversation.variables[variable] = .map(record)
    }
}
