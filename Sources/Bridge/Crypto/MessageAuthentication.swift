/// HMAC with SHA-1 (RFC 2104), 20 bytes: what Twilio signs webhooks with.
package func hmacSHA1(key: [UInt8], _ message: [UInt8]) throws(CryptoFault) -> [UInt8] {
    try AuthenticationPool.sha1.authenticate(message.span, key: key.span)
}

/// HMAC with SHA-1 (RFC 2104), 20 bytes.
package func hmacSHA1(key: Span<UInt8>, _ message: Span<UInt8>) throws(CryptoFault) -> [UInt8] {
    try AuthenticationPool.sha1.authenticate(message, key: key)
}

/// HMAC with SHA-256 (RFC 2104), 32 bytes: what Meta signs webhooks with.
package func hmacSHA256(key: [UInt8], _ message: [UInt8]) throws(CryptoFault) -> [UInt8] {
    try AuthenticationPool.sha256.authenticate(message.span, key: key.span)
}

/// HMAC with SHA-256 (RFC 2104), 32 bytes.
package func hmacSHA256(key: Span<UInt8>, _ message: Span<UInt8>) throws(CryptoFault) -> [UInt8] {
    try AuthenticationPool.sha256.authenticate(message, key: key)
}

/// HMAC with SHA-512 (RFC 2104), 64 bytes: what WAHA signs webhooks with.
package func hmacSHA512(key: [UInt8], _ message: [UInt8]) throws(CryptoFault) -> [UInt8] {
    try AuthenticationPool.sha512.authenticate(message.span, key: key.span)
}
