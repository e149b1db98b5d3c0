/// What is refused before a byte is sent.
enum RequestCheck {
    static func fault(in request: HTTPClientRequest) -> HTTPClientFault? {
        guard isWebURL(request.url) else {
            return HTTPClientFault("badURL", url: request.url, reason: "expected an http or https URL")
        }
        guard HeaderField.isToken(request.method), request.method.utf8.count <= 32 else {
            return HTTPClientFault("badRequest", url: request.url, reason: "the method is not a word")
        }
        for (name, value) in request.headers where !HeaderField.isToken(name) || !HeaderField.isValue(value) {
            return HTTPClientFault(
                "badRequest", url: request.url, reason: "a header cannot be sent: \(name.debugDescription)")
        }
        guard let (user, password) = request.basicAuth else { return nil }
        guard HeaderField.isValue(user), HeaderField.isValue(password), !user.contains(":") else {
            return HTTPClientFault("badRequest", url: request.url, reason: "the user name or password cannot be sent")
        }
        return nil
    }

    /// Printable ASCII after `http://` or `https://`, no user name; the rest of the grammar is libcurl's to judge.
    private static func isWebURL(_ url: String) -> Bool {
        let scheme = url.prefix(8).lowercased()
        return (scheme.hasPrefix("http://") || scheme.hasPrefix("https://"))
            && !Origin.hasUser(url) && url.utf8.count <= 16_384
            && url.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
}
