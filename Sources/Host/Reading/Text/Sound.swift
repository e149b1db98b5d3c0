/// How a word sounds, roughly, to people who spell by ear in Portuguese and Spanish.
enum Sound {
    /// Without letters held down: `simmm` → `sim`, or `goood` → `good` when two are left.
    static func calmed(_ bytes: [UInt8], to most: Int) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes where result.count < most || !result.suffix(most).allSatisfy({ $0 == byte }) {
            result.append(byte)
        }
        return result
    }

    /// One letter for each sound: k for c and qu, s for z, ss and soft c, no mute h, i for y, v for w.
    static func skeleton(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            let after = index + 2 < bytes.count ? bytes[index + 2] : 0
            let (sound, width) = sound(bytes[index], next, after)
            if let sound, sound != result.last { result.append(sound) }
            index += width
        }
        return result
    }

    private static func sound(_ byte: UInt8, _ next: UInt8, _ after: UInt8) -> (UInt8?, Int) {
        let soft = next == 0x65 || next == 0x69
        switch byte {
        case 0x63 where next == 0x68: return (0x78, 2)  // ch → x
        case 0x63 where soft: return (0x73, 1)  // ce, ci → s
        case 0x63: return (0x6B, 1)  // c → k
        case 0x71 where next == 0x75 && isVowel(after): return (0x6B, 2)  // qu → k
        case 0x71: return (0x6B, 1)
        case 0x7A: return (0x73, 1)  // z → s
        case 0x70 where next == 0x68: return (0x66, 2)  // ph → f
        case 0x68: return (nil, 1)
        case 0x79: return (0x69, 1)  // y → i
        case 0x77: return (0x76, 1)  // w → v
        case 0x6D where next != 0 && !isVowel(next): return (0x6E, 1)  // m before a consonant → n
        case 0x6A where soft: return (0x67, 1)  // je, ji → g
        default: return (byte, 1)
        }
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75
    }
}
