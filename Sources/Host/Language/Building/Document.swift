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
        case translation
    }

    let kind: Kind
    let section: Section
    let file: FileContext

    /// Nil when the file is none of ours; it has been told.
    init?(_ root: YAMLNode, in file: FileContext) {
        guard let pairs = file.mapping(root) else { return nil }
        let words = pairs.compactMap(\.key.text)
        guard let (kind, form) = Self.kind(of: words) else {
            file.report(.unknownDocument(words, file: file))
            return nil
        }
        guard let section = Section(root, as: form, in: file, named: file.firstLine) else { return nil }
        self.kind = kind
        self.section = section
        self.file = file
        checkFormat(words)
    }

    private static func kind(of words: [String]) -> (Kind, Form)? {
        func has(_ terms: Term...) -> Bool { words.contains { word in terms.contains { $0.matches(word) } } }
        if has(TranslationForm.translates.name) { return (.translation, TranslationForm.form) }
        if has(RepliesForm.replies.name) { return (.replies, RepliesForm.form) }
        if has(TestForm.test.name) { return (.test, TestForm.form) }
        if has(FlowForm.flow.name) { return (.flow, FlowForm.form) }
        if has(TenantForm.tenant.name) { return (.tenant, TenantForm.form) }
        if has(RulesForm.rules.name, RulesForm.reports.name, TenantForm.interrupts.name) {
            return (.rules, RulesForm.form)
        }
        return nil
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
