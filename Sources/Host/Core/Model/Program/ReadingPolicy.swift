/// How a clinic wants replies read: how sure a reading must be, and who is asked when it is not.
package struct ReadingPolicy: Sendable, Hashable {
    /// 0…1: below it the step's `unclear` way asks. Cancelling and opting out need a tenth more.
    package var threshold: Double
    /// The model that is asked about unclear replies; nil for none.
    package var model: ModelPolicy?

    package init(threshold: Double = 0.5, model: ModelPolicy? = nil) {
        self.threshold = threshold
        self.model = model
    }

    package static let standard = ReadingPolicy()
}

/// An OpenAI-compatible server that reads unclear replies a second time. Source: `providers.md` §6.
package struct ModelPolicy: Sendable, Hashable {
    /// How the answer's shape is asked for; many servers know only some of these.
    package enum Format: String, Sendable, Hashable, CaseIterable {
        case schema = "json_schema"
        case object = "json_object"
        case none
    }

    /// What the server calls the longest answer it may write.
    package enum LengthKey: String, Sendable, Hashable, CaseIterable {
        case tokens = "max_tokens"
        case completionTokens = "max_completion_tokens"
    }

    /// The server's base, without `/chat/completions`.
    package let url: Setting
    package let key: Setting?
    /// The model's name, `gpt-4o-mini`.
    package let name: String
    /// How long the patient waits for it in all, its retries included.
    package var timeoutMilliseconds: Int64 = 8_000
    /// Requests a day, in the clinic's zone; beyond it the local reading stands.
    package var dailyLimit = 200
    /// 0…1: a second reading less sure than this changes nothing.
    package var threshold = 0.7
    package var format = Format.schema
    package var lengthKey = LengthKey.tokens
    package var maxTokens = 200

    package init(url: Setting, key: Setting?, name: String) {
        self.url = url
        self.key = key
        self.name = name
    }
}
