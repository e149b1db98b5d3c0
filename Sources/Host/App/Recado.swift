import Core
import Foundation

/// The program: finds the command, runs it, ends with its code.
@main
struct Recado {
    static var commands: [any Command.Type] {
        [
            ServeCommand.self, CheckCommand.self, FormatCommand.self, SchemaCommand.self, DryRunCommand.self,
            TestCommand.self,
            ImportCommand.self,
            InterpretCommand.self, DoctorCommand.self, WhyCommand.self, JobsCommand.self, ReportCommand.self,
            MigrateCommand.self,
            BackupCommand.self, RestoreCommand.self, PublishCommand.self, VersionsCommand.self, RollbackCommand.self,
            DiffCommand.self,
        ]
    }

    static func main() async {
        let terminal = Terminal.standard
        let arguments = Array(CommandLine.arguments.dropFirst())
        terminal.exit(await run(arguments, terminal))
    }

    private static func run(_ arguments: [String], _ terminal: Terminal) async -> ExitCode {
        guard let name = arguments.first, !["--help", "-h", "help"].contains(name) else {
            terminal.print(Help.overview(terminal.language))
            return arguments.isEmpty ? .usage : .fine
        }
        if name == "--version" {
            terminal.print("recado \(Version.current)")
            return .fine
        }
        guard let command = commands.first(where: { $0.name == name }) else {
            terminal.complain(Help.unknownCommand(name)[terminal.language])
            return .usage
        }
        do {
            let options = try Options(Array(arguments.dropFirst()), for: command)
            if options.has("help") {
                terminal.print(Help.page(of: command, terminal.language))
                return .fine
            }
            return try await command.run(options, terminal)
        } catch {
            terminal.complain(error.words[terminal.language])
            if error.code == .usage { terminal.complain(Help.hint(command)[terminal.language]) }
            return error.code
        }
    }
}

/// The version people see; the changelog's newest entry has the same.
enum Version {
    static let current = "0.1.0"

    /// This very build: the version, with the size and the time of the program's file.
    static let build: String = {
        let attributes = try? FileManager.default.attributesOfItem(
            atPath: URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path)
        let size = (attributes?[.size] as? NSNumber)?.int64Value ?? 0
        let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return "\(current) \(size) \(Int64(time * 1_000))"
    }()
}

/// How a command ended.
enum ExitCode: Int32, Sendable {
    case fine = 0
    /// The input has problems, or the work could not be done.
    case problems = 1
    /// The command was called wrongly.
    case usage = 2
}

/// Why a command stopped, in words for who called it.
struct CommandFault: Error, Sendable {
    let code: ExitCode
    let words: LocalizedText

    init(_ code: ExitCode, _ words: LocalizedText) {
        self.code = code
        self.words = words
    }
}
