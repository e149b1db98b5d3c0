import Core

/// Whether one row of a test table came out as it says.
struct RowCheck {
    let row: FlowTest.Row
    let said: [String]
    let play: Rehearsal

    var failures: [Diagnostic] {
        [text, status, queue, step].compactMap(\.self)
    }

    private var text: Diagnostic? {
        guard let wanted = row.weSay else { return nil }
        if wanted == "-" {
            return said.isEmpty
                ? nil
                : failure(LocalizedText(pt: "nenhuma mensagem", en: "no message"), got: said.joined(separator: " | "))
        }
        guard !said.contains(where: { $0.contains(wanted) }) else { return nil }
        return failure(
            LocalizedText(pt: "uma mensagem com `\(wanted)`", en: "a message with `\(wanted)`"),
            got: said.isEmpty ? "nada / nothing" : said.joined(separator: " | "))
    }

    private var status: Diagnostic? {
        guard let wanted = row.status else { return nil }
        for prefix in ["in queue ", "na fila "] where wanted.hasPrefix(prefix) {
            return checkQueue(String(wanted.dropFirst(prefix.count)))
        }
        let got = play.state.appointments.first?.status.name
        guard got?.matches(wanted) != true else { return nil }
        return failure(
            LocalizedText(pt: "a situação `\(wanted)`", en: "the status `\(wanted)`"), got: got.map(\.en) ?? "—")
    }

    private var queue: Diagnostic? {
        (row.others["queue"] ?? row.others["fila"]).flatMap(checkQueue)
    }

    private func checkQueue(_ wanted: String) -> Diagnostic? {
        guard let run = play.state.run, run.phase == .queued, play.state.conversation.queue == wanted
        else {
            return failure(
                LocalizedText(pt: "a conversa na fila `\(wanted)`", en: "the conversation in queue `\(wanted)`"),
                got: play.state.run.map { "\($0.phase.rawValue) \(play.state.conversation.queue ?? $0.step)" } ?? "—")
        }
        return nil
    }

    private var step: Diagnostic? {
        guard let wanted = row.others["step"] ?? row.others["passo"], play.state.run?.step != wanted else {
            return nil
        }
        return failure(
            LocalizedText(pt: "o passo `\(wanted)`", en: "the step `\(wanted)`"),
            got: play.state.run?.step ?? "—")
    }

    private func failure(_ wanted: LocalizedText, got: String) -> Diagnostic {
        Diagnostic(
            "test-failed", at: row.mark,
            LocalizedText(
                pt: "esperado: \(wanted.pt); aconteceu: \(got)",
                en: "expected: \(wanted.en); got: \(got)"))
    }
}
