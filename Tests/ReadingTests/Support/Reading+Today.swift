@testable import Reading

/// Tuesday, 10 March 2026.
let tuesday = CivilDate(dayNumber: 20_522) ?? CivilDate.epoch

extension CivilDate {
    /// 1 January 1970.
    static var epoch: CivilDate {
        guard let date = CivilDate(dayNumber: 0) else { preconditionFailure("day 0 exists") }
        return date
    }
}

func read(_ text: String, _ question: Question = .appointment) -> Reading {
    ReplyReader.standard.read(text, question: question, today: tuesday)
}
