import HTTPClient
import Testing

/// A kept connection may close just as the next request goes out; libcurl would send that request again by itself.
@Suite(.timeLimit(.minutes(1)))
struct KeptConnectionTests {
    private static let answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
    private let client = HTTPClient()

    /// Answers the first request, reads the second and closes; a second connection is answered.
    private func closingServer() -> RawServer {
        RawServer(
            {
                _ = $0.read(until: "\r\n\r\n")
                $0.write(Self.answer)
                _ = $0.read(until: "\r\n\r\n")
            },
            {
                _ = $0.read(until: "\r\n\r\n")
                $0.write(Self.answer)
            })
    }

    @Test(arguments: ["POST", "PATCH", "LOCK"], [[], Array("{}\r\n\r\n".utf8)])
    func `what might be done twice is not sent twice`(_ method: String, _ body: [UInt8]) async throws {
        let server = closingServer()
        let url = "http://127.0.0.1:\(server.port)/"
        #expect(try await client.send(HTTPClientRequest(url: url)).get().status == 200)
        let outcome = await client.send(HTTPClientRequest(method: method, url: url, body: body))
        let fault = try #require(throws: HTTPClientFault.self) { try outcome.get() }
        #expect(fault.code == "closed")
        #expect(fault.sent == .maybe)
    }

    @Test(arguments: ["GET", "HEAD", "PUT", "DELETE"])
    func `what may be done twice is sent again`(_ method: String) async throws {
        let server = closingServer()
        let url = "http://127.0.0.1:\(server.port)/"
        #expect(try await client.send(HTTPClientRequest(url: url)).get().status == 200)
        #expect(try await client.send(HTTPClientRequest(method: method, url: url)).get().status == 200)
        #expect(server.accepted == 2)
    }

    @Test func `a connection seen to be closed is replaced before anything is sent`() async throws {
        let closed = Shelf<Bool>()
        let server = RawServer(
            {
                _ = $0.read(until: "\r\n\r\n")
                $0.write(Self.answer)
                $0.shutDown()
                closed.put(true)
            },
            {
                _ = $0.read(until: "\r\n\r\n")
                $0.write(Self.answer)
            })
        let url = "http://127.0.0.1:\(server.port)/"
        #expect(try await client.send(HTTPClientRequest(url: url)).get().status == 200)
        _ = await closed.take()
        #expect(try await client.send(HTTPClientRequest(method: "POST", url: url)).get().status == 200)
        #expect(server.accepted == 2)
    }
}
