import Core
import Stores

extension Retention {
    /// `RECADO_KEEP_JOBS=30d`, `RECADO_KEEP_MESSAGES=forever`.
    init(_ environment: [String: String]) throws(CommandFault) {
        self.init()
        for kind in Kind.allCases {
            let name = "RECADO_KEEP_" + kind.rawValue.uppercased()
            guard let text = environment[name], !text.isEmpty else { continue }
            if ["forever", "sempre"].contains(text) {
                kept[kind] = nil
                continue
            }
            let least = kind == .inbox ? Self.shortestInbox / Self.day : 1
            let digits = text.hasSuffix("d") ? text.dropLast() : text[...]
            guard let days = Int64(digits), (least...36_500).contains(days) else {
                throw CommandFault(.usage, .badSpan(name, text, least))
            }
            kept[kind] = days * Self.day
        }
    }
}

extension LocalizedText {
    fileprivate static func badSpan(_ name: String, _ text: String, _ least: Int64) -> LocalizedText {
        LocalizedText(
            pt: "\(name) deve ser `sempre` ou um número de dias a partir de \(least), como `90d`, não `\(text)`",
            en: "\(name) must be `forever` or a number of days from \(least) on, such as `90d`, not `\(text)`")
    }
}
