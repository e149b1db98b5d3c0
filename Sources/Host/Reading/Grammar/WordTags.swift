/// The one class of words that stands for each word: "vou", "irei" and "voy" are alike.
enum WordTags {
    /// In this order: the first that has the word names it.
    private static let classes = [
        "neg", "cancelAny", "confirmAny", "resAny", "miss", "goNow", "goThird", "canNow", "canThird", "cantEng",
        "notEng",
        "late", "msgNoun", "callMe", "stop", "people", "talk", "visit", "weekday", "month", "rel", "poss", "who",
        "name",
        "greetWord", "polite", "vocative", "goInf", "canInf", "wantPt", "resInf", "list", "why", "pron", "article",
        "unit",
        "emph", "fill",
    ]

    static func tags(_ parser: GrammarParser) -> [String] {
        var tags = [String](repeating: "", count: parser.vocabulary.count)
        for name in classes.reversed() {
            for word in parser.classes[name] ?? [] { tags[Int(word)] = "<" + name + ">" }
        }
        return tags
    }
}
