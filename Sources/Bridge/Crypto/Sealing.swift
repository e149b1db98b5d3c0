internal import COpenSSL

/// AES-256-GCM (NIST SP 800-38D): secrets that rest in the database.
///
/// Sealed bytes are the nonce (12), the ciphertext, the tag (16). A random nonce is safe for 2^32 seals with one
/// key.
package struct Sealing: Sendable {
    static let nonceLength = 12
    static let tagLength = 16
    /// The most that is sealed at once, in bytes.
    package static let limit = 64 << 20
    private let key: [UInt8]

    /// `key` has 32 bytes.
    package init(key: [UInt8]) throws(CryptoFault) {
        guard key.count == 32 else { throw CryptoFault(.keyLength, "aes-256-gcm") }
        self.key = key
    }

    /// Seals with a fresh random nonce; `associated` is not stored, but opening needs the same.
    package func seal(_ plain: [UInt8], associated: [UInt8] = []) throws(CryptoFault) -> [UInt8] {
        try seal(plain, associated: associated, nonce: randomBytes(Self.nonceLength))
    }

    func seal(_ plain: [UInt8], associated: [UInt8], nonce: [UInt8]) throws(CryptoFault) -> [UInt8] {
        guard plain.count <= Self.limit, associated.count <= Self.limit, nonce.count == Self.nonceLength else {
            throw CryptoFault(.tooLarge, "seal")
        }
        guard let cipher = SealingCipher(key: key, nonce: nonce, isSealing: true),
            cipher.associate(associated), let text = cipher.update(plain), cipher.finish(), let tag = cipher.tag()
        else { throw CryptoFault(.unavailable, "seal") }
        return nonce + text + tag
    }

    /// The plain bytes; a fault with ``CryptoFault/Code/notAuthentic`` unless every byte is as it was sealed.
    package func open(_ sealed: [UInt8], associated: [UInt8] = []) throws(CryptoFault) -> [UInt8] {
        let overhead = Self.nonceLength + Self.tagLength
        guard sealed.count >= overhead else { throw CryptoFault(.notAuthentic, "open") }
        guard sealed.count - overhead <= Self.limit, associated.count <= Self.limit else {
            throw CryptoFault(.tooLarge, "open")
        }
        let text = [UInt8](sealed[Self.nonceLength..<sealed.count - Self.tagLength])
        guard let cipher = SealingCipher(key: key, nonce: Array(sealed.prefix(Self.nonceLength)), isSealing: false)
        else { throw CryptoFault(.unavailable, "open") }
        guard cipher.associate(associated), let plain = cipher.update(text),
            cipher.expect(tag: Array(sealed.suffix(Self.tagLength))), cipher.finish()
        else { throw CryptoFault(.notAuthentic, "open") }
        return plain
    }
}
