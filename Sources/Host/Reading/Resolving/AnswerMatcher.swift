/// Finds the question's own answers in a reply: keys, titles, places in the row, the tenant's words.
struct AnswerMatcher {
    let question: PreparedQuestion
    let grammar: Grammar
    let tokens: [Token]

    func claims() -> [Claim] {
        keyClaims() + placeClaims() + wordClaims()
    }

    // MARK: Keys

    private func keyClaims() -> [Claim] {
        tokens.indices.compactMap { index in
            guard let answer = question.keys[keyText(tokens[index])], !isNegated(index), let weight = keyWeight(index)
            else { return nil }
            return claim(answer, weight: weight, range: index..<(index + 1), rule: "key")
        }
    }

    /// `01` is `1`, `um` is `1`.
    private func keyText(_ token: Token) -> String {
        if token.kind == .number { return token.text.count <= 3 ? String(token.value) : token.text }
        guard token.kind == .word else { return token.text }
        for (number, name) in Self.numberSets.enumerated() where isWord(token, name) { return String(number) }
        return token.text
    }

    private static let numberSets: [WordClass] = [.zeroWord, .oneWord, .twoWord, .threeWord, .fourWord, .fiveWord]

    /// How surely the token at `index` is a key and not a count of something; nil when it is not one.
    private func keyWeight(_ index: Int) -> Int? {
        let isSpelled = tokens[index].kind == .word
        if index > 0, numbersSomething(index - 1) { return nil }
        if onlyCourtesyBeside(index) { return 97 }
        if index + 1 < tokens.count, isWord(tokens[index + 1], .unit) { return nil }
        if leads(index) || isMeant(index) { return 94 }
        let startsAlone = index == 0 && index + 1 < tokens.count && tokens[index + 1].isBoundary
        if startsAlone { return isSpelled && tokens[1].kind != .comma ? nil : 90 }
        if !isSpelled, index == 0, index + 1 < tokens.count, isWord(tokens[index + 1], .afterKey) { return 88 }
        if !isSpelled, index == tokens.count - 1, index > 0,
            tokens[index - 1].isBoundary || isWord(tokens[index - 1], .beforeKey)
        {
            return 86
        }
        return nil
    }

    private func onlyCourtesyBeside(_ index: Int) -> Bool {
        tokens.indices.allSatisfy { other in
            other == index || tokens[other].isBoundary || tokens[other].kind == .emoji
                || isWord(tokens[other], .courtesy)
                || tokens[other].word == tokens[index].word
        } && tokens.count { $0.word == tokens[index].word } == 1
    }

    /// "opção 2", "digitei o 1".
    private func leads(_ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, index - before <= 3, isWord(tokens[before], .article) { before -= 1 }
        return before >= 0 && isWord(tokens[before], .keyLead) && !numbersSomething(before)
    }

    /// "consultório número 2": the number of a thing, not of an answer.
    private func numbersSomething(_ lead: Int) -> Bool {
        guard isWord(tokens[lead], .numberLead), lead > 0 else { return false }
        let before = tokens[lead - 1]
        return before.kind == .word && !isWord(before, .courtesy) && !isWord(before, .beforeKey)
            && !isWord(before, .keyLead)
    }

    /// "era o um", "quis dizer 1".
    private func isMeant(_ index: Int) -> Bool {
        let ends = index + 1 >= tokens.count || tokens[index + 1].isBoundary
        guard ends, index > 1 else { return false }
        let article = isWord(tokens[index - 1], .article)
        return isWord(tokens[index - (article ? 2 : 1)], .beforeKey) && (article || tokens[index].kind == .number)
    }

    private func isNegated(_ index: Int) -> Bool {
        if index + 1 < tokens.count, isWord(tokens[index + 1], .neg),
            index + 2 >= tokens.count || tokens[index + 2].isBoundary
        {
            return tokens.count > index + 2
        }
        return index > 0 && isWord(tokens[index - 1], .neg)
            || index > 1 && isWord(tokens[index - 2], .neg) && isWord(tokens[index - 1], .article)
    }

    /// As `isNegated`, but "no financeiro" is a place.
    private func isRefused(_ index: Int) -> Bool {
        isNegated(index)
            && !(index > 0 && isWord(tokens[index - 1], .maybeContraction) && tokens[index - 1].text != "not")
    }

    // MARK: Places in the row

    /// "a segunda", "2ª opção", "the last one".
    private func placeClaims() -> [Claim] {
        let count = question.question.answers.count
        guard count > 1 else { return [] }
        return tokens.indices.compactMap { index in
            guard let place = place(of: tokens[index], count: count), place < count, !isNegated(index),
                isPlace(index)
            else { return nil }
            return claim(place, weight: 92, range: index..<(index + 1), rule: "ordinal")
        }
    }

    private func place(of token: Token, count: Int) -> Int? {
        guard token.kind == .word else { return nil }
        if token.value > 0 { return token.value - 1 }
        for (number, name) in Self.ordinalSets.enumerated() where isWord(token, name) { return number }
        return isWord(token, .lastWord) ? count - 1 : nil
    }

    private static let ordinalSets: [WordClass] = [.firstWord, .secondWord, .thirdWord, .fourthWord, .fifthWord]

    private func isPlace(_ index: Int) -> Bool {
        let named =
            index + 1 < tokens.count && isWord(tokens[index + 1], .optionNoun)
            || index > 0 && isWord(tokens[index - 1], .optionNoun)
        if named { return true }
        return question.isMenu
            && tokens.indices.allSatisfy {
                $0 == index || tokens[$0].isBoundary || tokens[$0].kind == .emoji || isWord(tokens[$0], .courtesy)
                    || isWord(tokens[$0], .article) || isWord(tokens[$0], .optionNoun)
            }
    }

    // MARK: The tenant's words

    private func wordClaims() -> [Claim] {
        var found: [(claim: Claim, length: Int)] = []
        for words in question.words {
            for start in tokens.indices {
                guard let end = end(of: words.tokens, from: start) else { continue }
                let whole = tokens.indices.allSatisfy {
                    (start..<end).contains($0) || tokens[$0].isBoundary || tokens[$0].kind == .emoji
                }
                if !whole, isRefused(start), !words.tokens.contains(where: { isWord($0, .neg) }) { continue }
                found.append(
                    (
                        claim(
                            words.answer, weight: whole ? 98 : words.isTitle ? 90 : 88, range: start..<end,
                            rule: words.isTitle ? "title" : "tenant-words", source: words.source), end - start
                    ))
                break
            }
        }
        found += titleWordClaims()
        let longest = found.sorted { $0.length > $1.length }
        return longest.enumerated().filter { number, item in
            !longest[..<number].contains { $0.claim.range.overlaps(item.claim.range) }
        }.map(\.element.claim)
    }

    /// One telling word of an option's text, when no other option has it: "suporte" for "🔧 Suporte Técnico".
    private func titleWordClaims() -> [(claim: Claim, length: Int)] {
        let titles = question.words.filter(\.isTitle)
        guard titles.count > 1 else { return [] }
        return tokens.indices.compactMap { index in
            let token = tokens[index]
            guard token.kind == .word, token.text.utf8.count >= 4, !isWord(token, .courtesy), !isWord(token, .article),
                !isRefused(index)
            else { return nil }
            let owners = Set(titles.filter { $0.tokens.contains { same($0, token) } }.map(\.answer))
            guard owners.count == 1, let owner = owners.first else { return nil }
            return (claim(owner, weight: 84, range: index..<(index + 1), rule: "title-word"), 0)
        }
    }

    private func end(of words: [Token], from start: Int) -> Int? {
        var index = start
        for (place, word) in words.enumerated() {
            if place > 0, index < tokens.count, tokens[index].kind == .comma { index += 1 }
            guard index < tokens.count, same(word, tokens[index]) else { return nil }
            index += 1
        }
        return index
    }

    private func same(_ left: Token, _ right: Token) -> Bool {
        if left.text == right.text { return !left.isBoundary && !right.isBoundary }
        if left.word != Vocabulary.other, left.word == right.word, left.kind == right.kind, left.kind == .word {
            return true
        }
        guard left.kind == .word, right.kind == .word, left.text.utf8.count >= 6 else { return false }
        return Distance.isOneSlip(Array(left.text.utf8), Array(right.text.utf8))
    }

    private func isWord(_ token: Token, _ name: WordClass) -> Bool { grammar.isWord(token.word, in: name) }

    private func claim(
        _ answer: Int, weight: Int, range: Range<Int>, rule: String, source: String? = nil
    ) -> Claim {
        Claim(
            question.answers[answer].intent, mood: .request, weight: weight, range: range, rule: rule, source: source,
            answer: answer)
    }
}
