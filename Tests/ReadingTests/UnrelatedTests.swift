import Testing

@testable import Reading

/// Five hundred sentences to other assistants, none of them about a visit: hardly one may be acted on.
@Suite struct UnrelatedTests {
    private static let frames: [(String, [String])] = [
        (
            "toca %",
            ["uma música do Caetano", "rock dos anos 80", "samba", "a rádio da cidade", "um podcast de história"]
        ),
        (
            "qual a capital %",
            ["da França", "do Peru", "da Austrália", "do Ceará", "da Turquia", "do Japão", "do Egito"]
        ),
        (
            "quanto é %",
            ["15 vezes 8", "a raiz de 81", "200 dividido por 4", "30 por cento de 90", "um dólar em reais"]
        ),
        (
            "me ensina a fazer %",
            ["bolo de cenoura", "pão de queijo", "feijoada", "um origami", "café coado", "uma horta"]
        ),
        ("what's the weather in %", ["London", "Boston", "Lima", "Chicago", "Madrid", "Lisbon", "Recife", "Austin"]),
        ("transfer fifty dollars %", ["to my savings", "to Mark", "to checking", "from my account", "to my landlord"]),
        ("translate % to french", ["good night", "my dog", "the airport", "a glass of water", "where is the bank"]),
        ("how do you spell %", ["necessary", "rhythm", "separate", "bureau", "occasion", "weird", "receive"]),
        ("cuéntame un chiste de %", ["gatos", "médicos", "abogados", "pepito", "fútbol", "vacas"]),
        ("cuál es la receta de %", ["la paella", "las arepas", "el mole", "la tortilla", "los tamales", "un flan"]),
        ("who wrote %", ["Don Quixote", "Hamlet", "Emma", "Dracula", "The Odyssey", "Moby Dick"]),
        ("how far is %", ["the moon", "Mars", "the airport", "New York", "the sun", "Brasília"]),
        ("o que significa %", ["efêmero", "resiliência", "paradigma", "empatia", "saudade", "inócuo", "prolixo"]),
        ("quem ganhou %", ["o jogo ontem", "a copa de 94", "o oscar", "a eleição", "o campeonato", "a corrida"]),
        ("acende a luz %", ["da sala", "do quarto", "da cozinha", "de fora", "do banheiro"]),
        ("what is my % balance", ["checking", "savings", "credit card", "points", "gift card"]),
        ("add % to my shopping list", ["milk", "bread", "two apples", "batteries", "eggs", "rice", "soap"]),
        ("how many calories in %", ["an apple", "a burger", "rice", "one egg", "a banana", "pizza"]),
        ("dónde queda %", ["la estación", "el museo", "Cuzco", "la farmacia más cercana", "el estadio", "la playa"]),
        ("quantos anos tem %", ["o Pelé", "a rainha", "o universo", "a Anitta", "o Brasil", "Roma"]),
    ]

    private static let openings = ["", "oi, ", "por favor ", "hey, ", "amigo, "]

    private static var sentences: [String] {
        openings.flatMap { opening in
            frames.flatMap { frame, words in
                words.prefix(5).map { opening + frame.replacing("%", with: $0) }
            }
        }
    }

    @Test func `at most one in two hundred unrelated sentences is acted on`() {
        let acting: Set<Intent> = [.confirm, .cancel, .reschedule, .optOut, .late, .wrongNumber]
        let acted = Self.sentences.filter { text in
            let reading = read(text)
            return acting.contains(reading.intent) && reading.isClear()
        }
        #expect(Self.sentences.count >= 500)
        #expect(acted.count * 200 <= Self.sentences.count, "\(acted)")
    }
}
