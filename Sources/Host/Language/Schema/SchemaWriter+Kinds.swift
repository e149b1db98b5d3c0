import Core

/// What the registry's kinds look like in a file.
extension SchemaWriter {
    /// A list of mappings of one key each.
    mutating func actions() -> Value {
        var properties: [String: Value] = [:]
        for kind in registry.actions { properties[kind.description.name[spelling]] = action(kind.description) }
        return [
            "type": "array",
            "items": [
                "type": "object", "minProperties": 1, "maxProperties": 1, "properties": .map(properties),
                "additionalProperties": false,
            ],
        ]
    }

    /// An action's argument alone, or a mapping of arguments.
    private mutating func action(_ kind: KindDescription) -> Value {
        var ways: [Value] = []
        if let shorthand = kind.parameters.first(where: { $0.name.en == kind.shorthand }) {
            ways.append(argument(shorthand))
        }
        if !kind.parameters.isEmpty { ways.append(arguments(kind)) }
        if !kind.parameters.contains(where: \.required) { ways.append(Self.nothing) }
        return ["description": .text(kind.summary[spelling]), "anyOf": .list(ways)]
    }

    private static let nothing: Value = ["enum": ["", .null, [:]]]

    private mutating func arguments(_ kind: KindDescription) -> Value {
        mapping(kind.form(spelling: spelling).fields, title: kind.name[spelling], kind.summary[spelling])
    }

    private mutating func argument(_ parameter: Parameter) -> Value {
        parameter.type == .assignments ? assignments() : value(parameter.type.kind)
    }

    /// Fields that may be given a value.
    private mutating func assignments() -> Value {
        var properties: [String: Value] = [:]
        for field in FieldCatalog.all where field.settable {
            properties[field.name[spelling]] = [
                "description": .text(field.summary[spelling]), "allOf": [value(.template)],
            ]
        }
        return [
            "type": "object", "minProperties": 1, "properties": .map(properties),
            "patternProperties": .map([
                "^\(FieldFamily.flow.name[spelling])\\.\(SchemaPattern.nameBody)$": value(.template)
            ]),
            "additionalProperties": false,
        ]
    }

    /// One text for each kind, its name first.
    mutating func trigger() -> Value {
        let ways = registry.triggers.map { kind -> Value in
            let name = kind.description.name[spelling]
            let parameter = kind.description.parameters.first
            let words = parameter.map { "\\s+\(Self.words($0, spelling))" } ?? ""
            return [
                "type": "string", "pattern": .text("^\\s*\(name)\(words)\\s*$"),
                "description": .text(kind.description.summary[spelling]),
            ]
        }
        return ["anyOf": .list(ways)]
    }

    private static func words(_ parameter: Parameter, _ spelling: UserLanguage) -> String {
        guard case .choice(let terms) = parameter.type else { return "\\S.*" }
        return "(?:\(terms.map(\.[spelling]).joined(separator: "|")))"
    }

    /// A channel has the keys of its provider beside its own.
    mutating func channel(_ form: Form) -> Value {
        let own = form.fields
        let provider = ChannelForm.provider.name[spelling]
        let ways = registry.channels.map { kind -> Value in
            let description = kind.description
            let fields =
                own.filter { $0.name != ChannelForm.provider.name } + description.form(spelling: spelling).fields
            var schema = mapping(fields, title: description.name[spelling], description.summary[spelling])
            schema = schema.adding(provider, ["const": .text(description.name[spelling])])
            return [
                "if": ["properties": .map([provider: ["const": .text(description.name[spelling])]])], "then": schema,
            ]
        }
        let names = registry.channels.map { Value.text($0.description.name[spelling]) }
        return [
            "title": .text(form.name[spelling]), "description": .text(form.summary[spelling]),
            "type": "object", "required": [.text(provider)], "properties": .map([provider: ["enum": .list(names)]]),
            "allOf": .list(ways),
        ]
    }

    /// Days of the week with the hours they are open, and closed days.
    mutating func hours() -> Value {
        let windows: Value = ["anyOf": [value(.window), ["type": "array", "items": value(.window)]]]
        return [
            "type": "object", "properties": .map([CalendarForm.closed.name[spelling]: value(.texts)]),
            "patternProperties": .map([SchemaPattern.days: windows]), "additionalProperties": false,
        ]
    }

    /// Dates, each with the name of what is kept on it.
    static let holidays: Value = [
        "type": "object", "propertyNames": ["pattern": .text(SchemaPattern.date)],
        "additionalProperties": ["type": ["string", "number", "boolean"], "minLength": 1],
    ]

    // MARK: Conditions

    /// Fields and what they must be; `all`, `any`, `not` and `lua`.
    mutating func condition() -> Value {
        var properties: [String: Value] = [:]
        for field in FieldCatalog.all {
            properties[field.name[spelling]] = [
                "description": .text(field.summary[spelling]), "allOf": [comparison(field.kind)],
            ]
        }
        let again = value(.condition)
        let group: Value = ["anyOf": [["type": "array", "items": again], again]]
        properties[ConditionWord.all[spelling]] = group
        properties[ConditionWord.any[spelling]] = group
        properties[ConditionWord.not[spelling]] = again
        properties[ConditionWord.lua[spelling]] = ["type": "string", "minLength": 1]
        let families = FieldFamily.allCases.map(\.name[spelling]).joined(separator: "|")
        return [
            "type": "object", "properties": .map(properties),
            "patternProperties": .map(["^(?:\(families))\\.\(SchemaPattern.nameBody)$": comparison(nil)]),
            "additionalProperties": false,
        ]
    }

    private mutating func comparison(_ kind: Field.Kind?) -> Value {
        let one = literal(kind)
        return ["anyOf": [one, ["type": "array", "items": one]]]
    }

    private mutating func literal(_ kind: Field.Kind?) -> Value {
        let words = [ConditionWord.empty, ConditionWord.present].map { Value.text($0[spelling]) }
        switch kind {
        case .boolean: return ["anyOf": [value(.boolean), ["enum": .list(words)]]]
        case .status:
            let known = AppointmentStatus.allCases.map { Value.text($0.name[spelling]) }
            return [
                "anyOf": [
                    ["enum": .list(known + words)],
                    ["type": "string", "pattern": "^(?:=|like |matches |parece |casa )"],
                ]
            ]
        case .number, .span, nil:
            return ["type": ["string", "number", "boolean"], "minLength": 1, "pattern": "^(?!!=)"]
        case .text, .date, .time, .hours:
            return ["type": ["string", "number", "boolean"], "minLength": 1, "pattern": "^(?!!=|[<>])"]
        }
    }
}

extension Value {
    /// A schema of a mapping with one more property.
    fileprivate func adding(_ name: String, _ property: Value) -> Value {
        guard case .map(var schema) = self, case .map(var properties)? = schema["properties"] else { return self }
        properties[name] = property
        schema["properties"] = .map(properties)
        return .map(schema)
    }
}
