import Core
import SQL

/// Why the store did not do what was asked, for a caller to act on and a person to read.
package struct StoreFault: Error, Sendable, Hashable {
    /// An open list: what the caller can do about it decides the code, not where it came from.
    package struct Code: RawRepresentable, Sendable, Hashable {
        package let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }

        /// The database cannot be reached; answer 503 and try later.
        package static let unavailable = Code(rawValue: "unavailable")
        package static let diskFull = Code(rawValue: "disk-full")
        /// Another host was quicker, or the same thing exists already: load again and decide anew.
        package static let conflict = Code(rawValue: "conflict")
        /// Too much waits, or another process holds the database: try again.
        package static let busy = Code(rawValue: "busy")
        /// The database was made by a newer Recado.
        package static let newerSchema = Code(rawValue: "newer-schema")
        package static let corrupt = Code(rawValue: "corrupt")
        /// A stored value means nothing to this version.
        package static let unreadable = Code(rawValue: "unreadable")
        package static let denied = Code(rawValue: "denied")
        package static let closed = Code(rawValue: "closed")
        /// The database's address is not one.
        package static let address = Code(rawValue: "address")
        /// The work was done only to see what it would do.
        static let undone = Code(rawValue: "undone")
        package static let internalFault = Code(rawValue: "internal")
    }

    package let code: Code
    package let words: LocalizedText
    /// The database's own words, or empty; never holds a patient's data.
    package let cause: String

    package init(_ code: Code, _ words: LocalizedText, cause: String = "") {
        self.code = code
        self.words = words
        self.cause = cause
    }

    /// The same work may succeed when it is done again.
    package var isTransient: Bool {
        switch code {
        case .unavailable, .conflict, .busy: true
        default: false
        }
    }
}

extension StoreFault: CustomStringConvertible {
    package var description: String {
        cause.isEmpty ? "\(code.rawValue): \(words.en)" : "\(code.rawValue): \(words.en) (\(cause))"
    }
}

extension StoreFault {
    init(_ fault: SQLFault) {
        let code = Code(fault.code)
        self.init(code, code.words, cause: fault.description)
    }

    static func unreadable(_ what: String) -> StoreFault {
        StoreFault(.unreadable, Code.unreadable.words, cause: what)
    }
}

extension StoreFault.Code {
    fileprivate init(_ code: SQLFault.Code) {
        self =
            switch code {
            case .unique: .conflict
            case .busy, .serialization: .busy
            case .diskFull: .diskFull
            case .connectionLost, .cannotOpen, .io, .cancelled, .outOfMemory: .unavailable
            case .corrupt: .corrupt
            case .readOnly, .denied: .denied
            case .decoding: .unreadable
            default: .internalFault
            }
    }

    var words: LocalizedText {
        switch self {
        case .unavailable: LocalizedText(pt: "o banco de dados não responde", en: "the database cannot be reached")
        case .diskFull: LocalizedText(pt: "o disco do banco de dados está cheio", en: "the database's disk is full")
        case .conflict: LocalizedText(pt: "outro processo gravou isto antes", en: "this was stored by another first")
        case .busy: LocalizedText(pt: "o banco de dados está ocupado", en: "the database is busy")
        case .newerSchema:
            LocalizedText(
                pt: "o banco de dados é de uma versão mais nova do Recado",
                en: "the database belongs to a newer version of Recado")
        case .corrupt: LocalizedText(pt: "o banco de dados está danificado", en: "the database is damaged")
        case .unreadable: LocalizedText(pt: "um valor gravado não pode ser lido", en: "a stored value cannot be read")
        case .denied: LocalizedText(pt: "sem permissão no banco de dados", en: "the database does not permit this")
        case .closed: LocalizedText(pt: "o banco de dados foi fechado", en: "the store is closed")
        case .address:
            LocalizedText(pt: "o endereço do banco de dados é inválido", en: "the database's address is not valid")
        default: LocalizedText(pt: "o banco de dados recusou a operação", en: "the database refused the operation")
        }
    }
}

/// Runs `body` and gives its fault the store's name.
@inline(__always)
func storing<Result>(_ body: () throws(SQLFault) -> Result) throws(StoreFault) -> Result {
    do throws(SQLFault) {
        return try body()
    } catch {
        throw StoreFault(error)
    }
}
