internal import CMicroHTTPD

/// A request while its bytes arrive, and the reason to refuse it where there is one.
struct IncomingRequest {
    var target = ""
    var method = ""
    var headers = HTTPHeaders()
    private(set) var body: [UInt8] = []
    private(set) var refusal: HTTPResponse?
    private var declared: Int?
    private var received = 0

    /// Reads the headers and says whether the rest of the request is worth reading.
    mutating func begin(_ limits: HTTPServerConfiguration) -> Bool {
        guard let framing = RequestFraming(headers), target.hasPrefix("/") else {
            refusal = limits.refusal(400)
            return false
        }
        declared = framing.length
        guard let declared else { return true }
        guard declared > limits.bodyBytes else {
            body.reserveCapacity(min(declared, 64 << 10))
            return true
        }
        refusal = limits.refusal(413)
        return headers["Expect"] == nil && declared <= limits.discardBytes
    }

    /// Takes a piece of the body; false where even throwing it away has gone on too long.
    mutating func take(_ piece: UnsafeBufferPointer<UInt8>, _ limits: HTTPServerConfiguration) -> Bool {
        received += piece.count
        if refusal == nil, received > limits.bodyBytes { refuse(limits.refusal(413)) }
        guard refusal == nil else { return received <= limits.discardBytes }
        body.append(contentsOf: piece)
        return true
    }

    private mutating func refuse(_ response: HTTPResponse) {
        refusal = response
        body = []
    }

    consuming func request(from remoteAddress: String) -> HTTPRequest {
        let mark = target.utf8.firstIndex(of: 0x3F)
        return HTTPRequest(
            method: method, path: String(target[..<(mark ?? target.endIndex)]),
            query: mark.map { String(target[target.index(after: $0)...]) } ?? "",
            headers: headers, body: body, remoteAddress: remoteAddress)
    }
}
