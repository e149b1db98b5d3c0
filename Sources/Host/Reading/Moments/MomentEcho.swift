extension Moment {
    /// The moment in words, to be confirmed: "quinta às 3 da tarde".
    package func echo(in language: ReplyLanguage) -> String {
        words
    }
}
