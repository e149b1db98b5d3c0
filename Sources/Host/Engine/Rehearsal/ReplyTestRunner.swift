import Core

/// Reads the replies whose meaning a tenant wrote down.
///
/// One that is read otherwise is a warning: a correction that staff just stored must not stop the clinic.
struct ReplyTestRunner {
    let engine: Engine

    /// A Monday; only words such as "amanhã" depend on it.
    private static let today = Instant(seconds: 1_767_614_400)

    func runAll() -> [FlowTestResult] { engine.program.replies.map(run) }

    private func run(_ test: ReplyTest) -> FlowTestResult {
        FlowTestResult(
            test: FlowTest(
                name: "“\(test.text)” → \(test.meaning)", flow: nil,
                clock: engine.program.tenant.zone.civil(Self.today),
                appointment: nil, rows: [], mark: test.mark),
            failures: failures(test), visited: [])
    }

    private func failures(_ test: ReplyTest) -> [Diagnostic] {
        do {
            let read = try ReplyExplainer(engine, step: test.step, locale: nil, now: Self.today).read(test.text)
            let meaning = read.isClear ? read.answer ?? read.intent : "unknown"
            guard meaning != test.meaning, read.intent != test.meaning || !read.isClear else { return [] }
            return [.misread(test, as: meaning, read.reason)]
        } catch {
            return [.askedNowhere(test, error.known)]
        }
    }
}

extension Diagnostic {
    fileprivate static func misread(_ test: ReplyTest, as meaning: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            "reply-misread", .warning, at: test.mark,
            LocalizedText(
                pt: "“\(test.text)” quer dizer `\(test.meaning)` e foi lido como `\(meaning)`: \(reason)",
                en: "“\(test.text)” means `\(test.meaning)` and was read as `\(meaning)`: \(reason)"),
            advice: LocalizedText(
                pt: "acrescente estas palavras à resposta `\(test.meaning)`",
                en: "add these words to the answer `\(test.meaning)`"))
    }

    fileprivate static func askedNowhere(_ test: ReplyTest, _ known: [String]) -> Diagnostic {
        Diagnostic(
            "reply-step", .warning, at: test.mark,
            LocalizedText(
                pt: "nenhum passo `\(test.step ?? "")` pergunta alguma coisa; há \(known.joined(separator: ", "))",
                en: "no step `\(test.step ?? "")` asks anything; there are \(known.joined(separator: ", "))"))
    }
}
