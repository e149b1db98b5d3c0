/// The greeting before and the thanks after what a reply says.
struct CourtesyFrame {
    /// Tokens between the courtesies; all of them when there is nothing else.
    let core: Range<Int>
    /// What the frame says: greet, thanks.
    let courtesies: [Act]

    init(tokens: [Token], acts: [Act]) {
        let polite = acts.filter { $0.kind == .greet || $0.kind == .thanks }
        var start = 0
        var end = tokens.count
        var frame: [Act] = []
        for act in polite where act.range.lowerBound <= start {
            frame.append(act)
            start = Self.skip(tokens, from: act.range.upperBound)
        }
        for act in polite.reversed() where act.range.lowerBound >= start && act.range.upperBound >= end {
            frame.append(act)
            end = act.range.lowerBound
            while end > start, tokens[end - 1].isBoundary, tokens[end - 1].kind != .mark { end -= 1 }
        }
        let hasCore = start < end && tokens[start..<end].contains { !$0.isBoundary }
        core = hasCore ? start..<end : tokens.indices
        courtesies = hasCore ? frame : []
    }

    /// "obrigada pela informação": what follows is what the thanks are for.
    var opensWithThanks: Bool { courtesies.first.map { $0.kind == .thanks && $0.range.lowerBound == 0 } ?? false }

    private static func skip(_ tokens: [Token], from start: Int) -> Int {
        var index = start
        while index < tokens.count, tokens[index].isBoundary { index += 1 }
        return index
    }
}
