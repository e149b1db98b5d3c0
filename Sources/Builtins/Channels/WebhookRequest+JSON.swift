import Core

extension WebhookRequest {
    var isJSON: Bool {
        header("Content-Type")?.prefix { $0 != ";" && $0 != " " }.lowercased() == "application/json"
    }
}
