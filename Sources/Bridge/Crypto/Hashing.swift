internal import COpenSSL

/// SHA-256, 32 bytes.
package func sha256(_ message: [UInt8]) throws(CryptoFault) -> [UInt8] {
    try sha256(message.span)
}

/// SHA-256, 32 bytes.
package func sha256(_ message: Span<UInt8>) throws(CryptoFault) -> [UInt8] {
    let digest = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
        var written: UInt32 = 0
        let result = message.withUnsafeBufferPointer {
            EVP_Digest($0.baseAddress, $0.count, buffer.baseAddress, &written, Digests.sha256, nil)
        }
        if result == 1 { count = Int(written) }
    }
    guard digest.count == 32 else { throw CryptoFault(.unavailable, "sha-256") }
    return digest
}

/// Fetched once; never freed, never changed.
private enum Digests {
    nonisolated(unsafe) static let sha256 = EVP_MD_fetch(nil, "SHA256", nil)
}
