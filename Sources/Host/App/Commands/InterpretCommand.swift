import Core
import Engine
import Foundation
import Runtime

/// `recado interpret`: reads replies from standard input, one a line, and says what they want and why.
struct InterpretCommand: Command {
    static let name = "interpret"
    static let usage = "[--tsv] [--json] [--locale pt]"
    static let summary = Words(
        pt: "lê respostas de pacientes, uma por linha: intenção, certeza e motivo",
        en: "reads patients' replies, one a line: intent, confidence and reason")
    static let example = "echo 'não vou poder ir' | recado interpret"
    static let flags: [Flag] = [
        .json, Flag("tsv", pt: "cada linha é `id<TAB>texto`", en: "each line is `id<TAB>text`"),
        Flag(
            "locale", "IDIOMA", pt: "o idioma em que o motivo é escrito (pt)",
            en: "the language the reason is written in (pt)"),
    ]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        let today = Zone.utc.civil(Clock.system.now()).date
        let reader = ReplyExplainer(
            locale: options["locale"] ?? terminal.language.rawValue, year: today.year, month: today.month,
            day: today.day)
        var number = 0
        while let line = readLine() {
            number += 1
            let (id, text) = options.has("tsv") ? split(line) : (String(number), line)
            let reply = reader.read(text)
            terminal.print(options.has("json") ? JSON.text(value(id, reply)) : tsv(id, reply))
        }
        return .fine
    }

    /// `id<TAB>intent<TAB>confidence<TAB>reason`
    private static func tsv(_ id: String, _ reply: ReplyExplainer.Explained) -> String {
        "\(id)\t\(reply.intent)\t\(String(format: "%.2f", reply.confidence))\t\(reply.reason.replacing("\t", with: " "))"
    }

    private static func value(_ id: String, _ reply: ReplyExplainer.Explained) -> Value {
        [
            "id": .text(id), "intent": .text(reply.intent), "confidence": .double(reply.confidence),
            "reason": .text(reply.reason), "runner_up": reply.runnerUp.map(Value.text) ?? .null,
            "also": .list(reply.also.map(Value.text)), "answer": reply.answer.map(Value.text) ?? .null,
        ]
    }

    private static func split(_ line: String) -> (id: String, text: String) {
        let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
    }
}
