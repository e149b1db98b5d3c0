internal import CPhone

/// A telephone number as libphonenumber reads it.
package struct TelephoneNumber: Sendable, Hashable {
    /// `+5511987654321`
    package let e164: String
    package let kind: TelephoneKind
    /// Whether the library's data knows the range as being in use; the data is as old as the library.
    package let isInUse: Bool

    private static let longest = 64

    /// Reads what people in a region write: `(11) 98765-4321` in `BR`. One reading costs about 27 µs.
    ///
    /// - Parameter region: ISO 3166 with two letters.
    package init(_ text: String, region: String) throws(TelephoneFault) {
        guard text.utf8.count <= Self.longest else { throw .tooLong }
        var text = text
        let result = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { phone_read($0.baseAddress, $0.count, region) }
        }
        if let fault = TelephoneFault(status: result.status) { throw fault }
        e164 = withUnsafeBytes(of: result.e164) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        kind = TelephoneKind(code: result.kind)
        isInUse = result.valid != 0
    }

    package static func knows(region: String) -> Bool { region.utf8.count == 2 && phone_knows_region(region) != 0 }
}

/// Why a text is no telephone number.
package enum TelephoneFault: Error, Sendable, Hashable {
    case notANumber
    case tooShort
    case tooLong
    case unknownCountry

    init?(status: Int32) {
        switch Int(status) {
        case Int(PHONE_READ): return nil
        case Int(PHONE_TOO_SHORT): self = .tooShort
        case Int(PHONE_TOO_LONG): self = .tooLong
        case Int(PHONE_UNKNOWN_COUNTRY): self = .unknownCountry
        default: self = .notANumber
        }
    }
}
