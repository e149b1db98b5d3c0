import Core

/// One kind of file: the keys that tell it, and its form.
struct DocumentKind {
    let kind: Document.Kind
    let terms: [Term]
    let form: Form

    /// In the order they are told apart: a test may name a flow too.
    static let all = [
        DocumentKind(kind: .translation, terms: [TranslationForm.translates.name], form: TranslationForm.form),
        DocumentKind(kind: .replies, terms: [RepliesForm.replies.name], form: RepliesForm.form),
        DocumentKind(kind: .holidays, terms: [HolidaysForm.holidays.name], form: HolidaysForm.form),
        DocumentKind(kind: .test, terms: [TestForm.test.name], form: TestForm.form),
        DocumentKind(kind: .flow, terms: [FlowForm.flow.name], form: FlowForm.form),
        DocumentKind(kind: .tenant, terms: [TenantForm.tenant.name], form: TenantForm.form),
        DocumentKind(
            kind: .rules,
            terms: [RulesForm.rules.name, RulesForm.reports.name, TenantForm.interrupts.name, BlueprintForm.from.name],
            form: RulesForm.form),
    ]

    /// What a file with these keys is.
    static func of(_ words: [String]) -> DocumentKind? {
        all.first { kind in words.contains { word in kind.terms.contains { $0.matches(word) } } }
    }
}
