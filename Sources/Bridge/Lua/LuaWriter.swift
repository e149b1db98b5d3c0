/// Values as the bytes that the guard reads; the format is that of `guard_wire.c`.
struct LuaWriter {
    private(set) var bytes: [UInt8] = []

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
