import Testing
import TextDecoding

@Suite struct DecodedTextTests {
    private func text(_ decoded: DecodedText) -> String { String(decoding: decoded.bytes, as: UTF8.self) }

    @Test func `Windows-1252 is seen by its accents and decoded`() {
        let decoded = DecodedText([0x4A, 0x6F, 0x73, 0xE9, 0x20, 0x96, 0x20, 0x80])
        #expect(decoded.encoding == .windows1252 && text(decoded) == "José – €" && decoded.replaced == 0)
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 is seen with and without its mark, in both byte orders`(_ isMarked: Bool, _ isLittle: Bool) {
        let units = Array(((isMarked ? "\u{FEFF}" : "") + "id,paciente\n1,José\n").utf16)
        let bytes = units.flatMap { unit in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isLittle ? pair : pair.reversed()
        }
        let decoded = DecodedText(bytes)
        #expect(decoded.encoding == (isLittle ? .utf16LittleEndian : .utf16BigEndian))
        #expect(text(decoded) == "id,paciente\n1,José\n")
    }

    @Test func `UTF-8 with one broken byte stays UTF-8, and the byte is told`() {
        let decoded = DecodedText(Array("José e João".utf8) + [0xFF] + Array(" e Conceição".utf8))
        #expect(decoded.encoding == .utf8 && decoded.replaced == 1)
        #expect(text(decoded) == "José e João\u{FFFD} e Conceição")
    }

    @Test func `A byte order mark is passed over`() {
        #expect(text(DecodedText([0xEF, 0xBB, 0xBF, 0x61])) == "a")
    }

    @Test(arguments: [
        [], [0x00], [0xFF], [0xFF, 0xFE], [0xFF, 0xFE, 0x00], [0x00, 0xD8, 0x00, 0x00], [0xC3], [0x81],
    ])
    func `No bytes trap`(_ bytes: [UInt8]) {
        #expect(String(validating: DecodedText(bytes).bytes, as: UTF8.self) != nil)
    }

    @Test func `A long text is decoded whole, across the pieces it is read in`() {
        let long = String(repeating: "coração ", count: 20_000)
        let decoded = DecodedText(Array(long.utf8))
        #expect(text(decoded) == long && decoded.replaced == 0)
        let latin = DecodedText(Array(repeating: 0xE7, count: 100_000))
        #expect(text(latin).count == 100_000)
    }
}
