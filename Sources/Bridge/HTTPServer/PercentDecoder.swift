/// Bytes with their percent escapes undone.
struct PercentDecoder {
    private(set) var bytes: [UInt8] = []
    private(set) var isWellFormed = true

    init(_ text: some Collection<UInt8>, plusIsSpace: Bool) {
        bytes.reserveCapacity(text.count)
        var rest = text[...]
        while let byte = rest.popFirst() {
            switch byte {
            case 0x2B where plusIsSpace: bytes.append(0x20)
            case 0x25: bytes.append(unescaped(&rest))
            default: bytes.append(byte)
            }
        }
    }

    private mutating func unescaped<Rest: Collection<UInt8>>(_ rest: inout Rest) -> UInt8
    where Rest.SubSequence == Rest {
        let digits = rest.prefix(2)
        guard digits.count == 2, let high = digits.first.flatMap(Self.hex),
            let low = digits.dropFirst().first.flatMap(Self.hex)
        else {
            isWellFormed = false
            return 0x25
        }
        rest = rest.dropFirst(2)
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
