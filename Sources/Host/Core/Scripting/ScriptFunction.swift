/// A function of the host that scripts call: its bindings, its manual and its annotations for editors come from this.
package struct ScriptFunction: Sendable {
    /// What may be given or comes back.
    package enum Kind: String, Sendable, Hashable {
        case text
        case number
        case boolean
        /// Values one after the other.
        case list
        /// Values by their names.
        case settings
        case any

        /// As editors' annotations (`---@param`) name it.
        package var annotation: String {
            switch self {
            case .text: "string"
            case .number: "number"
            case .boolean: "boolean"
            case .list: "any[]"
            case .settings: "table<string, any>"
            case .any: "any"
            }
        }

        /// What Lua's `type` says of it.
        package var luaTypes: [String] {
            switch self {
            case .text: ["string", "number"]
            case .number: ["number"]
            case .boolean: ["boolean"]
            case .list, .settings: ["table"]
            case .any: ["string", "number", "boolean", "table"]
            }
        }
    }

    /// A parameter, a setting inside a `settings` parameter, or a result.
    package struct Value: Sendable {
        package let name: String
        package let kind: Kind
        package let isOptional: Bool
        package let summary: LocalizedText

        package init(_ name: String, _ kind: Kind, optional: Bool = false, _ summary: LocalizedText) {
            self.name = name
            self.kind = kind
            self.isOptional = optional
            self.summary = summary
        }
    }

    package let name: String
    package let summary: LocalizedText
    package let parameters: [Value]
    /// What its `settings` parameter understands.
    package let settings: [Value]
    package let results: [Value]
    /// Whether the conversation waits for the patient, another system or the clock.
    package let waits: Bool
    /// Whether the script ends with it.
    package let ends: Bool
    /// A line of Lua.
    package let example: String

    package init(
        _ name: String, _ summary: LocalizedText, parameters: [Value], settings: [Value] = [], results: [Value] = [],
        waits: Bool = false, ends: Bool = false, example: String
    ) {
        self.name = name
        self.summary = summary
        self.parameters = parameters
        self.settings = settings
        self.results = results
        self.waits = waits
        self.ends = ends
        self.example = example
    }
}
