internal import COpenSSL

/// One HMAC computation at a time.
final class AuthenticationContext: @unchecked Sendable {
    // Unchecked: whoever took it out of the pool is alone with it.
    private let context: OpaquePointer

    init?(digest: StaticString) {
        guard let algorithm = EVP_MAC_fetch(nil, "HMAC", nil) else { return nil }
        defer { EVP_MAC_free(algorithm) }
        guard let context = EVP_MAC_CTX_new(algorithm) else { return nil }
        // Both names must outlive the call that makes the parameter: a literal passed directly would not.
        let key = UnsafeRawPointer(parameterName.utf8Start).assumingMemoryBound(to: CChar.self)
        let name = UnsafeMutableRawPointer(mutating: digest.utf8Start).assumingMemoryBound(to: CChar.self)
        var parameters = [
            OSSL_PARAM_construct_utf8_string(key, name, digest.utf8CodeUnitCount), OSSL_PARAM_construct_end(),
        ]
        guard EVP_MAC_CTX_set_params(context, &parameters) == 1 else {
            EVP_MAC_CTX_free(context)
            return nil
        }
        self.context = context
    }

    deinit {
        EVP_MAC_CTX_free(context)
    }

    /// Nil when libcrypto fails or makes a code of another length.
    func authenticate(_ message: Span<UInt8>, key: Span<UInt8>, length: Int) -> [UInt8]? {
        guard rekey(key) else { return nil }
        let isFed = message.withUnsafeBufferPointer { bytes in
            bytes.isEmpty || EVP_MAC_update(context, bytes.baseAddress, bytes.count) == 1
        }
        guard isFed else { return nil }
        var written = 0
        let code = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            if EVP_MAC_final(context, buffer.baseAddress, &written, length) == 1 { count = min(written, length) }
        }
        return code.count == length ? code : nil
    }

    /// A null key would mean the key of the call before, so an empty key gets an address of its own.
    private func rekey(_ key: Span<UInt8>) -> Bool {
        if key.isEmpty {
            var nothing: UInt8 = 0
            return EVP_MAC_init(context, &nothing, 0, nil) == 1
        }
        return key.withUnsafeBufferPointer { EVP_MAC_init(context, $0.baseAddress, $0.count, nil) == 1 }
    }
}

/// OSSL_MAC_PARAM_DIGEST
private let parameterName: StaticString = "digest"
