import Core

extension WebhookAnswer {
    /// For providers that read nothing but the status.
    static let done = WebhookAnswer(status: 200, contentType: "application/json", body: "{\"ok\":true}")
}
