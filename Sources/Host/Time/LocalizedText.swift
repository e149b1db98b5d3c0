/// The language a person reads: Portuguese by default, English on request.
package enum UserLanguage: String, Sendable, Hashable, CaseIterable {
    case pt
    case en

    /// From a locale name such as `pt_BR.UTF-8` or `en-US`; anything that is not English reads Portuguese.
    package init(locale: String) {
        self = locale.lowercased().hasPrefix("en") ? .en : .pt
    }
}

/// A text for people in both languages.
package struct LocalizedText: Sendable, Hashable {
    package let pt: String
    package let en: String

    package init(pt: String, en: String) {
        self.pt = pt
        self.en = en
    }

    package subscript(_ language: UserLanguage) -> String {
        switch language {
        case .pt: pt
        case .en: en
        }
    }
}

/// A keyword in both spellings of the language; one word where they agree.
package struct Term: Sendable, Hashable, ExpressibleByStringLiteral {
    package let en: String
    package let pt: String

    package init(_ en: String, pt: String) {
        self.en = en
        self.pt = pt
    }

    package init(stringLiteral value: String) {
        self.init(value, pt: value)
    }

    package subscript(_ spelling: UserLanguage) -> String {
        switch spelling {
        case .pt: pt
        case .en: en
        }
    }

    package var words: LocalizedText { LocalizedText(pt: pt, en: en) }

    /// Whether `word` is this keyword in either spelling, with or without its accents.
    package func matches(_ word: some StringProtocol) -> Bool {
        KeywordSpelling.isSame(word, en) || KeywordSpelling.isSame(word, pt)
    }
}
