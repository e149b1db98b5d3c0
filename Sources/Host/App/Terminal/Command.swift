import Core

/// One command of the program: its help is made from what it declares here.
protocol Command {
    static var name: String { get }
    /// What stands behind the name: `TENANT [--flow FLOW]`.
    static var usage: String { get }
    static var summary: LocalizedText { get }
    static var flags: [Flag] { get }
    /// A line to try.
    static var example: String { get }
    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode
}

/// An option of a command.
struct Flag: Sendable {
    let name: String
    /// What its value is called in help; nil for one without.
    let value: String?
    let summary: LocalizedText

    init(_ name: String, _ value: String? = nil, pt: String, en: String) {
        self.name = name
        self.value = value
        summary = LocalizedText(pt: pt, en: en)
    }

    static let root = Flag(
        "root", "PASTA", pt: "onde estão `flows` e `rules` (aqui)", en: "where `flows` and `rules` are (here)")
    static let json = Flag(
        "json", pt: "para máquinas: um objeto JSON por linha", en: "for machines: one JSON object a line")
    static let database = Flag(
        "database", "URL", pt: "sqlite:arquivo ou postgresql://… (sqlite:data/recado.db)",
        en: "sqlite:file or postgresql://… (sqlite:data/recado.db)")
}
