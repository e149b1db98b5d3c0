import Crypto
import Testing

@Suite struct `Message authentication` {
    /// RFC 2202 section 3.
    @Test(arguments: [
        ([UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8), "b617318655057264e28bc0b6fb378c8ef146be00"),
        (
            Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
            "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
        ),
        (
            [UInt8](repeating: 0xAA, count: 20), [UInt8](repeating: 0xDD, count: 50),
            "125d7342b9ac11cd91a39af48aa17b4f63f175d3"
        ),
        (Array(1...25), [UInt8](repeating: 0xCD, count: 50), "4c9007f4026250c6bc8414f9bf50c86c2d7235da"),
        (
            [UInt8](repeating: 0xAA, count: 80), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            "aa4ae5e15272d00e95705637ce8a3b55ed402112"
        ),
    ])
    func `with SHA-1 agrees with RFC 2202`(key: [UInt8], message: [UInt8], code: String) throws {
        #expect(hexadecimal(try hmacSHA1(key: key, message)) == code)
        #expect(hexadecimal(try hmacSHA1(key: key.span, message.span)) == code)
    }

    /// RFC 4231 section 4.
    @Test(arguments: [
        (
            [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            [UInt8](repeating: 0xAA, count: 20), [UInt8](repeating: 0xDD, count: 50),
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
        ),
        (
            [UInt8](repeating: 0xAA, count: 131),
            Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ])
    func `with SHA-256 agrees with RFC 4231`(key: [UInt8], message: [UInt8], code: String) throws {
        #expect(hexadecimal(try hmacSHA256(key: key, message)) == code)
        #expect(hexadecimal(try hmacSHA256(key: key.span, message.span)) == code)
    }

    @Test func `with an empty key does not use the key before it`() throws {
        // Known values of HMAC("", "").
        _ = try hmacSHA1(key: [1, 2, 3], [])
        #expect(hexadecimal(try hmacSHA1(key: [], [])) == "fbdb1d1b18aa6c08324b7d64b71fb76370690e1d")
        _ = try hmacSHA256(key: [1, 2, 3], [])
        #expect(
            hexadecimal(try hmacSHA256(key: [], []))
                == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
    }

    @Test func `by many threads at once is not mixed up`() async throws {
        let message = [UInt8](repeating: 7, count: 400)
        let alone = try (0..<32).map { try hmacSHA1(key: [UInt8($0)], message) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<8 {
                group.addTask {
                    for round in 0..<400 {
                        let key = (worker * 7 + round) % 32
                        let code = try hmacSHA1(key: [UInt8(key)], message)
                        #expect(code == alone[key])
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// FIPS 180-4 examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `without a key is SHA-256`(text: String, digest: String) throws {
        #expect(hexadecimal(try sha256(Array(text.utf8))) == digest)
    }
}
