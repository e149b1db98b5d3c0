import Core
import Engine
import Runtime

/// `recado interpret`: reads replies from standard input, one a line, and says what they want and why.
struct InterpretCommand: Command {
    static let name = "interpret"
    static let usage =
        "[--tsv] [--json] [--explain] [--tenant CLINICA [--step FLUXO.PASSO]] | --score ARQUIVO | --correct CLINICA TEXTO --as INTENCAO"
    static let summary = LocalizedText(
        pt: "lê respostas de pacientes, uma por linha: intenção, certeza e motivo",
        en: "reads patients' replies, one a line: intent, confidence and reason")
    static let example = "echo 'não vou poder ir' | recado interpret --explain"
    static let flags: [Flag] = [
        .root, .json, Flag("tsv", pt: "cada linha é `id<TAB>texto`", en: "each line is `id<TAB>text`"),
        Flag("explain", pt: "mostra em que a leitura se apoia", en: "shows what the reading rests on"),
        Flag(
            "locale", "IDIOMA", pt: "o idioma em que o motivo é escrito (pt)",
            en: "the language the reason is written in (pt)"),
        Flag("tenant", "CLINICA", pt: "lê com as palavras desta clínica", en: "reads with this clinic's words"),
        Flag("step", "FLUXO.PASSO", pt: "lê como resposta a este passo", en: "reads as an answer to this step"),
        Flag(
            "score", "ARQUIVO", pt: "mede a leitura de respostas já rotuladas (TSV)",
            en: "measures the reading of labelled replies (TSV)"),
        Flag(
            "correct", "CLINICA", pt: "guarda uma resposta lida errado como teste",
            en: "stores a reply that was read wrongly as a test"),
        Flag(
            "as", "INTENCAO", pt: "com --correct: o que a resposta queria dizer",
            en: "with --correct: what the reply meant"),
        Flag(
            "patient", "NOME", pt: "com --correct: o nome a tirar do texto",
            en: "with --correct: the name to take out of the text"),
    ]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        if let tenant = options["correct"] { return try ReplyCorrection(options, tenant: tenant).run(terminal) }
        let reader = try ReplyExplainer.asked(for: options, terminal)
        if let file = options["score"] { return try ScoreRun(file: file, reader: reader, options).run(terminal) }
        let lines = ReplyLines(
            isTSV: options.has("tsv"), isJSON: options.has("json"), isExplained: options.has("explain"))
        var output = OutputBuffer(isLineByLine: terminal.isInteractive)
        var number = 0
        while let line = readLine() {
            number += 1
            let (id, text) = lines.split(line, number: number)
            lines.print(id, reader.read(text), to: &output)
        }
        output.flush()
        return .fine
    }
}

extension ReplyExplainer {
    /// The reader a command's flags name.
    fileprivate static func asked(for options: Options, _ terminal: Terminal) throws(CommandFault) -> ReplyExplainer {
        let now = Clock.system.now()
        guard let name = options["tenant"] else {
            guard options["step"] == nil else {
                throw CommandFault(.usage, LocalizedText(pt: "--step precisa de --tenant", en: "--step needs --tenant"))
            }
            let today = Zone.utc.civil(now).date
            return ReplyExplainer(
                locale: options["locale"] ?? terminal.language.rawValue, year: today.year, month: today.month,
                day: today.day)
        }
        let engine = try Tenants.engine(name, options, terminal)
        do {
            return try ReplyExplainer(
                engine, step: options["step"], locale: options["locale"] ?? terminal.language.rawValue, now: now)
        } catch {
            throw .noStep(error)
        }
    }
}

extension CommandFault {
    static func noStep(_ fault: StepNotFound) -> CommandFault {
        let nearest = Suggestion.nearest(to: fault.name, among: fault.known)
        let list = fault.known.joined(separator: ", ")
        return CommandFault(
            .usage,
            LocalizedText(
                pt: "nenhum passo `\(fault.name)` pergunta alguma coisa; "
                    + (nearest.map { "seria `\($0)`?" } ?? "há \(list)"),
                en: "no step `\(fault.name)` asks anything; "
                    + (nearest.map { "did you mean `\($0)`?" } ?? "there are \(list)")))
    }
}
