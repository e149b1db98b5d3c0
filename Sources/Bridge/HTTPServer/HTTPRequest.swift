/// One whole request, its body read.
package struct HTTPRequest: Sendable {
    /// As sent, in upper case by custom: `GET`, `POST`.
    package var method: String
    /// The path as sent, still percent-encoded, without the query: `/hooks/twilio/a%20b`.
    package var path: String
    /// What follows the first `?`, as sent; empty where there is none.
    package var query: String
    package var headers: HTTPHeaders
    package var body: [UInt8]
    /// The peer's numeric address without its port; the proxy's where one stands in front.
    package var remoteAddress: String

    package init(
        method: String, path: String, query: String = "", headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = [],
        remoteAddress: String = ""
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.remoteAddress = remoteAddress
    }

    /// The path's parts, split at `/` first and percent-decoded after, so that `%2F` stays inside its part.
    ///
    /// Nil where a part is not well-formed: a bad escape, invalid UTF-8, a NUL, or `.` and `..`.
    package var segments: [String]? {
        var parts: [String] = []
        for part in path.utf8.split(separator: 0x2F) {
            guard let text = PercentDecoding.pathPart(part), text != ".", text != ".." else { return nil }
            parts.append(text)
        }
        return parts
    }
}
