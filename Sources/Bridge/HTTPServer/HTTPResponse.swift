/// What a client is answered.
package struct HTTPResponse: Sendable {
    /// 200…599; anything else is sent as 500.
    package var status: Int
    /// Without `Content-Length`, `Date` and `Transfer-Encoding`, which the server sets itself.
    ///
    /// A field that HTTP cannot carry (a line break, an empty name) turns the answer into a 500.
    package var headers: [(String, String)]
    package var body: [UInt8]

    package init(status: Int = 200, headers: [(String, String)] = [], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Plain text in UTF-8.
    package static func text(_ text: String, status: Int = 200) -> HTTPResponse {
        HTTPResponse(status: status, headers: [("Content-Type", "text/plain; charset=utf-8")], body: Array(text.utf8))
    }

    /// A JSON document that is already text.
    package static func json(_ text: String, status: Int = 200) -> HTTPResponse {
        HTTPResponse(status: status, headers: [("Content-Type", "application/json")], body: Array(text.utf8))
    }

    static let unanswered = text("Internal Server Error\n", status: 500)
    static let malformed = text("Bad Request\n", status: 400)
    static let tooLarge = text("Content Too Large\n", status: 413)
    static let stopping = text("Service Unavailable\n", status: 503)
}
