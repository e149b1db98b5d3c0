import Core

/// A menu as text: the choices listed below the words, numbered as the patient will answer.
enum MenuText {
    static func render(_ text: String, options: [MenuOption], locale: String) -> String {
        guard !options.isEmpty else { return text }
        let lines = options.map { "\($0.key) - \($0.label(for: locale))" }
        return ([text] + lines).joined(separator: "\n")
    }
}
