internal import COpenSSL

/// One AES-256-GCM run over bytes whose number fits an Int32.
final class SealingCipher {
    private let context: OpaquePointer
    private nonisolated(unsafe) static let algorithm = EVP_CIPHER_fetch(nil, "AES-256-GCM", nil)

    init?(key: [UInt8], nonce: [UInt8], isSealing: Bool) {
        guard let algorithm = Self.algorithm, let context = EVP_CIPHER_CTX_new() else { return nil }
        self.context = context
        guard EVP_CipherInit_ex2(context, algorithm, key, nonce, isSealing ? 1 : 0, nil) == 1 else { return nil }
    }

    deinit {
        EVP_CIPHER_CTX_free(context)
    }

    func associate(_ bytes: [UInt8]) -> Bool {
        var written: Int32 = 0
        return bytes.isEmpty || EVP_CipherUpdate(context, nil, &written, bytes, Int32(clamping: bytes.count)) == 1
    }

    func update(_ bytes: [UInt8]) -> [UInt8]? {
        guard !bytes.isEmpty else { return [] }
        var result: [UInt8] = Array(repeating: 0, count: bytes.count)
        var written: Int32 = 0
        guard EVP_CipherUpdate(context, &result, &written, bytes, Int32(clamping: bytes.count)) == 1,
            Int(written) == bytes.count
        else { return nil }
        return result
    }

    /// False when the tag does not fit.
    func finish() -> Bool {
        var rest = [UInt8](repeating: 0, count: 16)
        var written: Int32 = 0
        return EVP_CipherFinal_ex(context, &rest, &written) == 1
    }

    func tag() -> [UInt8]? {
        var tag = [UInt8](repeating: 0, count: Sealing.tagLength)
        let length = Int32(clamping: tag.count)
        return EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, length, &tag) == 1 ? tag : nil
    }

    func expect(tag: [UInt8]) -> Bool {
        var tag = tag
        return EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(clamping: tag.count), &tag) == 1
    }
}
