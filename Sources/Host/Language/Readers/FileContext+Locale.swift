import Core

extension FileContext {
    /// A locale of a language we have words for; another one is reported.
    func locale(_ locale: String, at place: Place) -> String? {
        if TimeLanguage(locale: locale) != nil { return locale }
        let known = ["pt-BR", "en-US", "es-AR"]
        report(.unknown("locale", LocalizedText(pt: "o idioma", en: "language"), locale, among: known, at: place))
        return nil
    }
}
