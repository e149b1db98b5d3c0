import Core

/// What a script asks a patient, as its request says it.
struct ScriptQuestion {
    enum Reading {
        /// Whatever is written.
        case text
        case date(before: CivilDate?, after: CivilDate?)
        case choice([ScriptChoice])
        /// Nothing is asked: time passes.
        case none
    }

    let request: ScriptRequest
    let reading: Reading
    /// How long the answer is waited for.
    let wait: Span
    /// How often it is asked again.
    let times: Int

    private static let usualWait = Span.hours(12)
    private static let usualTimes = 2

    init(_ request: ScriptRequest, locale: String) throws(ScriptFault) {
        self.request = request
        reading =
            switch request.kind {
            case "ask_date": .date(before: try Self.date("before", request), after: try Self.date("after", request))
            case "choose": .choice(try ScriptChoice.all(request))
            case "confirm": .choice(ScriptChoice.yesNo(locale: locale))
            case "sleep": .none
            default: .text
            }
        wait = try Self.wait(request)
        times = try Self.times(request)
    }

    var isOptional: Bool { request.settings["optional"] == true }

    /// What the patient may tap.
    var choices: [ScriptChoice] {
        if case .choice(let choices) = reading { choices } else { [] }
    }

    private static func wait(_ request: ScriptRequest) throws(ScriptFault) -> Span {
        let written = request.kind == "sleep" ? request.arguments["span"] : request.settings["silence"]
        guard let written else { return usualWait }
        do throws(TimeTextError) {
            return try Span(written.display)
        } catch {
            throw request.refused(
                pt: "`\(written.display)` não é uma duração; escreva como 30m ou 12h",
                en: "`\(written.display)` is no length of time; write it as 30m or 12h")
        }
    }

    private static func times(_ request: ScriptRequest) throws(ScriptFault) -> Int {
        guard let written = request.settings["times"] else { return usualTimes }
        guard case .int(let times) = written, (0...20).contains(times) else {
            throw request.refused(
                pt: "`times` deve ser um número de 0 a 20", en: "`times` expects a number from 0 to 20")
        }
        return Int(times)
    }

    private static func date(_ name: String, _ request: ScriptRequest) throws(ScriptFault) -> CivilDate? {
        guard let written = request.settings[name] else { return nil }
        guard let date = CivilDate(written.display.prefix(10)) else {
            throw request.refused(
                pt: "`\(name)` deve ser um dia como 2026-11-25, não `\(written.display)`",
                en: "`\(name)` expects a day such as 2026-11-25, not `\(written.display)`")
        }
        return date
    }
}

/// One of the answers a script offers.
struct ScriptChoice: Sendable, Hashable {
    let key: String
    /// What the script is given for it.
    let value: Value
    let title: String
    let words: [String]
    /// As the reply reader knows it.
    let name: String

    private static let most = 24

    static func yesNo(locale: String) -> [ScriptChoice] {
        let words = ScriptWording(locale: locale)
        return [
            ScriptChoice(key: "1", value: true, title: words.yes, words: [], name: "yes"),
            ScriptChoice(key: "2", value: false, title: words.no, words: [], name: "no"),
        ]
    }

    static func all(_ request: ScriptRequest) throws(ScriptFault) -> [ScriptChoice] {
        guard case .list(let written)? = request.arguments["options"], (1...most).contains(written.count) else {
            throw request.refused(
                pt: "`options` deve ser uma lista de 1 a \(most) opções",
                en: "`options` expects a list of 1 to \(most) choices")
        }
        var choices: [ScriptChoice] = []
        for (place, option) in written.enumerated() { choices.append(try one(option, place + 1, request)) }
        return choices
    }

    private static func one(_ option: Value, _ number: Int, _ request: ScriptRequest) throws(ScriptFault)
        -> ScriptChoice
    {
        let title: String
        switch option {
        case .text(let text): title = text
        case .map(let map): title = map["title"]?.display ?? ""
        default: title = ""
        }
        guard !title.isEmpty else {
            throw request.refused(
                pt: "a opção \(number) não tem título", en: "option \(number) has no title")
        }
        var words: [String] = []
        if case .list(let list) = option["words"] { words = list.map(\.display) }
        let value = option["value"].isEmpty ? Value.text(title) : option["value"]
        return ScriptChoice(
            key: String(number), value: value, title: title, words: words, name: "option-\(number)")
    }
}
