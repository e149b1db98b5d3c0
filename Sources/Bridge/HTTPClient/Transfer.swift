internal import CCurl

/// One request on its way: what libcurl needs to hold still meanwhile, and what has come back.
///
/// `@unchecked`: after `init` only the client's thread touches it; the continuation is resumed once, there.
final class Transfer: @unchecked Sendable {
    typealias Outcome = Result<HTTPClientResponse, HTTPClientFault>

    let request: HTTPClientRequest
    let origin: String
    private let began = ContinuousClock.now
    private var continuation: CheckedContinuation<Outcome, Never>?
    var handle: UnsafeMutableRawPointer?
    var headerList: UnsafeMutablePointer<curl_slist>?
    let errorText: UnsafeMutableBufferPointer<CChar>

    private var status = 0
    private var headers: [(name: String, value: String)] = []
    private var headerBytes = 0
    private var isHeadWhole = false
    private var body: [UInt8] = []
    private var isTooLarge = false
    private var attempts = 0
    private var redirectsSeen = 0
    private var wasHeldBack = false
    var wall: OutboundWall?
    private var isWalledOff = false

    init(_ request: HTTPClientRequest, _ continuation: CheckedContinuation<Outcome, Never>) {
        self.request = request
        origin = Origin.of(request.url)
        self.continuation = continuation
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0)
    }

    deinit {
        curl_slist_free_all(headerList)
        errorText.deallocate()
    }

    var isFinished: Bool { continuation == nil }

    /// What is left of the request's time.
    var timeLeft: Duration { request.timeout - elapsed }

    private var elapsed: Duration { began.duration(to: .now) }

    func finish(_ outcome: Outcome) {
        continuation?.resume(returning: outcome)
        continuation = nil
    }

    func fail(_ code: String, _ reason: String) {
        finish(.failure(HTTPClientFault(code, sent: sent, url: request.url, reason: reason)))
    }
}

// MARK: - Whether the server may have seen the request

extension Transfer {
    /// Called when a connection stands and the request is about to be written; false holds it back.
    ///
    /// libcurl writes a request again by itself when a kept connection closes without a response, a POST included. The
    /// server may have acted on the first copy, so only what is idempotent (RFC 9110 §9.2.2) or provably unwritten goes
    /// out a second time.
    func mayBegin() -> Bool {
        attempts += 1
        let redirects = recado_curl_get_long(handle, CURLINFO_REDIRECT_COUNT)
        defer { redirectsSeen = redirects }
        if attempts == 1 || redirects > redirectsSeen || written == 0 || isIdempotent { return true }
        wasHeldBack = true
        return false
    }

    private var isIdempotent: Bool {
        ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"].contains(request.method)
    }

    /// Bytes of requests that libcurl has handed to the system, all attempts together.
    private var written: Int {
        recado_curl_get_long(handle, CURLINFO_REQUEST_SIZE)
            + Int(recado_curl_get_offset(handle, CURLINFO_SIZE_UPLOAD_T))
    }

    private var sent: HTTPClientFault.Sent {
        attempts == 0 || handle == nil || written == 0 ? .no : .maybe
    }
}

// MARK: - Where it may go

extension Transfer {
    func mayConnect(to address: [UInt8]) -> Bool {
        let mayConnect = wall?.permits(address, host: Origin.host(of: request.url)) ?? true
        isWalledOff = !mayConnect
        return mayConnect
    }
}

// MARK: - What comes back

extension Transfer {
    private static let headerLimit = 64 << 10

    /// One header line, or the status line that begins a response; false breaks the transfer off.
    func takeHeader(_ line: UnsafeRawBufferPointer) -> Bool {
        headerBytes += line.count
        guard headerBytes <= Self.headerLimit else {
            isTooLarge = true
            return false
        }
        if line.starts(with: "HTTP/".utf8) {
            headers = []
            isHeadWhole = false
        } else if line.first == 0x0D || line.first == 0x0A {
            isHeadWhole = true
        } else if let colon = line.firstIndex(of: 0x3A) {
            headers.append((Self.text(line[..<colon]), Self.text(line[(colon + 1)...])))
        }
        return true
    }

    /// Without the blanks around it.
    private static func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
        var bytes = bytes.drop { $0 <= 0x20 }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A piece of the body; false breaks the transfer off.
    func takeBody(_ piece: UnsafeRawBufferPointer) -> Bool {
        guard body.count + piece.count <= request.maxResponseBytes else {
            isTooLarge = true
            return false
        }
        body.append(contentsOf: piece)
        return true
    }

    /// The end that libcurl reports.
    func complete(_ result: CURLcode) {
        if result != CURLE_OK {
            fail(faultCode(result), reason(result))
        } else if !isHeadWhole {
            // libcurl takes a connection that closes amid the headers for a response without a body.
            fail("closed", "the connection closed amid the headers")
        } else {
            finish(.success(response))
        }
    }

    private var response: HTTPClientResponse {
        HTTPClientResponse(
            status: recado_curl_get_long(handle, CURLINFO_RESPONSE_CODE), headers: headers, body: body,
            elapsed: elapsed)
    }

    private func reason(_ result: CURLcode) -> String {
        if isWalledOff { return "the address is this machine's or a private network's; RECADO_ALLOW_HOSTS allows it" }
        if wasHeldBack { return "the connection closed without a response; sent again, it might be done twice" }
        let detail = errorText.baseAddress.map { String(cString: $0) } ?? ""
        return detail.isEmpty ? String(cString: curl_easy_strerror(result)) : detail
    }

    private func faultCode(_ result: CURLcode) -> String {
        if isTooLarge { return "tooLarge" }
        if isWalledOff { return "refused-address" }
        if wasHeldBack { return "closed" }
        return CurlResult.faultCode(result, connected: attempts > 0)
    }
}
