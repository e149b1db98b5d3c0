import Core

/// Where a database is, from its URL.
enum StoreAddress: Hashable {
    /// A file, or `:memory:`.
    case sqlite(path: String)
    case postgres(url: String)

    init(_ url: String) throws(StoreFault) {
        if url.hasPrefix("sqlite:"), url.utf8.count > 7 {
            self = .sqlite(path: String(url.dropFirst(7)))
        } else if url.hasPrefix("postgresql://") || url.hasPrefix("postgres://") {
            self = .postgres(url: url)
        } else {
            throw StoreFault(
                .address,
                LocalizedText(
                    pt: "o banco de dados deve ser `sqlite:ARQUIVO` ou `postgresql://…`",
                    en: "the database must be `sqlite:FILE` or `postgresql://…`"))
        }
    }
}
