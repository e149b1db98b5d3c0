import Engine
import Testing

struct ReplyScoreTests {
    private func row(_ id: String, _ label: String, _ notes: String...) -> ReplyScore.Row {
        ReplyScore.Row(id: id, language: "pt", text: id, label: label, source: "authored", notes: notes)
    }

    @Test func `dangerous errors are counted by row, and forgiven ones not at all`() {
        var score = ReplyScore()
        score.add(row("a", "confirm"), read: "cancel")
        score.add(row("b", "cancel"), read: "confirm")
        score.add(row("c", "optout"), read: "cancel")
        score.add(row("d", "optout"), read: "unknown")
        score.add(row("e", "question"), read: "confirm")
        score.add(row("f", "thanks"), read: "confirm")
        score.add(row("g", "unknown", "accept:cancel,human"), read: "cancel")
        score.add(row("h", "cancel", "hard"), read: "cancel")
        #expect(score.dangers[.confirmAsCancel]?.map(\.row.id) == ["a"])
        #expect(score.dangers[.cancelAsConfirm]?.map(\.row.id) == ["b"])
        #expect(score.dangers[.otherAsCancel]?.map(\.row.id) == ["c"])
        #expect(score.dangers[.missedOptOut]?.map(\.row.id) == ["c", "d"])
        #expect(score.dangers[.otherAsConfirm]?.map(\.row.id) == ["e"])
        #expect(score.dangerousRows == 4)
        #expect(score.lenientHits == 2)
        #expect(score.share("all").hits == 1 && score.share("hard").rows == 1)
    }

    /// Two labels: F1 of confirm 2·(1·½)/(1+½) = ⅔, of cancel 2·(½·1)/(½+1) = ⅔.
    @Test func `macro-F1 is the mean over the labels that occur`() {
        var score = ReplyScore()
        score.add(row("a", "confirm"), read: "confirm")
        score.add(row("b", "confirm"), read: "cancel")
        score.add(row("c", "cancel"), read: "cancel")
        #expect(abs(score.macroF1 - 2.0 / 3) < 1e-12)
        #expect(score.mistakes("confirm").map(\.read) == ["cancel"])
    }
}
