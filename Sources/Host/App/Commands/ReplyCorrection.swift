import Core
import Engine
import Foundation
import Runtime

/// `recado interpret --correct`: a reply that was read wrongly becomes a test of the clinic, without who wrote it, and
/// a line for the answer's word list is offered.
struct ReplyCorrection {
    private let tenant: String
    private let text: String
    private let meaning: String
    private let step: String?
    private let options: Options
    private let root: String

    init(_ options: Options, tenant: String) throws(CommandFault) {
        self.tenant = tenant
        self.options = options
        root = try Configuration(options).root
        let written = try options.word(0, "TEXTO").trimmingCharacters(in: .whitespacesAndNewlines)
        guard !written.isEmpty else {
            throw CommandFault(.usage, LocalizedText(pt: "falta TEXTO", en: "TEXT is missing"))
        }
        guard let meaning = options["as"], !meaning.isEmpty else {
            throw CommandFault(
                .usage, LocalizedText(pt: "--correct precisa de --as INTENCAO", en: "--correct needs --as INTENT"))
        }
        self.meaning = meaning
        step = options["step"]
        let year = Zone.utc.civil(Clock.system.now()).date.year
        text = IdentityRemoval(names: [options["patient"] ?? ""], year: year).text(String(written.prefix(600)))
    }

    func run(_ terminal: Terminal) throws(CommandFault) -> ExitCode {
        let engine = try Tenants.engine(tenant, options, terminal)
        let program = engine.program
        let answer = try answer(in: program)
        let reader = try explainer(engine, terminal)
        let line = try store(program)
        let path = Self.path(program.tenant.id)
        terminal.say(LocalizedText(pt: "Guardado como teste em \(path):", en: "Stored as a test in \(path):"))
        terminal.print("  " + line)
        let read = reader.read(text)
        terminal.say(
            LocalizedText(
                pt: "Hoje é lido como `\(read.intent)` (\(ReplyLines.hundredths(read.confidence))): \(read.reason)",
                en: "It is read today as `\(read.intent)` (\(ReplyLines.hundredths(read.confidence))): \(read.reason)"))
        if let answer { offer(answer, terminal) }
        return .fine
    }

    private func explainer(_ engine: Engine, _ terminal: Terminal) throws(CommandFault) -> ReplyExplainer {
        do {
            return try ReplyExplainer(engine, step: step, locale: terminal.language.rawValue, now: Clock.system.now())
        } catch {
            throw .noStep(error)
        }
    }

    /// The answer whose words it belongs to: the step's, or the only one of that name.
    private func answer(in program: Program) throws(CommandFault) -> Answer? {
        let steps = step.map { [$0] } ?? program.askingSteps
        let answers = steps.compactMap { program.question(at: $0) }.flatMap(\.answers)
        if let answer = answers.first(where: { $0.name == meaning }) { return answer }
        if step == nil,
            ReplyScore.labels.contains(meaning) || program.interrupts.contains(where: { $0.name == meaning })
        {
            return nil
        }
        let known = Set(answers.map(\.name)).union(step == nil ? ReplyScore.labels : [])
        throw CommandFault(
            .usage,
            LocalizedText(
                pt: "não conheço `\(meaning)`; há \(known.sorted().joined(separator: ", "))",
                en: "unknown `\(meaning)`; there are \(known.sorted().joined(separator: ", "))"))
    }

    private static func path(_ tenant: TenantID) -> String { "flows/\(tenant)/replies.yaml" }

    /// `reply-3: { text: "…", as: cancel }`, in the file's spelling; a JSON text is a YAML one.
    private func line(after content: String) -> String {
        let isPortuguese = content.contains("respostas_lidas:")
        let keys = isPortuguese ? ("texto", "quer_dizer", "passo") : ("text", "as", "step")
        let number = (1...).first { !content.contains("reply-\($0):") } ?? 0
        let place = step.map { ", \(keys.2): \($0)" } ?? ""
        return "reply-\(number): { \(keys.0): \(JSON.text(.text(text))), \(keys.1): \(meaning)\(place) }"
    }

    /// The line as it was written.
    private func store(_ program: Program) throws(CommandFault) -> String {
        let path = root + "/" + Self.path(program.tenant.id)
        let url = URL(fileURLWithPath: path)
        var content = (try? String(contentsOf: url, encoding: .utf8)) ?? "format: 1\nreplies:\n"
        if !content.hasSuffix("\n") { content += "\n" }
        let line = line(after: content)
        content += "  \(line)\n"
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(content.utf8).write(to: url, options: .atomic)
        } catch {
            throw CommandFault(
                .problems,
                LocalizedText(pt: "não consigo escrever `\(path)`: \(error)", en: "cannot write `\(path)`: \(error)")
            )
        }
        return line
    }

    private func offer(_ answer: Answer, _ terminal: Terminal) {
        guard let phrase else { return }
        let words =
            "words: [" + (answer.words.map(\.text) + [phrase]).map { JSON.text(.text($0)) }.joined(separator: ", ")
            + "]"
        let isShort = answer.words.isEmpty && answer.actions.isEmpty && answer.say == nil && answer.title == nil
        terminal.say(
            LocalizedText(
                pt: "Para que seja lido assim, escreva na resposta `\(answer.name)`, em \(answer.mark):",
                en: "For it to be read so, write in the answer `\(answer.name)`, at \(answer.mark):"))
        terminal.print("  " + (isShort ? "\(answer.name): { \(words), \(answer.target.written) }" : words))
    }

    /// The longest piece of the text that is nobody's name or number.
    private var phrase: String? {
        let marks = ["[name]", "[number]", "[email]", "[link]", "[date]"]
        let pieces = marks.reduce(text) { $0.replacingOccurrences(of: $1, with: "\u{1F}") }.split(separator: "\u{1F}")
        let trimmed = pieces.map { $0.trimmingCharacters(in: .whitespacesAndNewlines.union(.punctuationCharacters)) }
        return trimmed.filter { $0.count > 1 }.max { $0.count < $1.count }
    }
}

extension Target {
    /// As a file says it.
    fileprivate var written: String {
        switch self {
        case .step(let name): "go: -> \(name)"
        case .queue(let name): "go: -> queue \(name)"
        case .end(let outcome): "go: -> end \(outcome)"
        case .flow(let name): "go: -> flow \(name)"
        case .again: "again: yes"
        }
    }
}

extension Tenants {
    /// The engine of one tenant, as its files stand.
    static func engine(_ name: String, _ options: Options, _ terminal: Terminal) throws(CommandFault) -> Engine {
        let wiring = Wiring(try Configuration(options))
        guard let tenant = try named([name], in: wiring).first else {
            throw CommandFault(.usage, LocalizedText(pt: "falta a clínica", en: "a tenant is missing"))
        }
        let candidate = wiring.source().load(tenant, runningTests: false)
        guard let loaded = candidate.loaded else {
            DiagnosticReport(candidate.diagnostics, root: wiring.configuration.root, terminal).complain()
            throw CommandFault(
                .problems, LocalizedText(pt: "`\(name)` tem erros; veja acima", en: "`\(name)` has errors; see above"))
        }
        return loaded.engine
    }
}
