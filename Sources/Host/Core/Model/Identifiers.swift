/// The name of one thing of kind `Kind`; kinds do not mix.
package struct Identifier<Kind>: Sendable, Hashable, Comparable, RawRepresentable, CustomStringConvertible,
    ExpressibleByStringLiteral
{
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { rawValue = value }

    package var description: String { rawValue }
    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    // Written out: the standard library's own for raw values are generic, and a tenth as fast.
    package static func == (a: Self, b: Self) -> Bool { a.rawValue == b.rawValue }
    package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

package typealias TenantID = Identifier<Tenant>
package typealias ContactID = Identifier<Contact>
package typealias AppointmentID = Identifier<Appointment>
package typealias RunID = Identifier<FlowRun>
package typealias EventID = Identifier<Event>
package typealias MessageID = Identifier<OutboundMessage>
package typealias TimerID = Identifier<Timer>
package typealias JobID = Identifier<Effect>
package typealias VersionID = Identifier<Program>

/// Makes identifiers that sort by time and never repeat: ULIDs (48 bits of milliseconds, 80 random bits).
package struct IdentifierSource: Sendable {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    private let next: @Sendable () -> (UInt64, UInt64)

    /// - Parameter random: two words of randomness, of which 80 bits are used; a seeded one makes runs repeatable.
    package init(random: @escaping @Sendable () -> (UInt64, UInt64)) { next = random }

    /// Twenty-six characters of Crockford's base 32.
    package func make(at now: Instant) -> String {
        let (high, low) = next()
        let time = UInt64(clamping: now.milliseconds) & 0xFFFF_FFFF_FFFF
        var digits: [UInt8] = []
        digits.reserveCapacity(26)
        for place in 0..<10 { digits.append(Self.digit(time >> UInt64(45 - 5 * place))) }
        for place in 0..<8 { digits.append(Self.digit(high >> UInt64(5 * place))) }
        for place in 0..<8 { digits.append(Self.digit(low >> UInt64(5 * place))) }
        return String(decoding: digits, as: UTF8.self)
    }

    private static func digit(_ bits: UInt64) -> UInt8 { alphabet[Int(bits & 31)] }
}
