/// A language that dates, times and durations are written in for people.
package enum TimeLanguage: String, Sendable, Hashable, CaseIterable {
    case portuguese = "pt"
    case english = "en"
    case spanish = "es"

    /// From a locale as tenants write it, `pt-BR`, `es_AR`, `en`; nil for other languages.
    package init?(locale: String) {
        self.init(rawValue: locale.prefix { $0 != "-" && $0 != "_" }.lowercased())
    }
}
