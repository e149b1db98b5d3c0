/// The way out to other systems.
package protocol HTTPPort: Sendable {
    func perform(_ call: HTTPCall) async -> Result<HTTPAnswer, HTTPFailure>
}

package struct HTTPCall: Sendable, Hashable {
    package var method: String
    package var url: String
    package var headers: [String: String]
    package var body: [UInt8]
    package var timeoutMilliseconds: Int64

    package init(
        method: String, url: String, headers: [String: String] = [:], body: [UInt8] = [],
        timeoutMilliseconds: Int64 = 15_000
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeoutMilliseconds = timeoutMilliseconds
    }
}

package struct HTTPAnswer: Sendable, Hashable {
    package let status: Int
    /// Names in lower case.
    package let headers: [String: String]
    package let body: [UInt8]

    package init(status: Int, headers: [String: String] = [:], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

package struct HTTPFailure: Error, Sendable, Hashable {
    package let code: String
    package let reason: String
    /// Whether the other side may have received the request; false only when that is certain.
    package let maybeSent: Bool

    package init(code: String, reason: String, maybeSent: Bool) {
        self.code = code
        self.reason = reason
        self.maybeSent = maybeSent
    }
}
