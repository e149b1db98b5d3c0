/// A word, number, sign or picture of a reply.
struct Token: Sendable {
    enum Kind: Sendable, Equatable {
        case word, number, time, date, url, emoji, comma, stop, mark
    }

    var kind: Kind
    /// Folded: `nao`, `14`, `👍`; empty for punctuation.
    var text: String
    /// Its word in the vocabulary.
    var word: Vocabulary.Word = 0
    /// The number; minutes since midnight for a time; day × 100 + month for a date.
    var value = 0
    /// The year of a date, 0 when none was written.
    var year = 0
    /// UTF-8 offsets in the reply.
    var range: Range<Int>
    /// An accent was written: "sí" is yes, "si" may be if.
    var isAccented = false
    /// It began with a capital, and not because a sentence did.
    var isCapital = false
    /// A typing error was mended to reach `word`.
    var mended = false

    var isBoundary: Bool { kind == .comma || kind == .stop || kind == .mark }
    var isNumber: Bool { kind == .number }
}
