import Core
import Foundation
import Language

/// `recado fmt`: writes files in their canonical form, in either spelling.
struct FormatCommand: Command {
    static let name = "fmt"
    static let usage = "[PASTA|ARQUIVO|CLINICA…|-] [--to pt|en] [--check] [--diff] [--json] [--root PASTA]"
    static let summary = LocalizedText(
        pt: "escreve os arquivos na forma padrão; com --to, na outra língua",
        en: "writes the files in their canonical form; with --to, in the other language")
    static let example = "recado fmt flows/digitaly --to pt --diff"
    static let flags: [Flag] = [
        .root,
        Flag(
            "to", "LINGUA", pt: "pt ou en: traduz as palavras da linguagem, nunca os textos",
            en: "pt or en: translates the language's words, never the texts"),
        Flag(
            "check", pt: "não escreve; lista o que mudaria e sai com 1",
            en: "writes nothing; lists what would change and exits with 1"),
        Flag("diff", pt: "não escreve; mostra o que mudaria", en: "writes nothing; shows what would change"),
        .json,
    ]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        let spelling = try UserLanguage(option: "to", of: options)
        if options.words == ["-"] { return try StandardInputFormat(spelling: spelling).run(options, terminal) }
        let (files, unread) = try find(options)
        var report = FormatReport(options, terminal)
        report.complain(unread)
        for file in files {
            let result = Wiring.loader.format(file.file, to: spelling)
            report.complain(result.diagnostics, in: file.file)
            guard let bytes = result.bytes else {
                report.leave(file.file)
                continue
            }
            do {
                if bytes != file.file.bytes, !report.isDry { try file.replace(with: bytes) }
                report.note(file.file, bytes)
            } catch {
                report.complain([error], in: file.file)
            }
        }
        return report.end()
    }

    /// What lies at the paths named; a clinic's name is its two folders, and none is all there are.
    private static func find(_ options: Options) throws(CommandFault) -> ([EditableFile], [Diagnostic]) {
        let root = try Configuration(options).root
        let words = options.words.isEmpty ? [""] : options.words
        var files: [EditableFile] = []
        var unread: [Diagnostic] = []
        for word in words {
            for path in paths(word, root: root) {
                let (found, faults) = EditableFile.all(at: path)
                files += found
                unread += faults
            }
        }
        return (files, unread)
    }

    private static func paths(_ word: String, root: String) -> [String] {
        let manager = FileManager.default
        if !word.isEmpty, manager.fileExists(atPath: word) { return [word] }
        let base = root == "." ? "" : root + "/"
        let folders = ["rules", "flows"].map { base + $0 + (word.isEmpty ? "" : "/" + word) }
        let present = folders.filter { manager.fileExists(atPath: $0) }
        return present.isEmpty ? [word.isEmpty ? root : word] : present
    }
}

/// `recado fmt -`: standard input to standard output.
struct StandardInputFormat {
    let spelling: UserLanguage?

    func run(_ options: Options, _ terminal: Terminal) throws(CommandFault) -> ExitCode {
        let limit = Limits.standard.fileBytes
        let input = (try? FileHandle.standardInput.read(upToCount: limit + 1)) ?? Data()
        let file = TenantFile(path: "-", bytes: Array(input))
        let result = Wiring.loader.format(file, to: spelling)
        var report = FormatReport(options, terminal)
        report.complain(result.diagnostics, in: file)
        guard let bytes = result.bytes else { return .problems }
        guard report.isDry else {
            FileHandle.standardOutput.write(Data(bytes))
            return .fine
        }
        report.note(file, bytes)
        return report.end()
    }
}
