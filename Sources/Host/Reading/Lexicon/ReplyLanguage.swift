/// A language replies are read in and explained in.
package enum ReplyLanguage: String, Sendable, CaseIterable {
    case portuguese = "pt"
    case spanish = "es"
    case english = "en"

    /// The language of a locale such as `pt-BR`; Portuguese when it is none of the three.
    package init(locale: String) {
        self = Self(rawValue: String(locale.prefix(2)).lowercased()) ?? .portuguese
    }
}
