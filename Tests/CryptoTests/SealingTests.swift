import Testing

@testable import Crypto

@Suite struct `Sealed bytes` {
    /// The Galois/Counter Mode of Operation (McGrew, Viega), test cases 14 and 16.
    @Test(arguments: [
        (
            "0000000000000000000000000000000000000000000000000000000000000000", "000000000000000000000000",
            "00000000000000000000000000000000", "",
            "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"
        ),
        (
            "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888",
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525"
                + "b16aedf5aa0de657ba637b39",
            "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
                + "c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b"
        ),
    ])
    func `agree with the authors of GCM`(
        key: String, nonce: String, plain: String, associated: String, sealed: String
    ) throws {
        let sealing = try Sealing(key: #require(bytes(hexadecimal: key)))
        let context = try #require(bytes(hexadecimal: associated))
        let text = try #require(bytes(hexadecimal: plain))
        let result = try sealing.seal(text, associated: context, nonce: #require(bytes(hexadecimal: nonce)))
        #expect(hexadecimal(result) == nonce + sealed)
        #expect(try sealing.open(result, associated: context) == text)
    }

    @Test func `open only with every bit unchanged`() throws {
        let sealing = try Sealing(key: [UInt8](repeating: 3, count: 32))
        let sealed = try sealing.seal(Array("segredo".utf8), associated: [1])
        #expect(try sealing.open(sealed, associated: [1]) == Array("segredo".utf8))
        let fault = CryptoFault(.notAuthentic, "open")
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 0x10
            #expect(throws: fault) { try sealing.open(changed, associated: [1]) }
        }
        for length in 0..<sealed.count {
            #expect(throws: fault) { try sealing.open(Array(sealed.prefix(length)), associated: [1]) }
        }
        #expect(throws: fault) { try sealing.open(sealed) }
        let other = try Sealing(key: [UInt8](repeating: 4, count: 32))
        #expect(throws: fault) { try other.open(sealed, associated: [1]) }
    }

    @Test func `are never the same twice`() throws {
        let sealing = try Sealing(key: [UInt8](repeating: 3, count: 32))
        #expect(try sealing.seal([]) != (try sealing.seal([])))
        #expect(try sealing.open(try sealing.seal([])) == [])
    }

    @Test(arguments: [0, 16, 31, 33])
    func `need a key of 32 bytes`(length: Int) {
        #expect(throws: CryptoFault(.keyLength, "aes-256-gcm")) {
            try Sealing(key: [UInt8](repeating: 0, count: length))
        }
    }
}

@Suite struct `Comparing and guessing` {
    @Test(
        arguments: [
            ([], [], true), ([1, 2], [1, 2], true), ([1, 2], [1, 3], false), ([1], [1, 2], false), ([], [0], false),
        ] as [([UInt8], [UInt8], Bool)])
    func `bytes are compared as a whole`(left: [UInt8], right: [UInt8], isEqual: Bool) {
        #expect(constantTimeEquals(left, right) == isEqual)
    }

    @Test func `random bytes differ and have their length`() throws {
        #expect(try randomBytes(32) != randomBytes(32))
        #expect(try randomBytes(0).isEmpty)
        #expect(throws: CryptoFault(.tooLarge, "random")) { try randomBytes(-1) }
    }
}
