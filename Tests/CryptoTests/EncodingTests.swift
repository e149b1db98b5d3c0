import Crypto
import Testing

@Suite struct `Text for bytes` {
    /// RFC 4648 section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `in base64 agrees with RFC 4648`(plain: String, text: String) {
        #expect(Base64.standard.encode(Array(plain.utf8)) == text)
        #expect(Base64.standard.decode(text) == Array(plain.utf8))
        let unpadded = text.filter { $0 != "=" }
        #expect(Base64.url.encode(Array(plain.utf8)) == unpadded)
        #expect(Base64.url.decode(unpadded) == Array(plain.utf8))
    }

    @Test func `tells the two alphabets apart`() {
        let bytes: [UInt8] = [0xFB, 0xEF, 0xFF]
        #expect(Base64.standard.encode(bytes) == "++//")
        #expect(Base64.url.encode(bytes) == "--__")
        #expect(Base64.standard.decode("--__") == nil)
        #expect(Base64.url.decode("++//") == nil)
    }

    @Test(arguments: [
        "Z", "Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Zm 9v", "Zm9v\n", "====", "=", "Z===", "Zg==Zg==", "Zmé=",
        "Z\u{0}==",
    ])
    func `that is not exactly base64 is refused`(text: String) {
        #expect(Base64.standard.decode(text) == nil)
    }

    @Test(arguments: ["Z", "Zh", "Zg==", "Zm9", "Zm9v="])
    func `that is not exactly base64url is refused`(text: String) {
        #expect(Base64.url.decode(text) == nil)
    }

    @Test func `beyond the limit is refused`() {
        #expect(Base64.standard.decode("Zm9vYmE=", limit: 5) == Array("fooba".utf8))
        #expect(Base64.standard.decode("Zm9vYmE=", limit: 4) == nil)
        #expect(bytes(hexadecimal: "0a0b", limit: 1) == nil)
    }

    @Test func `in hexadecimal comes back`() {
        let every = (0...255).map { UInt8($0) }
        #expect(hexadecimal([0, 0x9A, 0xFF]) == "009aff")
        #expect(bytes(hexadecimal: hexadecimal(every)) == every)
        #expect(bytes(hexadecimal: "AbCd") == [0xAB, 0xCD])
    }

    @Test(arguments: ["a", "0g", "é", " 0", "0x"])
    func `that is not hexadecimal is refused`(text: String) {
        #expect(bytes(hexadecimal: text) == nil)
    }
}
