/// Reads what the guard wrote. Its depth and size were bounded there; a malformed rest reads as `nil`.
struct LuaReader {
    private let bytes: UnsafeRawBufferPointer
    private var at = 0

    /// The bytes must outlive the reader.
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func values() -> [LuaValue]? {
        guard let count = count() else { return nil }
        return many(count)
    }

    private mutating func fixed<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type) -> Number? {
        let size = MemoryLayout<Number>.size
        guard bytes.count - at >= size else { return nil }
        defer { at += size }
        return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: Number.self))
    }

    private mutating func count() -> Int? { fixed(UInt32.self).map(Int.init) }

    private mutating func text() -> String? {
        guard let length = count(), bytes.count - at >= length else { return nil }
        defer { at += length }
        return String(decoding: bytes[at..<(at + length)], as: UTF8.self)
    }

    private mutating func many(_ count: Int) -> [LuaValue]? {
        var values: [LuaValue] = []
        values.reserveCapacity(min(count, bytes.count - at))
        for _ in 0..<count {
            guard let value = value() else { return nil }
            values.append(value)
        }
        return values
    }

    private mutating func fields() -> [String: LuaValue]? {
        guard let count = count() else { return nil }
        var fields: [String: LuaValue] = [:]
        for _ in 0..<count {
            guard let name = text(), let value = value() else { return nil }
            fields[name] = value
        }
        return fields
    }

    private mutating func value() -> LuaValue? {
        switch fixed(UInt8.self) {
        case 0: .null
        case 1: .bool(false)
        case 2: .bool(true)
        case 3: fixed(Int64.self).map(LuaValue.int)
        case 4: fixed(UInt64.self).map { .number(Double(bitPattern: $0)) }
        case 5: text().map(LuaValue.text)
        case 6: values().map(LuaValue.list)
        case 7: fields().map(LuaValue.map)
        case 8: object()
        default: nil
        }
    }

    private mutating func object() -> LuaValue? {
        guard let name = text(), let fields = fields() else { return nil }
        return .object(class: name, fields: fields)
    }
}
