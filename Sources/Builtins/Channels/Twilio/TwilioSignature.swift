import Core
import Crypto

/// Checks `X-Twilio-Signature`: base64 of HMAC-SHA1 over the public address and the decoded form.
///
/// The fields follow the address as name and value without separators, sorted by bytes, each pair once. Twilio does
/// not tell whether it signs the address with or without its port, so both count. Source: `providers.md` §1.5, checked
/// against the validators of twilio-python and twilio-node.
struct TwilioSignature: Sendable {
    private let key: [UInt8]
    private let addresses: [String]

    /// - Parameter url: the address Twilio was given; its query and fragment are left out, the request brings its own.
    init(token: String, url: String) {
        key = Array(token.utf8)
        addresses = PublicAddress(url).variants
    }

    /// Whether `signature` was made with the token over this query and these fields.
    func accepts(_ signature: String, query: String, fields: [FormFields.Field]) -> Bool {
        let tail = Self.tail(fields)
        let given = Array(signature.utf8)
        return Self.queries(query).contains { query in
            addresses.contains { address in
                guard let code = try? hmacSHA1(key: key, Array(address.utf8) + query + tail) else { return false }
                return constantTimeEquals(Array(Base64.standard.encode(code).utf8), given)
            }
        }
    }

    /// Whether `bodySHA256` in the query, which the signature covers, is the body's.
    static func hasHash(of body: [UInt8], in query: String) -> Bool {
        guard let claimed = FormFields(decoding: query)?["bodySHA256"], let hash = try? sha256(body) else {
            return false
        }
        return constantTimeEquals(Array(claimed.utf8), Array(hexadecimal(hash).utf8))
    }

    /// As sent, and with `'` escaped, as URL libraries on Twilio's side may have done before signing.
    private static func queries(_ query: String) -> [[UInt8]] {
        guard !query.isEmpty else { return [[]] }
        let sent = Array("?".utf8) + Array(query.utf8)
        guard sent.contains(UInt8(ascii: "'")) else { return [sent] }
        return [sent, sent.flatMap { $0 == UInt8(ascii: "'") ? Array("%27".utf8) : [$0] }]
    }

    /// Sorted by bytes, not as `String` compares: letters that Unicode calls equivalent are different here.
    private static func tail(_ fields: [FormFields.Field]) -> [UInt8] {
        var given = SignedFields()
        for field in fields { given.append(field) }
        return given.sorted
    }
}
