import Core
import YAML

/// One file while it is read: its lines, the spelling it keeps to, and what was found wrong in it.
///
/// Lives for one load, on one task.
final class FileContext {
    let path: String
    let source: SourceText
    let isShared: Bool
    /// What the tenant's files name; filled before any reference is looked at.
    let names: SymbolTable
    /// Told by the first keyword.
    private(set) var spelling: UserLanguage?
    private(set) var findings: [Diagnostic] = []
    /// What the file refers to, in the order it was read.
    var uses: [Reference] = []
    var scripts: [Script] = []
    /// False when it could not be read whole: what it defines is not known.
    var isReadable = true
    /// The body fields and path parts an endpoint's rule may name; nil elsewhere.
    var endpoint: EndpointNames?
    /// What whoever writes the file anew wants to know; nil when nobody does.
    var notes: FileNotes?
    /// What the flow of this file is given, and how it may end; nil where it says nothing of it.
    var signature: FlowSignature?
    /// Where a tenant's file inherits this one; nil for a file that is read as it stands.
    let inheritedAt: SourceMark?
    /// Whether it has parameters, so that it means something only where it is inherited.
    var isBlueprint = false
    private var seen: Set<Finding> = []

    /// A file with more faults than this is not made better by listing them.
    private static let mostFindings = 200

    private struct Finding: Hashable {
        let code: String
        let mark: SourceMark
    }

    init(_ file: TenantFile, names: SymbolTable, takingNotes: Bool = false, inheritedAt: SourceMark? = nil) {
        self.inheritedAt = inheritedAt
        path = file.path
        source = SourceText(file.bytes)
        isShared = file.isShared
        self.names = names
        notes = takingNotes ? FileNotes() : nil
    }

    func report(_ finding: @autoclosure () -> Diagnostic) {
        guard findings.count < Self.mostFindings else { return }
        let diagnostic = finding().inherited(at: inheritedAt)
        guard seen.insert(Finding(code: diagnostic.code, mark: diagnostic.mark)).inserted else { return }
        findings.append(diagnostic)
    }

    func report(
        _ code: String, _ severity: Diagnostic.Severity = .error, at place: Place, _ words: LocalizedText,
        advice: LocalizedText? = nil, related: [Diagnostic.Related] = []
    ) {
        report(
            Diagnostic(
                code, severity, at: place.mark, length: place.length, words, advice: advice, related: related))
    }

    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// Notes that `term` was written as `word`; the second spelling in one file is an error.
    func keep(_ term: Term, as word: String, at place: Place) {
        guard term.matches(word), term.en != term.pt || word != term.en else { return }
        note(word, as: term.words, at: place)
        guard !KeywordSpelling.isSame(term.en, term.pt) else { return }
        let used: UserLanguage = KeywordSpelling.isSame(word, term.en) ? .en : .pt
        guard let spelling else {
            spelling = used
            return
        }
        guard used != spelling else { return }
        report(.mixedSpelling(word, write: term[spelling], spelling, at: place))
    }

    /// The keyword as this file spells it.
    func word(_ term: Term) -> String { term[spelling ?? .en] }
}

extension FileContext {
    func mark(_ mark: YAMLMark) -> SourceMark { SourceMark(file: path, line: mark.line, column: mark.column) }

    /// A node's first line.
    func place(_ node: YAMLNode) -> Place {
        if node.start.line == node.end.line {
            return Place(mark(node.start), length: node.end.column - node.start.column)
        }
        if case .scalar(_, .literal) = node.kind { return Place(mark(node.start), length: 1) }
        if case .scalar(_, .folded) = node.kind { return Place(mark(node.start), length: 1) }
        let line = source.line(node.start.line).unicodeScalars
        let last = line.lastIndex { !$0.properties.isWhitespace }.map { line.distance(from: line.startIndex, to: $0) }
        return Place(mark(node.start), length: (last ?? 0) + 2 - node.start.column)
    }

    /// A piece of a scalar's text, found again among the quotes, folds and indentation of the file.
    /// - Parameter before: the text of the scalar up to the piece.
    func place(of piece: String, in node: YAMLNode, after before: some StringProtocol) -> Place {
        let skipped = SourceText(Array(before.utf8)).count(of: piece)
        guard let byte = source.find(piece, in: node.start.offset..<node.end.offset, after: skipped) else {
            return place(node)
        }
        let (line, column) = source.place(ofByte: byte)
        return Place(SourceMark(file: path, line: line, column: column), length: piece.unicodeScalars.count)
    }
}
