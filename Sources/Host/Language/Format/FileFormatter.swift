import Core
import YAML

/// Writes one file in its canonical form.
struct FileFormatter {
    private let file: TenantFile
    /// The file as it was read alone, with notes.
    private let context: FileContext
    private let wanted: UserLanguage?
    private let despiteErrors: Bool

    /// Faults that lie in what stands around the file, or that writing it anew mends.
    private static let harmless: Set<String> = ["mixed-spelling", "tenant-folder"]

    init(_ file: TenantFile, context: FileContext, to spelling: UserLanguage?, despiteErrors: Bool) {
        self.file = file
        self.context = context
        wanted = spelling
        self.despiteErrors = despiteErrors
    }

    func run() -> FormattedFile {
        let (root, faults) = readYAML(file.bytes, limits: context.limits)
        let errors = context.findings.filter { $0.severity == .error && !Self.harmless.contains($0.code) }
        if wanted != nil, context.isBlueprint {
            return FormattedFile(bytes: nil, diagnostics: [.notTranslatable(context.firstLine)])
        }
        // Written anew, one of two keys that are one would say something else.
        guard !errors.contains(where: { $0.code == "duplicate-key" }) else {
            return FormattedFile(bytes: nil, diagnostics: [.notFormattable(at: context.firstLine)])
        }
        guard let root, faults.isEmpty, wanted == nil || despiteErrors || errors.isEmpty else {
            return FormattedFile(bytes: nil, diagnostics: errors)
        }
        let target = wanted ?? context.spelling ?? .en
        let edits = edits(around: root, target)
        let unfound = wanted == nil ? [] : edits.unfound.filter { !$0.isWritten(in: target) }
        guard unfound.isEmpty else {
            return FormattedFile(bytes: nil, diagnostics: unfound.map { .notTranslatable($0.place(in: context)) })
        }
        guard let bytes = written(root, edits, target) else {
            return FormattedFile(bytes: nil, diagnostics: [.notFormattable(at: context.firstLine)])
        }
        return FormattedFile(bytes: bytes, diagnostics: errors)
    }

    private func edits(around root: YAMLNode, _ spelling: UserLanguage) -> WordEdits {
        let comments = SourceComment.all(in: context.source, around: root)
        return WordEdits(
            context.notes ?? FileNotes(), in: context.source, comments: comments, spelling: spelling)
    }

    /// Nil when what was written would not say what the file says.
    private func written(_ root: YAMLNode, _ edits: WordEdits, _ target: UserLanguage) -> [UInt8]? {
        guard let english = Draft(target == .en ? edits : self.edits(around: root, .en), context),
            let draft = target == .en ? english : Draft(edits, context)
        else { return nil }
        let choices = english.layout().fits
        let bytes = Array(draft.layout(BracketChoices(again: choices)).text.utf8)
        let (result, faults) = readYAML(bytes, limits: context.limits)
        guard let result, faults.isEmpty, result.says(draft.root, tables: draft.tables) else { return nil }
        return bytes
    }
}

/// A file with its words in one spelling, not laid out yet.
private struct Draft {
    let root: YAMLNode
    let tables: [Int]
    private let source: SourceText

    /// Nil when the edits broke it.
    init?(_ edits: WordEdits, _ context: FileContext) {
        let bytes = edits.apply()
        let (root, faults) = readYAML(bytes, limits: context.limits)
        guard let root, faults.isEmpty else { return nil }
        self.root = root
        source = SourceText(bytes)
        tables = (context.notes?.tables ?? []).map(edits.moved)
    }

    func layout(_ choices: BracketChoices = BracketChoices()) -> (text: String, fits: BracketChoices) {
        Layout.text(
            root, source: source, comments: SourceComment.all(in: source, around: root), tables: tables, choices)
    }
}

extension FileContext {
    fileprivate var limits: YAMLLimits {
        var limits = YAMLLimits()
        limits.bytes = names.limits.fileBytes
        return limits
    }
}

extension YAMLNode {
    /// Whether both say the same, however it is laid out.
    fileprivate func says(_ other: YAMLNode, tables: [Int]) -> Bool {
        switch (kind, other.kind) {
        case (.scalar(let text, _), .scalar(let before, _)):
            text == before || tables.contains(other.start.offset) && text.cells == before.cells
        case (.sequence(let items), .sequence(let before)):
            items.count == before.count && zip(items, before).allSatisfy { $0.says($1, tables: tables) }
        case (.mapping(let pairs), .mapping(let before)):
            pairs.count == before.count
                && zip(pairs, before).allSatisfy {
                    $0.key.text == $1.key.text && $0.value.says($1.value, tables: tables)
                }
        default: false
        }
    }
}

extension String {
    /// Of a table, without the blanks around them and without empty ones at the end of a line.
    fileprivate var cells: [[String]] {
        linesOfFile.filter { !$0.trimmingSpaces.isEmpty }.map { line in
            var cells = line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmingSpaces)
            while cells.last == "" { cells.removeLast() }
            return cells
        }
    }
}

extension WrittenWord {
    fileprivate func isWritten(in spelling: UserLanguage) -> Bool {
        switch extent {
        case .piece(_, let word): word == words[spelling]
        case .value(let node): node.text?.trimmingEnd == words[spelling]
        }
    }

    fileprivate func place(in file: FileContext) -> Place {
        switch extent {
        case .piece(let place, _): place
        case .value(let node): file.place(node)
        }
    }
}
