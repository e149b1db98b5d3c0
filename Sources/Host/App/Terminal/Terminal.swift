import Core
import Foundation

/// Where a command writes, and how the person reads.
struct Terminal: Sendable {
    let language: UserLanguage
    /// Whether standard output is a person's terminal, where colours and progress make sense.
    let isInteractive: Bool
    private let out: @Sendable (String) -> Void
    private let complaints: @Sendable (String) -> Void

    static let standard: Terminal = {
        let environment = ProcessInfo.processInfo.environment
        let locale = environment["RECADO_LANG"] ?? environment["LC_ALL"] ?? environment["LANG"] ?? ""
        return Terminal(
            language: locale.isEmpty || locale.hasPrefix("C") || locale == "POSIX" ? .pt : UserLanguage(locale: locale),
            isInteractive: isatty(1) == 1 && environment["NO_COLOR"] == nil,
            out: { FileHandle.standardOutput.write(Data($0.utf8)) },
            complaints: { FileHandle.standardError.write(Data($0.utf8)) })
    }()

    func print(_ text: String) { out(text + "\n") }

    /// A line on standard error.
    func complain(_ text: String) { complaints(text + "\n") }

    /// A line of progress that the next one overwrites; nothing where nobody watches.
    func progress(_ text: String) {
        if isatty(2) == 1 { complaints("\r\u{1B}[K" + text) }
    }

    func endProgress() {
        if isatty(2) == 1 { complaints("\n") }
    }

    func say(_ words: LocalizedText) { print(words[language]) }

    func exit(_ code: ExitCode) -> Never { Foundation.exit(code.rawValue) }
}
