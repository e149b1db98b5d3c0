import Builtins
import Core
import Foundation
import Language

/// `recado schema`: what editors need to complete and underline as somebody writes.
struct SchemaCommand: Command {
    static let name = "schema"
    static let usage = "[--lang pt|en] [--out PASTA] [--docs PASTA]"
    static let summary = LocalizedText(
        pt: "escreve o JSON Schema dos arquivos, para o editor completar e sublinhar",
        en: "writes the files' JSON Schema, for editors to complete and underline")
    static let example = "recado schema --out .recado"
    static let flags: [Flag] = [
        Flag(
            "lang", "LINGUA", pt: "pt ou en: só as palavras de uma língua (as duas)",
            en: "pt or en: the words of one language only (both)"),
        Flag(
            "out", "PASTA", pt: "onde escrever um arquivo por tipo (sem ela, um só na saída)",
            en: "where to write a file for each kind (without it, one to standard output)"),
        Flag(
            "docs", "PASTA", pt: "onde escrever as páginas de referência", en: "where to write the reference pages"),
    ]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        let files = EditorSchema(.builtins).files(try UserLanguage(option: "lang", of: options))
        if let folder = options["docs"] { try write(ReferencePages(.builtins).files(), to: folder) }
        guard let folder = options["out"] else {
            if options["docs"] == nil, let first = files.first {
                FileHandle.standardOutput.write(Data(first.text.utf8))
            }
            return .fine
        }
        let language = try UserLanguage(option: "lang", of: options) ?? terminal.language
        let written = files + [(name: "recado.lua", text: ScriptAnnotations.text(language))]
        try write(written, to: folder)
        for file in written { terminal.print("\(folder)/\(file.name)") }
        return .fine
    }

    static func write(_ files: [(name: String, text: String)], to folder: String) throws(CommandFault) {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for file in files {
                try file.text.write(toFile: "\(folder)/\(file.name)", atomically: true, encoding: .utf8)
            }
        } catch {
            throw CommandFault(
                .problems, LocalizedText(pt: "não consigo escrever em `\(folder)`", en: "cannot write to `\(folder)`"))
        }
    }
}

extension UserLanguage {
    /// From `--lang` or `--to`; nil when the flag is not there.
    init?(option name: String, of options: Options) throws(CommandFault) {
        guard let word = options[name] else { return nil }
        guard let language = UserLanguage(rawValue: word) else {
            throw CommandFault(
                .usage, LocalizedText(pt: "--\(name) deve ser pt ou en", en: "--\(name) must be pt or en"))
        }
        self = language
    }
}
