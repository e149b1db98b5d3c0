/// Values as the bytes that the guard reads; the format is that of `guard_wire.c`.
struct LuaWriter {
    /// No limit of a sandbox lets a deeper value in; below it the guard is told a malformed one.
    private static let depthLimit = 100

    private(set) var bytes: [UInt8] = []
    private var depth = 0

    init(_ values: [LuaValue], capacity: Int = 256) {
        bytes.reserveCapacity(capacity)
        put(count: values.count)
        for value in values { put(value) }
    }

    private mutating func put(fixed value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    private mutating func put(count: Int) { put(fixed: UInt32(clamping: count)) }

    private mutating func put(_ text: String) {
        put(count: text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func put(_ fields: [String: LuaValue]) {
        put(count: fields.count)
        for (name, value) in fields {
            put(name)
            put(value)
        }
    }

    private mutating func put(_ value: LuaValue) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { return bytes.append(UInt8.max) }
        switch value {
        case .null: bytes.append(0)
        case .bool(let truth): bytes.append(truth ? 2 : 1)
        case .int(let number):
            bytes.append(3)
            put(fixed: number)
        case .number(let number):
            bytes.append(4)
            put(fixed: number.bitPattern)
        case .text(let text):
            bytes.append(5)
            put(text)
        case .list(let values):
            bytes.append(6)
            put(count: values.count)
            for value in values { put(value) }
        case .map(let fields):
            bytes.append(7)
            put(fields)
        case .object(let name, let fields):
            bytes.append(8)
            put(name)
            put(fields)
        }
    }
}
