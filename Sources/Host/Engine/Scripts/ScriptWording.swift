import Core

/// What the host itself says to patients in a script's questions, in their language.
struct ScriptWording {
    let yes: String
    let no: String
    /// When a day was not understood, or is out of bounds.
    let whichDay: String

    init(locale: String) {
        switch TimeLanguage(locale: locale) ?? .portuguese {
        case .portuguese:
            (yes, no) = ("Sim", "Não")
            whichDay = "Não consegui ler a data. Escreva dia, mês e ano, como 02/05/1990."
        case .english:
            (yes, no) = ("Yes", "No")
            whichDay = "I could not read the date. Write day, month and year, such as 02/05/1990."
        case .spanish:
            (yes, no) = ("Sí", "No")
            whichDay = "No pude leer la fecha. Escriba día, mes y año, como 02/05/1990."
        }
    }
}

extension LocalizedText {
    static let scriptChanged = LocalizedText(
        pt: "o script mudou desde que a conversa começou e a versão dela não está mais aqui; foi para a recepção",
        en: "the script changed since the conversation began and its version is gone; it went to reception")
    static let scriptEndless = LocalizedText(
        pt: "o script pede coisas demais sem esperar resposta",
        en: "the script asks for too much without waiting for an answer")
    static let sleeping = LocalizedText(
        pt: "a mensagem chegou enquanto o fluxo esperava o tempo passar; fica guardada",
        en: "the message came while the flow let time pass; it is kept")

    static func scriptDiverged(_ asked: String, recorded: String) -> LocalizedText {
        LocalizedText(
            pt: "pediu `\(asked)` onde antes tinha pedido `\(recorded)`",
            en: "it asked for `\(asked)` where it had asked for `\(recorded)`"
        )
    }

    static func scriptStopped(_ why: LocalizedText) -> LocalizedText {
        LocalizedText(
            pt: "o script falhou: \(why.pt); a conversa foi para a recepção",
            en: "the script failed: \(why.en); the conversation went to reception")
    }
}
