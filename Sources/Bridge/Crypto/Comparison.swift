internal import COpenSSL

/// Whether the bytes are equal, in a time that depends only on their number.
package func constantTimeEquals(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    constantTimeEquals(left.span, right.span)
}

/// Whether the bytes are equal, in a time that depends only on their number.
package func constantTimeEquals(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    return left.withUnsafeBufferPointer { left in
        right.withUnsafeBufferPointer { right in
            left.isEmpty || CRYPTO_memcmp(left.baseAddress, right.baseAddress, left.count) == 0
        }
    }
}

/// Bytes nobody can guess.
package func randomBytes(_ count: Int) throws(CryptoFault) -> [UInt8] {
    guard let length = Int32(exactly: count), length >= 0 else { throw CryptoFault(.tooLarge, "random") }
    var bytes = [UInt8](repeating: 0, count: count)
    guard RAND_bytes(&bytes, length) == 1 else { throw CryptoFault(.unavailable, "random") }
    return bytes
}
