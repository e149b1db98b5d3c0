import Core
import YAML

/// One YAML file, told apart by its keys.
struct Document {
    enum Kind {
        case tenant
        case flow
        case rules
        case test
        case replies
        case holidays
        case translation
    }

    let kind: Kind
    let section: Section
    let file: FileContext

    /// Nil when the file is none of ours; it has been told.
    init?(_ root: YAMLNode, in file: FileContext) {
        guard let pairs = file.mapping(root) else { return nil }
        let words = pairs.compactMap(\.key.text)
        guard let kind = DocumentKind.of(words) else {
            file.report(.unknownDocument(words, file: file))
            return nil
        }
        guard let section = Section(root, as: kind.form, in: file, named: file.firstLine) else { return nil }
        self.kind = kind.kind
        self.section = section
        self.file = file
        checkFormat(words)
    }

    private func checkFormat(_ words: [String]) {
        guard let format = section[CommonKeys.format] else {
            if !section.has(CommonKeys.format) { file.report(.formatMissing(file: file)) }
            return
        }
        if format != "1" { file.report(.formatUnknown(format, at: section.valuePlace(CommonKeys.format))) }
    }
}

extension FileContext {
    /// The beginning of the file, where what it lacks as a whole is reported.
    var firstLine: Place { Place(SourceMark(file: path, line: 1, column: 1), length: 1) }
}
