/// Why libcrypto gave no result.
package struct CryptoFault: Error, Sendable, Hashable {
    /// An open list.
    package struct Code: RawRepresentable, Sendable, Hashable {
        package let rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The algorithm is not offered by this libcrypto, or memory is out.
        package static let unavailable = Code(rawValue: "unavailable")
        package static let keyLength = Code(rawValue: "key_length")
        package static let tooLarge = Code(rawValue: "too_large")
        /// The sealed bytes were changed, cut short, or sealed with another key or other associated data.
        package static let notAuthentic = Code(rawValue: "not_authentic")
    }

    package var code: Code
    /// The operation, for example hmac-sha1.
    package var operation: String

    package init(_ code: Code, _ operation: String) {
        self.code = code
        self.operation = operation
    }
}
