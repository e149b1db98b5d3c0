import Core

/// The regular expressions of the schema for editors.
enum SchemaPattern {
    /// Letters, digits, `-`, `_` and `.`; the first a letter or a digit.
    static let nameBody = "[^\\s!-/:-@\\[-`{-~][^\\s!-,/:-@\\[-^`{-~]*"
    static let name = "^\(nameBody)$"

    static let clock = "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?$"
    static let date =
        "^\\s*(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\\s*/\\s*[0-9]{1,2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})\\s*$"
    static let zone = "^[A-Za-z_]+(?:/[A-Za-z0-9_+-]+)*$"
    static let call = "^[^\\s.]+\\.\\S+$"
    static let request = "^(?:GET|POST|PUT|PATCH|DELETE)\\s+/"
    static let option = "\\S\\s*->\\s*\\S"
    static let auth = "^(?:token\\s+\(nameBody)|none|nenhuma)$"
    static let share = "^(?:0|0?[.,][0-9]+|0[.,]|1(?:[.,]0*)?|(?:100|[0-9]{1,2}(?:[.,][0-9]+)?)%)$"

    static let boolean =
        "^(?:" + ["yes", "no", "true", "false", "sim", "nao"].map(FoldedPattern.word).joined(separator: "|") + ")$"

    static let span: String = {
        let part = "\(count)\\s*\(unit)"
        let separator = "\\s*(?:,\\s*)?(?:(?:[eEyY]|[aA][nN][dD]|[&+])\\s*)?"
        return "^\\s*\(part)(?:\(separator)\(part))*(?:[0-9]{1,2})?\\s*$"
    }()

    private static let count = "(?:[0-9]{1,9}|\(FoldedPattern.any(["um", "uma", "one", "a", "an"]))(?=\\s))"
    private static let unit = FoldedPattern.any(TimeSpellings.units)

    private static let hour: String = {
        let named = FoldedPattern.any([
            "noon", "midday", "midnight", "meio-dia", "meio dia", "meia-noite", "meia noite",
        ])
        let minutes =
            "(?::[0-5][0-9][hH]?[sS]?|\\s*\(FoldedPattern.any(["h", "hs", "hora", "horas", "hrs"]))(?:[0-9]{1,2}(?:[mM](?:[iI][nN])?)?)?)?"
        return "(?:(?:[01]?[0-9]|2[0-4])\(minutes)(?:\\s*[aApP][mM])?|\(named))"
    }()

    static let window: String = {
        let to = "(?:[-‐-―−]|\(FoldedPattern.any(["to", "as", "a", "ate", "until"])))"
        return "^\\s*(?:\(FoldedPattern.any(["from", "das", "da", "de"]))\\s+)?\(hour)\\s*\(to)\\s*\(hour)\\s*$"
    }()

    static let days: String = {
        let day = FoldedPattern.any(TimeSpellings.weekdays) + "(?:\\s*-\\s*[fF][eE][iI][rR][aA][sS]?)?"
        let range = "\(day)(?:\\s*(?:[-‐-―−]|\(FoldedPattern.any(["to", "a", "ate", "through"])))\\s*\(day))?"
        let separator = "\\s*(?:,|\(FoldedPattern.any(["e", "and", "y", "&"])))\\s*"
        return "^\\s*(?:\(FoldedPattern.any(["de", "from"]))\\s+)?\(range)(?:\(separator)\(range))*\\s*$"
    }()

    /// Text whose braces hold known fields; `{{` and `}}` are literal.
    static func template(_ spelling: UserLanguage) -> String {
        let fields = FieldCatalog.names(spelling).sorted().map(escaped)
        let families = FieldFamily.allCases.map { "\($0.name[spelling])\\.\(nameBody)" }
        let filters = TextFilter.allCases.map(\.name[spelling]).joined(separator: "|")
        let field =
            "\\{[ \\t]*(?:\((fields + families).joined(separator: "|")))[ \\t]*(?:\\|[ \\t]*(?:\(filters))[ \\t]*)*\\}"
        return "^(?:[^{]|\\{\\{|\(field))*$"
    }

    /// `-> step`, `-> queue reception`, `-> end`, `-> flow other`, `again`.
    static func target(_ spelling: UserLanguage) -> String {
        func word(_ term: Term) -> String { term[spelling] }
        let reserved = Set(TargetWord.all.flatMap { [$0.en, $0.pt] }).sorted().joined(separator: "|")
        let ways = [
            "\(word(TargetWord.queue))\\s+\(nameBody)", "\(word(TargetWord.flow))\\s+\(nameBody)",
            "\(word(TargetWord.end))(?:\\s+\(nameBody))?", word(TargetWord.again),
            "(?!(?:\(reserved))(?:\\s|$))\(nameBody)",
        ]
        return "^\\s*(?:->|→)?\\s*(?:\(ways.joined(separator: "|")))\\s*$"
    }

    /// A name after the word for secrets, or anything that does not begin with it.
    static func setting(_ word: String) -> String { "^(?:\(word) +[A-Za-z0-9_]+|(?!\(word)(?: |$))[\\s\\S]*)$" }

    /// One of the words, or `optional` and one of them, in either spelling.
    static func optional(_ terms: [Term]) -> String {
        let words = Set(terms.flatMap { [$0.en, $0.pt] }).sorted().joined(separator: "|")
        return "^\\s*(?:(?:optional|opcional)\\s+)?(?:\(words))\\s*$"
    }

    static func escaped(_ text: String) -> String { text.replacing(".", with: "\\.") }
}
