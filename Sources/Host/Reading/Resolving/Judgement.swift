/// A verdict and the tokens it was passed on.
struct Judgement {
    let tokens: [Token]
    /// What the whole reply does, the courtesies around these tokens too.
    let acts: [Act]
    var verdict: Verdict

    func reading(of text: String, moment: Moment?) -> Reading {
        verdict.reading(of: text, tokens: tokens, moment: moment)
    }
}
