import Core

/// Every form a file may take, for the documentation and the editors.
package enum Schema {
    /// One for each kind of file, told by its keys.
    package static let documents: [Form] = [
        TestForm.form, TenantForm.form, FlowForm.form, RulesForm.form, RepliesForm.form, TranslationForm.form,
    ]
}
