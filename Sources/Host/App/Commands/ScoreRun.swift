import Core
import Engine
import Foundation

/// `recado interpret --score`: reads a labelled set and says how well.
///
/// The set is TSV in UTF-8 without quoting; its first line names the columns: `id`, `text`, `intent`, and where there
/// are some `lang`, `source` and `note` (`hard;accept:a,b`).
struct ScoreRun {
    let file: String
    let reader: ReplyExplainer
    private let isJSON: Bool
    private let isExplained: Bool

    init(file: String, reader: ReplyExplainer, _ options: Options) {
        self.file = file
        self.reader = reader
        isJSON = options.has("json")
        isExplained = options.has("explain")
    }

    func run(_ terminal: Terminal) throws(CommandFault) -> ExitCode {
        var score = ReplyScore()
        for row in try rows() { score.add(row, read: reader.read(row.text).intent) }
        let report = ScoreReport(score: score, file: file, showsRows: isExplained)
        terminal.print(isJSON ? JSON.text(report.value) : report.text)
        return .fine
    }

    private func rows() throws(CommandFault) -> [ReplyScore.Row] {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw CommandFault(.usage, LocalizedText(pt: "não consigo ler `\(file)`", en: "cannot read `\(file)`"))
        }
        let text = String(decoding: data, as: UTF8.self)
        let lines = text.split { $0 == "\n" || $0 == "\r\n" }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        let columns = Dictionary(
            (lines.first ?? []).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        guard let id = columns["id"], let text = columns["text"], let intent = columns["intent"], lines.count > 1 else {
            throw CommandFault(
                .usage,
                LocalizedText(
                    pt: "`\(file)` precisa das colunas id, text e intent, e de linhas",
                    en: "`\(file)` needs the columns id, text and intent, and rows"))
        }
        return lines.dropFirst().map { cells in
            func cell(_ column: Int?) -> String {
                column.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? ""
            }
            return ReplyScore.Row(
                id: cell(id), language: cell(columns["lang"]), text: cell(text), label: cell(intent),
                source: cell(columns["source"]),
                notes: cell(columns["note"]).split(separator: ";").map(String.init))
        }
    }
}
