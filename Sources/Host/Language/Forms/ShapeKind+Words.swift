import Core

extension ShapeKind {
    /// What may stand there, for a page of the reference.
    var word: String {
        switch self {
        case .text, .body, .table: plainWord
        case .name: "a name"
        case .template: "a text with fields in braces"
        case .boolean: "`yes` or `no`"
        case .integer(let range): "\(range.lowerBound) to \(range.upperBound)"
        case .span: "a length of time, `12h`"
        case .window: "hours, `08:00-20:00`"
        case .zone: "a time zone"
        case .clock: "a day and an hour, `2026-11-23 09:00`"
        case .choice(let terms): terms.map { "`\($0.en)`" }.joined(separator: ", ")
        case .texts: "a text, or a list of them"
        case .target: "a target, `-> queue reception`"
        case .setting: "a text, or `secret NAME`"
        case .days: "days of the week, `mon-fri`"
        case .matching(_, let example): "such as `\(example.en)`"
        case .call: "`connector.call`"
        case .form(let form), .channel(let form), .answers(let form): "[\(form.name.en)](files.md#\(form.anchor))"
        case .named(let item), .headings(let item): "names, each with \(item.word)"
        case .oneOrMore(let item): "\(item.word), or a list of them"
        case .list(let item): "a list: \(item.word)"
        case .either(let kinds): kinds.map(\.word).joined(separator: "; or ")
        default: pageWord
        }
    }

    private var plainWord: String {
        switch self {
        case .text: "a text"
        case .table: "a table"
        default: "values of any shape"
        }
    }

    private var pageWord: String {
        switch self {
        case .trigger: "a [trigger](triggers.md)"
        case .condition: "conditions"
        case .actions: "a list of [actions](actions.md)"
        case .holidays: "dates, each with its name, `24/12: Christmas Eve`"
        case .hours: "weekdays with their hours"
        default: ""
        }
    }

    /// The mappings within it.
    var forms: [Form] {
        switch self {
        case .form(let form), .channel(let form), .answers(let form): [form]
        case .named(let item), .headings(let item), .oneOrMore(let item), .list(let item): item.forms
        case .either(let kinds): kinds.flatMap(\.forms)
        default: []
        }
    }
}

extension Form {
    fileprivate var anchor: String { name.en.replacing(" ", with: "-") }
}
