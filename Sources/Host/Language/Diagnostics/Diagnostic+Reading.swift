import Core

extension Diagnostic {
    static func badShare(at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-share", at: place, pt: "aqui vai um número de 0 a 1", en: "a number from 0 to 1 belongs here",
            advice: LocalizedText(pt: "escreva `0.6` ou `60%`", en: "write `0.6` or `60%`"))
    }

    static func badModelTimeout(at place: Place) -> Diagnostic {
        Diagnostic(
            "wrong-timeout", at: place, pt: "o paciente não espera tanto: no máximo 25s",
            en: "a patient does not wait that long: at most 25s",
            advice: LocalizedText(pt: "escreva `8s`", en: "write `8s`"))
    }
}
