import Testing

@testable import Reading

@Suite struct NormalisationTests {
    @Test(arguments: [
        ("SIMMMMM", "confirm"), ("s̶i̶m", "confirm"), ("１", "confirm"), ("𝐬𝐢𝐦", "confirm"), ("👍🏿", "confirm"),
        ("③", "reschedule"),
        ("*não vou*", "cancel"), ("ñ vou", "cancel"), ("kero canselar", "cancel"), ("cancealr", "cancel"),
        ("remaracr", "reschedule"), ("nao\u{0303} vou", "cancel"), ("si\u{0301}", "confirm"),
        ("hahahahaha", "unknown"), ("rsrsrsrs", "unknown"), ("kkkkkkkkkk", "unknown"), ("", "unknown"),
        ("   ", "unknown"),
        ("?", "question"), ("\u{200B}1\u{FE0F}\u{20E3}", "confirm"),
    ])
    func `spelling, accents and pictures do not hide what is meant`(text: String, intent: Intent) {
        #expect(read(text).intent == intent)
    }

    @Test(arguments: ["no dia 12 estarei no trabalho", "num outro dia", "no horário marcado vou sim"])
    func `a Portuguese no is a place and not a refusal`(text: String) {
        #expect(read(text).intent != .cancel)
        #expect(read(text).runnerUp != .cancel)
    }

    @Test(arguments: [("cancealr", "cancelar"), ("remrcar", "remarcar"), ("confimar", "confirmar")])
    func `a slip of the thumb is mended`(typed: String, word: String) {
        #expect(Distance.isOneSlip(Array(typed.utf8), Array(word.utf8)))
    }

    @Test(arguments: [("informo", "informa"), ("cancelo", "cancela"), ("dancar", "lancar"), ("marcar", "remarcar")])
    func `another word is not a slip of the thumb`(typed: String, word: String) {
        #expect(!Distance.isOneSlip(Array(typed.utf8), Array(word.utf8)))
    }
}
