import Core
import Engine

/// The lines of a dry-run: what the patient says, and the commands that begin with `/`.
struct DryRunTalk {
    private var play: Rehearsal
    private let terminal: Terminal
    private let isJSON: Bool
    private var shown = 0

    init(_ play: Rehearsal, _ terminal: Terminal, isJSON: Bool) {
        self.play = play
        self.terminal = terminal
        self.isJSON = isJSON
    }

    /// Starts a flow now; in hours in which it may not speak, the clock moves on to those in which it may.
    mutating func start(_ flow: String) throws(CommandFault) {
        guard play.engine.hasFlow(flow) else {
            let nearest = Suggestion.nearest(to: flow, among: play.engine.flowNames)
            throw CommandFault(
                .usage,
                LocalizedText(
                    pt: "não existe o fluxo `\(flow)`" + (nearest.map { "; seria `\($0)`?" } ?? ""),
                    en: "there is no flow `\(flow)`" + (nearest.map { "; did you mean `\($0)`?" } ?? "")))
        }
        play.start(flow: flow)
        if play.state.run == nil, let opening = play.nextDue { play.wait(until: opening) }
    }

    mutating func greet() {
        if terminal.isInteractive, !isJSON {
            terminal.say(
                LocalizedText(
                    pt:
                        "Escreva como o paciente. /wait 12h passa o tempo, /button 1 toca um botão, /audio manda um áudio, /fail 503 derruba o outro sistema, /answer name=Ana diz o que ele responde, /receipt read. Ctrl-D termina.",
                    en:
                        "Write as the patient would. /wait 12h lets time pass, /button 1 taps a button, /audio sends audio, /fail 503 breaks the other system, /answer name=Ana says what it answers, /receipt read. Ctrl-D ends."
                ))
        }
        show()
    }

    mutating func take(_ line: String) {
        let words = line.split(separator: " ", maxSplits: 1).map(String.init)
        let rest = words.count > 1 ? words[1] : ""
        switch words.first {
        case "/wait", "/espere": wait(rest)
        case "/button", "/botao": play.receive(rest, button: rest)
        case "/audio": play.receive("", media: [.audio])
        case "/image", "/imagem": play.receive(rest, media: [.image])
        case "/fail", "/falhe": fail(rest)
        case "/answer", "/resposta": answer(rest)
        case "/receipt", "/recibo": receipt(rest)
        case .some(let word) where word.hasPrefix("/"): complain(word)
        case nil: break
        default: play.receive(line)
        }
        show()
    }

    private mutating func wait(_ text: String) {
        do {
            play.wait(try Span(text))
        } catch {
            terminal.complain(
                LocalizedText(
                    pt: "`\(text)` não é uma duração; escreva como 12h", en: "`\(text)` is no duration; write it as 12h"
                )[
                    terminal.language])
        }
    }

    private mutating func fail(_ code: String) {
        let outcome = CallAnswer.Outcome(testCell: code == "ok" ? "ok" : "fails " + code)
        play.calls = { _ in outcome ?? .failed(code: "http-503", reason: "503") }
    }

    /// What other systems answer from now on: `name=Maria; age=30`.
    private mutating func answer(_ body: String) {
        guard let outcome = CallAnswer.Outcome(testCell: "ok " + body) else { return }
        play.calls = { _ in outcome }
    }

    private mutating func receipt(_ word: String) {
        guard let status = DeliveryStatus.allCases.first(where: { $0.name.matches(word) }) else {
            return complain(word)
        }
        play.receive(
            Receipt(
                channel: play.state.run?.channel ?? "", providerID: "dry-run", message: nil, status: status))
    }

    private func complain(_ word: String) {
        terminal.complain(
            LocalizedText(
                pt: "não conheço `\(word)`; há /wait, /button, /audio, /image, /fail, /answer e /receipt",
                en: "unknown `\(word)`; there are /wait, /button, /audio, /image, /fail, /answer and /receipt")[
                    terminal.language])
    }

    /// Prints what happened since the last time.
    private mutating func show() {
        for entry in play.transcript[shown...] {
            if isJSON {
                if let value = entry.value { terminal.print(JSON.text(value)) }
            } else if let line = TalkLine(entry, play.engine.program.tenant.zone).text(terminal.language) {
                terminal.print(line)
            }
        }
        shown = play.transcript.count
    }

    /// The last line: where everything stands.
    func finish() {
        let status = play.state.appointments.first.map { Value.text($0.status.rawValue) } ?? .null
        let run = play.state.run
        let isOpen = run.map { $0.phase != .ended } ?? false
        if isJSON {
            terminal.print(
                JSON.text([
                    "kind": "state", "appointment": ["status": status],
                    "step": isOpen ? .text(run?.step ?? "") : .null,
                    "phase": run.map { .text($0.phase.rawValue) } ?? .null,
                    "outcome": run?.outcome.map(Value.text) ?? .null,
                    "queue": play.state.conversation.queue.map(Value.text) ?? .null,
                ]))
        } else {
            terminal.say(
                LocalizedText(
                    pt:
                        "— consulta: \(play.state.appointments.first?.status.name.pt ?? "nenhuma"); passo: \(run?.step ?? "nenhum")",
                    en: "— appointment: \(status.display); step: \(run?.step ?? "none")"))
        }
    }
}
