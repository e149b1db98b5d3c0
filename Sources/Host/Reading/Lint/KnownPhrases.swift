/// What people write most for the intents every reader knows: phrases that a clinic's own words may lie within.
package enum KnownPhrases {
    package static let all: [(intent: Intent, text: String)] = [
        (.confirm, "vou sim"), (.confirm, "confirmo presença"), (.confirm, "pode confirmar"),
        (.confirm, "estarei lá"), (.confirm, "sí voy"), (.confirm, "I will be there"),
        (.cancel, "não vou"), (.cancel, "não vou poder ir"), (.cancel, "não posso ir"),
        (.cancel, "quero cancelar"), (.cancel, "pode cancelar"), (.cancel, "pode desmarcar"),
        (.cancel, "no voy a poder ir"), (.cancel, "quiero cancelar"), (.cancel, "I want to cancel"),
        (.reschedule, "quero remarcar"), (.reschedule, "pode remarcar"), (.reschedule, "mudar o horário"),
        (.reschedule, "quiero reprogramar"), (.reschedule, "I want to reschedule"),
        (.human, "falar com um atendente"), (.human, "quero falar com uma pessoa"),
        (.human, "hablar con una persona"), (.human, "talk to a person"),
        (.optOut, "não quero receber mensagens"), (.optOut, "parem de mandar mensagens"),
        (.optOut, "stop sending messages"),
        (.late, "vou me atrasar"), (.late, "vou chegar atrasado"), (.late, "voy a llegar tarde"),
    ]
}
