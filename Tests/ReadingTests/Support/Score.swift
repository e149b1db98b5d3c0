@testable import Reading

/// Accuracy and dangerous errors, counted as `score.py` beside the labelled replies counts them.
struct Score {
    private(set) var rows = 0
    private(set) var right = 0
    private(set) var hardRows = 0
    private(set) var hardRight = 0
    private(set) var dangerous: [String] = []

    var accuracy: Double { rows == 0 ? 0 : Double(right) / Double(rows) }
    var hardAccuracy: Double { hardRows == 0 ? 0 : Double(hardRight) / Double(hardRows) }
    var danger: Double { rows == 0 ? 1 : Double(dangerous.count) / Double(rows) }

    init(_ replies: [LabelledReply], read: (String) -> Intent) {
        for reply in replies { count(reply, as: read(reply.text)) }
    }

    private mutating func count(_ reply: LabelledReply, as intent: Intent) {
        let hit = intent == reply.intent
        rows += 1
        right += hit ? 1 : 0
        hardRows += reply.isHard ? 1 : 0
        hardRight += reply.isHard && hit ? 1 : 0
        guard !hit, !reply.accepted.contains(intent) else { return }
        let turnsIntoCancel = intent == .cancel
        let turnsIntoConfirm = reply.intent == .cancel && intent == .confirm
        if turnsIntoCancel || turnsIntoConfirm || reply.intent == .optOut {
            dangerous.append("\(reply.id) \(reply.text): \(reply.intent) read as \(intent)")
        }
    }
}
