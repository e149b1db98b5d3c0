import Time

@testable import Reading

/// Tuesday, 10 March 2026.
let tuesday = CivilDate(dayNumber: 20_522)

func read(_ text: String, _ question: Question = .appointment) -> Reading {
    ReplyReader.standard.read(text, question: question, today: tuesday)
}

private let grammarAlone = ReplyReader(model: nil)

/// As the grammar reads it without the model beside it.
func readByGrammar(_ text: String) -> Reading {
    grammarAlone.read(text, question: .appointment, today: tuesday)
}
