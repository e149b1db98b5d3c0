import Core
import Stores

/// Why an operation was not done, for a caller to act on and a person to read.
package struct OperationFault: Error, Sendable, Hashable {
    package enum Code: String, Sendable, Hashable {
        /// The input makes no sense; nothing was tried.
        case invalid
        case notFound = "not-found"
        /// The caller is not allowed.
        case denied
        /// Somebody else was quicker, or the state does not permit it.
        case conflict
        /// The input was understood and has faults of its own.
        case rejected
        /// The database or a file cannot be reached.
        case unavailable
    }

    package let code: Code
    package let words: LocalizedText

    package init(_ code: Code, _ words: LocalizedText) {
        self.code = code
        self.words = words
    }

    package init(_ code: Code, pt: String, en: String) {
        self.init(code, LocalizedText(pt: pt, en: en))
    }

    package init(_ fault: StoreFault) {
        let cause = fault.cause.isEmpty ? "" : " (\(fault.cause))"
        let code: Code = fault.code == .conflict ? .conflict : .unavailable
        self.init(code, LocalizedText(pt: fault.words.pt + cause, en: fault.words.en + cause))
    }

    static func denied(_ permission: Permission) -> OperationFault {
        OperationFault(
            .denied, pt: "sem permissão para \(permission.name.pt) (`\(permission.rawValue)`)",
            en: "not permitted to \(permission.name.en) (`\(permission.rawValue)`)")
    }
}
