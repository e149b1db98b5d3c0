import SQL

/// How the text of a column becomes a value.
enum PostgresColumn {
    case int
    case real
    case bool
    /// A sum of integers is numeric on the server.
    case numeric
    case bytes
    case text

    /// From the type's number in pg_type, fixed for built-in types.
    init(type: UInt32) {
        self =
            switch type {
            case 20, 21, 23, 26: .int
            case 700, 701: .real
            case 16: .bool
            case 1_700: .numeric
            case 17: .bytes
            default: .text
            }
    }

    func decode(_ bytes: UnsafeRawBufferPointer) -> SQLValue {
        switch self {
        case .int: Self.int(bytes).map { .int($0) } ?? .text(Self.text(bytes))
        case .real: Double(Self.text(bytes)).map { .real($0) } ?? .text(Self.text(bytes))
        case .bool: .int(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case .numeric:
            Self.int(bytes).map { .int($0) } ?? Double(Self.text(bytes)).map { .real($0) } ?? .text(Self.text(bytes))
        case .bytes: .blob(Self.blob(bytes))
        case .text: .text(Self.text(bytes))
        }
    }

    private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
        String(decoding: bytes, as: UTF8.self)
    }

    private static func int(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        let isNegative = bytes.first == UInt8(ascii: "-")
        guard bytes.count > (isNegative ? 1 : 0) else { return nil }
        var value: Int64 = 0
        for byte in bytes.dropFirst(isNegative ? 1 : 0) {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (next, isOver) = tens.subtractingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
            guard !isTooLarge, !isOver else { return nil }
            value = next
        }
        if isNegative { return value }
        return value == .min ? nil : -value
    }

    /// `\x` and two digits for each byte, as bytea_output hex writes it.
    private static func blob(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        let digits = bytes.dropFirst(2)
        var result: [UInt8] = []
        result.reserveCapacity(digits.count / 2)
        var high: UInt8?
        for digit in digits {
            let value = digit < UInt8(ascii: "a") ? digit &- UInt8(ascii: "0") : digit &- UInt8(ascii: "a") &+ 10
            if let first = high {
                result.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return result
    }
}
