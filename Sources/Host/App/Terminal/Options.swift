import Core

/// The words after a command's name, read against its flags.
struct Options: Sendable {
    private var values: [String: String] = [:]
    private(set) var words: [String] = []

    init(_ arguments: [String], for command: any Command.Type) throws(CommandFault) {
        let flags = command.flags + [Flag("help", pt: "esta ajuda", en: "this help")]
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            guard argument.hasPrefix("-"), argument.count > 1 else {
                words.append(argument)
                continue
            }
            if argument == "--" {
                words += rest
                return
            }
            try take(argument == "-h" ? "--help" : argument, &rest, flags)
        }
    }

    private mutating func take(_ argument: String, _ rest: inout ArraySlice<String>, _ flags: [Flag])
        throws(CommandFault)
    {
        let parts = argument.drop { $0 == "-" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.first.map(String.init) ?? ""
        guard let flag = flags.first(where: { $0.name == name }) else { throw .unknownFlag(argument, flags) }
        guard flag.value != nil else {
            values[name] = ""
            return
        }
        if parts.count == 2 {
            values[name] = String(parts[1])
        } else if let value = rest.popFirst() {
            values[name] = value
        } else {
            throw CommandFault(.usage, LocalizedText(pt: "falta o valor de --\(name)", en: "--\(name) needs a value"))
        }
    }

    func has(_ name: String) -> Bool { values[name] != nil }

    subscript(_ name: String) -> String? { values[name] }

    /// The word at a place, or a fault that names what belongs there.
    func word(_ place: Int, _ what: String) throws(CommandFault) -> String {
        guard words.indices.contains(place) else {
            throw CommandFault(.usage, LocalizedText(pt: "falta \(what)", en: "\(what) is missing"))
        }
        return words[place]
    }
}

extension CommandFault {
    fileprivate static func unknownFlag(_ argument: String, _ flags: [Flag]) -> CommandFault {
        let nearest = Suggestion.nearest(to: argument, among: flags.map { "--" + $0.name })
        return CommandFault(
            .usage,
            LocalizedText(
                pt: "não conheço a opção \(argument)" + (nearest.map { "; seria \($0)?" } ?? ""),
                en: "unknown option \(argument)" + (nearest.map { "; did you mean \($0)?" } ?? "")))
    }
}
