/// The closed list of fields. Texts, conditions, documentation, schema and suggestions all come from it.
package enum FieldCatalog {
    package static let all: [Field] =
        contactFields + appointmentFields + conversationFields + replyFields + messageFields + receiptFields
        + clinicFields

    /// By the folded name, in both spellings.
    private static let byName: [String: Field] = {
        var table: [String: Field] = [:]
        for field in all {
            table[KeywordSpelling.fold(field.name.en)] = field
            table[KeywordSpelling.fold(field.name.pt)] = field
        }
        return table
    }()

    /// The field or family member a file means by `path`, in either spelling; nil when there is none.
    package static func find(_ path: String) -> FieldReference? {
        if let field = byName[KeywordSpelling.fold(path)] { return .field(field) }
        guard let dot = path.firstIndex(of: ".") else { return nil }
        let member = String(path[path.index(after: dot)...])
        guard let family = FieldFamily.allCases.first(where: { $0.name.matches(path[..<dot]) }), !member.isEmpty else {
            return nil
        }
        return .member(family, member)
    }

    /// Every name in one spelling, for suggestions.
    package static func names(_ spelling: UserLanguage) -> [String] {
        all.map { $0.name[spelling] }
    }
}
