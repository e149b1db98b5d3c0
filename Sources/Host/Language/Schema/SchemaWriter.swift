import Core

/// Writes what the forms and the registry declare as JSON Schema (2020-12), in one spelling of the language.
///
/// It accepts values as texts, which is what they are to us, and as what an editor's YAML makes of them.
struct SchemaWriter {
    let registry: Registry
    let spelling: UserLanguage
    /// What is referred to, by name.
    private(set) var definitions: [String: Value] = [:]

    init(_ registry: Registry, _ spelling: UserLanguage) {
        self.registry = registry
        self.spelling = spelling
    }

    /// A reference to the schema of a mapping.
    mutating func reference(_ form: Form) -> Value {
        define(form.name.en.replacing(" ", with: "-")) { $0.schema(form) }
    }

    /// The definition's reference; written when it is asked for the first time.
    private mutating func define(_ name: String, _ write: (inout SchemaWriter) -> Value) -> Value {
        if definitions[name] == nil {
            definitions[name] = .map([:])
            definitions[name] = write(&self)
        }
        return .map(["$ref": .text("#/$defs/\(spelling.rawValue)/\(name)")])
    }

    private mutating func schema(_ form: Form) -> Value {
        let schema = mapping(form.fields, title: form.name[spelling], form.summary[spelling])
        return form.rules.isEmpty ? schema : schema.with(["allOf": .list(form.rules.map(rule))])
    }

    mutating func mapping(_ fields: [FormField], title: String, _ summary: String) -> Value {
        var properties: [String: Value] = [:]
        for field in fields { properties[field.name[spelling]] = described(field) }
        let required = fields.filter(\.required).map { Value.text($0.name[spelling]) }
        return [
            "title": .text(title), "description": .text(summary), "type": "object", "properties": .map(properties),
            "required": .list(required), "additionalProperties": false,
        ]
    }

    private mutating func described(_ field: FormField) -> Value {
        var schema = value(field.kind).map
        schema["description"] = .text(field.summary[spelling])
        if let standard = field.standard { schema["default"] = .text(standard[spelling]) }
        return .map(schema)
    }

    // MARK: Values

    mutating func value(_ kind: ShapeKind) -> Value {
        switch kind {
        case .text: scalar()
        case .name: define("value-name") { _ in SchemaWriter.named }
        case .boolean: define("value-boolean") { $0.boolean }
        case .integer(let range): Self.integer(range)
        case .choice(let terms): ["enum": .list(terms.map { .text($0[spelling]) })]
        case .texts: ["anyOf": [scalar(), ["type": "array", "items": scalar()]]]
        case .form(let form): reference(form)
        case .named(let item): named(item)
        case .either(let kinds): ["anyOf": .list(kinds.map { value($0) })]
        case .body: [:]
        case .setting: define("value-setting") { $0.setting }
        case .condition: define("value-condition") { $0.condition() }
        case .actions: define("value-actions") { $0.actions() }
        case .trigger: define("value-trigger") { $0.trigger() }
        case .channel(let form): define("value-channel") { $0.channel(form) }
        case .answers(let form): define("value-answers") { $0.answers(form) }
        case .oneOrMore(let item): ["anyOf": [value(item), ["type": "array", "items": value(item)]]]
        case .list(let item): ["type": "array", "items": value(item)]
        case .headings(let item): ["type": "object", "additionalProperties": value(item)]
        case .call: Self.scalar(SchemaPattern.call, "tazi.cancel")
        case .hours: define("value-hours") { $0.hours() }
        case .holidays: Self.holidays
        default: written(kind)
        }
    }

    /// Texts of a certain look.
    private mutating func written(_ kind: ShapeKind) -> Value {
        switch kind {
        case .template:
            define("value-template") { Self.text(SchemaPattern.template($0.spelling), "Olá, {\($0.firstName)}!") }
        case .target:
            define("value-target") {
                Self.text(
                    SchemaPattern.target($0.spelling), $0.spelling == .pt ? "-> fila recepcao" : "-> queue reception")
            }
        case .span:
            define("value-span") {
                Self.text(SchemaPattern.span, "12h", $0.spelling == .pt ? "2 dias úteis" : "2 business days")
            }
        case .window: define("value-window") { _ in Self.text(SchemaPattern.window, "08:00-20:00") }
        case .zone: define("value-zone") { _ in Self.text(SchemaPattern.zone, "America/Sao_Paulo") }
        case .clock: define("value-clock") { _ in Self.text(SchemaPattern.clock, "2026-11-23 09:00") }
        case .days: define("value-days") { Self.text(SchemaPattern.days, $0.spelling == .pt ? "seg-sex" : "mon-fri") }
        case .table: ["type": "string", "pattern": "^[^\\n]*\\S[^\\n]*\\n[\\s\\S]*\\S"]
        case .matching(let pattern, let example): Self.scalar(pattern, example[spelling])
        default: [:]
        }
    }

    private static func text(_ pattern: String, _ examples: String...) -> Value {
        ["type": "string", "pattern": .text(pattern), "examples": .list(examples.map(Value.text))]
    }

    private static func scalar(_ pattern: String, _ example: String) -> Value {
        ["type": .list(["string", "number"]), "pattern": .text(pattern), "examples": [.text(example)]]
    }

    private func scalar() -> Value { ["type": ["string", "number", "boolean"]] }

    private var setting: Value {
        let word = secretWord[spelling]
        return [
            "type": ["string", "number", "boolean"], "pattern": .text(SchemaPattern.setting(word)),
            "examples": [.text(spelling == .pt ? "segredo NOME" : "secret NAME")],
        ]
    }

    private static let named: Value = [
        "type": ["string", "number"], "pattern": .text(SchemaPattern.name), "maxLength": 128,
    ]

    private var boolean: Value {
        [
            "anyOf": [
                ["enum": .list([true, false].map { .text(Bool($0).words[spelling]) })], ["type": "boolean"],
                ["type": "string", "pattern": .text(SchemaPattern.boolean)],
            ]
        ]
    }

    private static func integer(_ range: ClosedRange<Int>) -> Value {
        let digits = String(range.upperBound).count
        return [
            "type": ["integer", "string"], "minimum": .int(Int64(range.lowerBound)),
            "maximum": .int(Int64(range.upperBound)), "pattern": .text("^[0-9]{1,\(digits)}$"),
        ]
    }

    private mutating func named(_ item: ShapeKind) -> Value {
        [
            "type": "object", "propertyNames": ["pattern": .text(SchemaPattern.name), "maxLength": 128],
            "additionalProperties": value(item),
        ]
    }

    private var firstName: String { spelling == .pt ? "paciente.primeiro_nome" : "patient.first_name" }
}

extension SchemaWriter {
    /// Known intents go anywhere; any other answer brings its words.
    fileprivate mutating func answers(_ form: Form) -> Value {
        let known = Dictionary(
            KnownIntent.all.map { ($0[spelling], value(.either([.target, .form(form)]))) },
            uniquingKeysWith: { first, _ in first })
        let others = KnownIntent.all.map { $0[spelling == .en ? .pt : .en] }.filter { known[$0] == nil }
        let refused = Dictionary(others.map { ($0, Value.bool(false)) }, uniquingKeysWith: { first, _ in first })
        return [
            "type": "object", "properties": .map(known.merging(refused) { first, _ in first }),
            "propertyNames": ["pattern": .text(SchemaPattern.name), "maxLength": 128],
            "additionalProperties": [
                "allOf": [reference(form), ["required": [.text(AnswerForm.words.name[spelling])]]]
            ],
        ]
    }

    fileprivate func rule(_ rule: FormRule) -> Value {
        func has(_ terms: [Term]) -> Value { ["anyOf": .list(terms.map { ["required": [.text($0[spelling])]] })] }
        func all(_ terms: [Term]) -> Value { ["required": .list(terms.map { .text($0[spelling]) })] }
        switch rule {
        case .needs(let key, let others): return ["if": has([key]), "then": has(others)]
        case .excludes(let key, let others): return ["if": has([key]), "then": ["not": has(others)]]
        case .atLeastOne(let keys): return has(keys)
        case .begins(let key, let word, let needs, let others):
            let isOne: Value = [
                "properties": .map([key[spelling]: ["pattern": .text("^\\s*\(word[spelling])(?:\\s|$)")]])
            ]
            return ["if": isOne, "then": all(needs), "else": ["not": has(others)]]
        }
    }
}

extension Value {
    fileprivate var map: [String: Value] { if case .map(let map) = self { map } else { [:] } }
}
