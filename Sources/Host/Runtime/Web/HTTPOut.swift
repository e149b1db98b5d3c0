import Core
import HTTPClient

/// The way out, over libcurl.
package struct HTTPOut: HTTPPort {
    private let client: HTTPClient

    package init(client: HTTPClient) { self.client = client }

    package func perform(_ call: HTTPCall) async -> Result<HTTPAnswer, HTTPFailure> {
        var request = HTTPClientRequest(method: call.method, url: call.url)
        request.headers = call.headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        request.body = call.body
        request.timeout = .milliseconds(call.timeoutMilliseconds)
        request.maxResponseBytes = Limits.standard.answerBytes
        switch await client.send(request) {
        case .success(let response):
            let headers = Dictionary(
                response.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
            return .success(HTTPAnswer(status: response.status, headers: headers, body: response.body))
        case .failure(let fault):
            return .failure(HTTPFailure(code: fault.code, reason: fault.reason, maybeSent: fault.sent != .no))
        }
    }
}
