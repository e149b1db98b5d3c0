import Core

/// `log`: a line in the host's log, for operators.
struct Log: ActionKind {
    static let description = KindDescription(
        Term("log", pt: "registre"),
        LocalizedText(pt: "escreve uma linha no registro do servidor", en: "writes a line to the host's log"),
        parameters: [
            Parameter(Term("text", pt: "texto"), .template, LocalizedText(pt: "o que registrar", en: "what to log")),
            Parameter(
                Term("level", pt: "nivel"), .choice(levels.map(\.term)), required: false,
                LocalizedText(
                    pt: "a gravidade; `informacao` se não for dita", en: "how grave it is; `info` unless it is said")),
        ],
        shorthand: "text",
        example: """
            format: 1
            rules:
              log-failures:
                on: receipt failed
                do:
                  - log: { text: "not delivered: {receipt.code}", level: warning }
            """)

    private static let levels: [(term: Term, level: LogLine.Level)] = [
        (Term("debug", pt: "detalhe"), .debug),
        (Term("info", pt: "informacao"), .info),
        (Term("warning", pt: "aviso"), .warning),
        (Term("error", pt: "erro"), .error),
    ]

    static func make(_ arguments: Arguments) throws(Diagnostic) -> any Action {
        let word = arguments.has("level") ? try arguments.choice("level") : "info"
        let level = levels.first { $0.term.en == word }?.level ?? .info
        return LogAction(text: try arguments.template("text"), level: level)
    }
}

private struct LogAction: Action {
    let text: Template
    let level: LogLine.Level

    func perform(in context: inout ActionContext) {
        context.add(.log(LogLine(level, text.render(context.scope))))
    }
}
