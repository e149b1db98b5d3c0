/// Undoes percent escapes.
enum PercentDecoding {
    /// Writes what `bytes` stand for into `decoded`, which has room for as many, and says how many that are.
    ///
    /// A `%` that no two hex digits follow stands for itself, and the text is not well-formed.
    static func write(
        _ bytes: UnsafeBufferPointer<UInt8>, into decoded: UnsafeMutableBufferPointer<UInt8>
    ) -> (count: Int, isWellFormed: Bool) {
        var (at, count, isWellFormed) = (0, 0, true)
        while at < bytes.count {
            var byte = bytes[at]
            if byte == 0x25 {
                if let value = escaped(bytes, at: at) {
                    byte = value
                    at += 2
                } else {
                    isWellFormed = false
                }
            }
            decoded[count] = byte
            (at, count) = (at + 1, count + 1)
        }
        return (count, isWellFormed)
    }

    /// A part of a path, or nil for a bad escape, invalid UTF-8 or a NUL.
    static func pathPart(_ part: Substring.UTF8View) -> String? {
        var isWellFormed = true
        let bytes = Array(part)
        let decoded = [UInt8](unsafeUninitializedCapacity: bytes.count) { decoded, count in
            (count, isWellFormed) = bytes.withUnsafeBufferPointer { write($0, into: decoded) }
        }
        guard isWellFormed, !decoded.contains(0) else { return nil }
        return String(validating: decoded, as: UTF8.self)
    }

    private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt8? {
        guard bytes.count - start > 2, let high = hex(bytes[start + 1]), let low = hex(bytes[start + 2]) else {
            return nil
        }
        return high << 4 | low
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
