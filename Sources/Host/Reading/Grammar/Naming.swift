extension Grammar {
    /// Gives every token its word.
    func name(_ tokens: inout [Token]) {
        for index in tokens.indices { name(&tokens[index]) }
        settleContractions(&tokens)
    }

    private func name(_ token: inout Token) {
        switch token.kind {
        case .comma: token.word = pseudo(",")
        case .stop: token.word = pseudo(".")
        case .mark: token.word = pseudo("Q")
        case .time: token.word = pseudo("#time")
        case .date: token.word = pseudo("#date")
        case .url: token.word = pseudo("#url")
        case .number: token.word = vocabulary.word(token.text) ?? pseudo("#num")
        case .emoji: token.word = vocabulary.word(token.text) ?? pseudo("#emoji")
        case .word:
            if token.isAccented, token.text == "si" { token.word = pseudo("sim") }
            if token.isAccented, token.text == "sai" { token.word = pseudo("saindo") }
            if token.word != Vocabulary.other { return }
            guard let found = spelling.find(token.text) else {
                if token.isCapital { token.word = pseudo("#name") }
                if token.value > 0 { token.word = pseudo("#ord") }
                if !token.isCapital, GrammarParser.isInfinitive(token.text) { token.word = pseudo("#inf") }
                return
            }
            token.word = found.word
            token.mended = found.mended
        }
    }

    private func pseudo(_ name: String) -> Vocabulary.Word { vocabulary.word(name) ?? Vocabulary.other }

    /// Portuguese writes "no dia" for "in the day": not a refusal.
    private func settleContractions(_ tokens: inout [Token]) {
        guard let contracted = vocabulary.word("em") else { return }
        for index in tokens.indices where isWord(tokens[index].word, in: .maybeContraction) {
            guard index + 1 < tokens.count, isWord(tokens[index + 1].word, in: .noNoun) else { continue }
            tokens[index].word = contracted
        }
    }
}
