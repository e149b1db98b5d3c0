/// Weighs what the words do against what stands around them.
struct Resolver {
    let tokens: [Token]
    let acts: [Act]
    let question: PreparedQuestion
    let grammar: Grammar
    private(set) var claims: [Claim]

    init(tokens: [Token], acts: [Act], answers: [Claim], question: PreparedQuestion, grammar: Grammar) {
        self.tokens = tokens
        self.acts = acts
        self.question = question
        self.grammar = grammar
        claims = answers + acts.compactMap { Self.claim($0, grammar.rules[$0.rule]) }
        claims.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    mutating func resolve() -> Verdict {
        preferOwnWords()
        settleNegations()
        settleQuestions()
        settleTurns()
        settleDoubts()
        settleProposals()
        settleFamily()
        return Verdict(choosing: claims, tokens: tokens, acts: acts, question: question)
    }

    private static func claim(_ act: Act, _ rule: Rule) -> Claim? {
        func claim(_ intent: Intent) -> Claim {
            Claim(intent, mood: act.mood, weight: act.weight, range: act.range, rule: rule.name)
        }
        switch act.kind {
        case .confirm, .cancel, .reschedule, .question, .human, .optout, .thanks, .greet, .late, .unknown, .wrongNumber:
            return claim(Intent(rawValue: act.kind.rawValue))
        case .keep:
            var keep = claim(.confirm)
            keep.isKeep = true
            return keep
        case .yes, .no:
            var polar = claim(act.kind == .yes ? .confirm : .cancel)
            polar.isPolar = true
            return polar
        case .wants, .declines:
            var wish = claim(act.kind == .wants ? .yes : .no)
            wish.isPolar = true
            return wish
        case .hedge, .condition, .but, .correct, .ask, .topic, .slot, .proposes, .relative, .neutral:
            return nil
        }
    }

    /// The tenant's words and the keys stand for what the grammar says of the same words. A longer phrase of the
    /// grammar that decides the appointment takes them with it, as "não vou" takes "vou"; any other gives way.
    private mutating func preferOwnWords() {
        let owned = claims.filter { $0.answer != nil }
        for index in claims.indices where claims[index].answer == nil {
            claims[index].isDropped = owned.contains {
                $0.range.overlaps(claims[index].range) && !takes(claims[index], $0)
            }
        }
        for index in claims.indices where claims[index].answer != nil {
            claims[index].isDropped = claims.contains {
                $0.answer == nil && $0.range.overlaps(claims[index].range) && takes($0, claims[index])
            }
        }
    }

    private func takes(_ phrase: Claim, _ own: Claim) -> Bool {
        phrase.range.count > own.range.count && (isAction(phrase.intent) || phrase.intent == .optOut)
    }

    // MARK: Negations

    /// A "não" that no phrase took turns the claim right after it.
    private mutating func settleNegations() {
        for index in claims.indices where !claims[index].isDropped && claims[index].answer == nil {
            if claims[index].isPolar, claims[index].intent == .confirm, isRefused(claims[index]) {
                claims[index].isDropped = true
            }
            guard isNegated(claims[index]) else { continue }
            switch claims[index].intent {
            case .confirm where !claims[index].isPolar && !claims[index].isKeep:
                claims[index].intent = .cancel
                claims[index].weight -= 6
                claims[index].mood = .statement
            case .cancel where claims[index].mood == .request || claims[index].rule == "cancels", .reschedule:
                claims[index].intent = .confirm
                claims[index].isKeep = true
                claims[index].weight -= 10
                claims[index].mood = .statement
            case .human, .late, .optOut: claims[index].isDropped = true
            default: break
            }
        }
    }

    private func isNegated(_ claim: Claim) -> Bool {
        var index = claim.range.lowerBound - 1
        while index >= 0, claim.range.lowerBound - index <= 3, !isTaken(index),
            grammar.isWord(tokens[index].word, in: .fill)
        {
            index -= 1
        }
        if claim.rule == "keeps-the-visit", grammar.isWord(tokens[claim.range.lowerBound].word, in: .mayBe) {
            return false
        }
        guard index >= 0, !isTaken(index), grammar.isWord(tokens[index].word, in: .neg) else { return false }
        return !grammar.isWord(tokens[claim.range.lowerBound].word, in: .neg)
    }

    /// "não foi isso", "não estou muito bem": within three words after a "não" nothing agrees.
    private func isRefused(_ claim: Claim) -> Bool {
        var index = claim.range.lowerBound - 1
        while index >= 0, claim.range.lowerBound - index <= 3, !isTaken(index), !tokens[index].isBoundary {
            if grammar.isWord(tokens[index].word, in: .neg) { return true }
            index -= 1
        }
        return false
    }

    private func isTaken(_ index: Int) -> Bool { acts.contains { $0.range.contains(index) } }

    // MARK: Questions

    /// An action named in a question is asked about, unless it is asked for.
    private mutating func settleQuestions() {
        for index in claims.indices where isAction(claims[index].intent) {
            let claim = claims[index]
            let open = opening(around: claim.range)
            let clause = clause(around: claim.range)
            let marked = clause.upperBound < tokens.count && tokens[clause.upperBound].kind == .mark
            let asked = open != nil || marked
            if claim.mood != .request, isSupposed(claim) { claims[index].isDropped = true }
            switch claim.mood {
            case .request where claim.answer == nil && marked && offersChoice(clause) && claim.intent != .reschedule:
                claims[index].isDropped = true
            case .request where claim.answer == nil:
                if open != nil && claim.intent != .reschedule || asksAboutRules(claim.range) {
                    claims[index].isDropped = true
                }
            case .mention:
                if asked { claims[index].isDropped = true }
            case .statement where claim.isPolar:
                if marked, clause.upperBound == claim.range.upperBound, claim.range.count == 1 {
                    claims[index].isDropped = true
                }
            case .statement:
                if let open, open < claim.range.lowerBound { claims[index].isDropped = true }
                if open == nil, marked, !endsInTag(clause) { claims[index].weight -= claim.intent == .late ? 10 : 60 }
            default: break
            }
        }
    }

    /// "se eu atrasar, tem problema?"
    private func isSupposed(_ claim: Claim) -> Bool {
        let reach = sentence(around: claim.range)
        guard reach.upperBound < tokens.count, tokens[reach.upperBound].kind == .mark else { return false }
        return acts.contains {
            $0.kind == .condition && reach.contains($0.range.lowerBound) && $0.range.lowerBound < claim.range.lowerBound
        }
    }

    private func asksAboutRules(_ range: Range<Int>) -> Bool {
        let reach = sentence(around: range)
        return acts.contains { $0.kind == .question && reach.contains($0.range.lowerBound) }
    }

    /// "confirmado ou preciso confirmar?"
    private func offersChoice(_ clause: Range<Int>) -> Bool {
        clause.contains { grammar.isWord(tokens[$0].word, in: .or) }
    }

    /// "vou sim, tá?", "não vou, tudo bem?" tell more than they ask.
    private func endsInTag(_ clause: Range<Int>) -> Bool {
        clause.count > 1 && grammar.isWord(tokens[clause.upperBound - 1].word, in: .tag)
    }

    /// Where an open question begins in the clause of `range`.
    private func opening(around range: Range<Int>) -> Int? {
        let clause = clause(around: range)
        let asks = acts.filter { ($0.kind == .ask || $0.kind == .question) && clause.contains($0.range.lowerBound) }
        if let before = asks.first(where: { $0.range.upperBound <= range.lowerBound }) {
            return before.range.lowerBound
        }
        return asks.first { $0.range.lowerBound >= range.upperBound && $0.kind == .ask }?.range.lowerBound
    }

    private func clause(around range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start > 0, !tokens[start - 1].isBoundary { start -= 1 }
        var end = range.upperBound
        while end < tokens.count, !tokens[end].isBoundary { end += 1 }
        return start..<end
    }

    private func sentence(around range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start > 0, tokens[start - 1].kind != .stop, tokens[start - 1].kind != .mark { start -= 1 }
        var end = range.upperBound
        while end < tokens.count, tokens[end].kind != .stop, tokens[end].kind != .mark { end += 1 }
        return start..<end
    }

    private func isAction(_ intent: Intent) -> Bool {
        intent == .confirm || intent == .cancel || intent == .reschedule || intent == .late
    }

    // MARK: Turns

    /// After "mas" or "apertei errado" the later words count.
    private mutating func settleTurns() {
        for act in acts where act.kind == .but || act.kind == .correct {
            let later = claims.contains {
                !$0.isDropped && $0.range.lowerBound >= act.range.upperBound && isAction($0.intent)
            }
            for index in claims.indices where precedes(claims[index], act) {
                guard isAction(claims[index].intent), !claims[index].isDropped else { continue }
                if act.kind == .correct { claims[index].isDropped = true }
                if act.kind == .but, later, claims[index].intent == .confirm || claims[index].intent == .cancel {
                    claims[index].weight -= 30
                }
            }
        }
    }

    /// Also "apertei 3 sem querer": the key lies within the words that take it back.
    private func precedes(_ claim: Claim, _ turn: Act) -> Bool {
        claim.range.upperBound <= turn.range.lowerBound
            || turn.kind == .correct && claim.answer != nil && turn.range.overlaps(claim.range)
    }

    // MARK: Doubts

    private mutating func settleDoubts() {
        for act in acts where act.kind == .hedge || act.kind == .condition {
            let reach = sentence(around: act.range)
            if grammar.rules[act.rule].name == "does-not-know" {
                hedge { reach.contains($0.range.lowerBound) && $0.range.lowerBound >= act.range.lowerBound }
            } else if act.kind == .condition {
                hedge { reach.contains($0.range.lowerBound) && $0.mood != .request }
            } else if let next = claims.firstIndex(where: {
                !$0.isDropped && isDoubtable($0) && reach.contains($0.range.lowerBound)
                    && $0.range.lowerBound >= act.range.upperBound
            }) {
                let intent = claims[next].intent
                claims[next].isHedged = true
                hedge { $0.isPolar && $0.intent == intent }
            } else {
                hedge { $0.range.upperBound <= act.range.lowerBound && reach.contains($0.range.lowerBound) }
            }
        }
    }

    private mutating func hedge(where applies: (Claim) -> Bool) {
        for index in claims.indices
        where !claims[index].isDropped && isDoubtable(claims[index]) && applies(claims[index]) {
            claims[index].isHedged = true
        }
    }

    private func isDoubtable(_ claim: Claim) -> Bool { claim.intent == .confirm || claim.intent == .cancel }

    // MARK: Proposals

    /// A day or an hour with "pode ser", or beside a refusal, asks for another time.
    private mutating func settleProposals() {
        for act in acts where act.kind == .slot {
            let reach = sentence(around: act.range)
            let near = acts.filter { reach.contains($0.range.lowerBound) }
            if near.contains(where: { $0.kind == .ask || $0.kind == .topic || $0.kind == .question }) { continue }
            let marked = reach.upperBound < tokens.count && tokens[reach.upperBound].kind == .mark
            let refuses = claims.contains { $0.intent == .cancel && !$0.isDropped && !$0.isPolar }
            let proposes = near.contains { $0.kind == .proposes } || marked && asksLeave(reach)
            if turns(towards: act) {
                claims.append(Claim(.reschedule, weight: 80, range: act.range, rule: "proposes-a-time"))
                continue
            }
            let confirms = claims.contains { $0.intent == .confirm && !$0.isDropped && !$0.isKeep }
            if confirms && !proposes && !refuses { continue }
            if marked, !proposes, !refuses, offersChoice(reach) || states(act) { continue }
            let contrasts = refuses && isChosen(act)
            let weight = contrasts ? 78 : proposes ? 80 : refuses && marked ? 78 : marked ? 40 : refuses ? 0 : 45
            guard weight > 0 else { continue }
            claims.append(Claim(.reschedule, weight: weight, range: act.range, rule: "proposes-a-time"))
        }
    }

    /// "não, quinta", "yes but on Monday": a bare answer, turned by the day that follows it.
    private func turns(towards slot: Act) -> Bool {
        guard let before = claims.last(where: { !$0.isDropped && $0.range.upperBound <= slot.range.lowerBound }),
            before.answer == nil, !before.isHedged
        else { return false }
        let between = before.range.upperBound..<slot.range.lowerBound
        let turned = acts.contains { $0.kind == .but && between.contains($0.range.lowerBound) }
        if turned, before.intent == .confirm { return true }
        guard before.isPolar, before.intent == .cancel else { return false }
        let filled = between.allSatisfy {
            tokens[$0].isBoundary || grammar.isWord(tokens[$0].word, in: .article)
                || grammar.isWord(tokens[$0].word, in: .momentAt)
        }
        return filled && (between.contains { tokens[$0].isBoundary } || turned)
    }

    /// "à tarde não posso, de manhã sim"
    private func isChosen(_ slot: Act) -> Bool {
        let clause = clause(around: slot.range)
        let isRefused = claims.contains {
            $0.intent == .cancel && clause.contains($0.range.lowerBound) && $0.range.upperBound >= slot.range.lowerBound
                && !splits(slot, $0)
        }
        let next = slot.range.upperBound
        guard !isRefused, next < tokens.count, grammar.isWord(tokens[next].word, in: .can) else { return false }
        return !claims.contains { $0.range.contains(next) && ($0.intent == .cancel || $0.mood == .request) }
    }

    /// A "mas" stands between the two.
    private func splits(_ slot: Act, _ claim: Claim) -> Bool {
        acts.contains {
            $0.kind == .but && $0.range.lowerBound >= claim.range.upperBound
                && $0.range.upperBound <= slot.range.lowerBound
        }
    }

    /// "é dia 12 né?" asks about the day there is.
    private func states(_ slot: Act) -> Bool {
        let start = clause(around: slot.range).lowerBound
        return tokens.indices.contains(start) && grammar.isWord(tokens[start].word, in: .isWord)
    }

    /// "daqui 15 dias pode ser?": what agrees elsewhere asks here.
    private mutating func asksLeave(_ reach: Range<Int>) -> Bool {
        var found = false
        for index in claims.indices where claims[index].isPolar && reach.contains(claims[index].range.lowerBound) {
            guard grammar.isWord(tokens[claims[index].range.lowerBound].word, in: .mayBe) else { continue }
            claims[index].isDropped = true
            found = true
        }
        return found
    }

    // MARK: Family

    /// "não sou a Maria mas pode cancelar pra ela": asks in her place.
    private func actsFor() -> Bool {
        guard let stranger = claims.first(where: { $0.intent == .wrongNumber && !$0.isDropped }) else { return false }
        return acts.contains { turn in
            turn.kind == .but && turn.range.lowerBound >= stranger.range.upperBound
                && claims.contains { isAction($0.intent) && $0.range.lowerBound >= turn.range.upperBound }
        }
    }

    /// "não é a Maria, é a mãe dela": the number is right after all.
    private mutating func settleFamily() {
        guard acts.contains(where: { $0.kind == .relative }) || actsFor() else { return }
        guard claims.contains(where: { !$0.isDropped && isAction($0.intent) && !$0.isHedged }) else { return }
        for index in claims.indices where claims[index].intent == .wrongNumber {
            claims[index].isDropped = true
        }
    }
}
