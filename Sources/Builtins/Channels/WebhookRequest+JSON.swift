import Core

extension WebhookRequest {
    private static let json = "application/json"

    var isJSON: Bool {
        guard let type = header("Content-Type") else { return false }
        let name = type.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") }
        return name.count == Self.json.utf8.count && String(Substring(name)).lowercased() == Self.json
    }
}
