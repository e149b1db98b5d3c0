/// A text's plain words: what is left when accents, case, punctuation and decoration are taken off.
package enum PlainText {
    /// Its letters and digits in lower case, words one space apart.
    package static func folded(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch Folding.fold(scalar) {
            case .letter(let byte), .digit(let byte): bytes.append(byte)
            case .letters(let first, let second): bytes += [first, second]
            case .nothing, .ordinal: break
            case .space, .symbol: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
