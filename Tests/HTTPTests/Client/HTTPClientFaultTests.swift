import HTTPClient
import HTTPServer
import Testing

@Suite(.timeLimit(.minutes(1)))
struct HTTPClientFaultTests {
    private let client = HTTPClient()

    private func fault(
        _ url: String, _ change: (inout HTTPClientRequest) -> Void = { _ in }
    ) async throws -> HTTPClientFault {
        var request = HTTPClientRequest(method: "POST", url: url, body: Array("{}".utf8))
        change(&request)
        let outcome = await client.send(request)
        return try #require(throws: HTTPClientFault.self) { try outcome.get() }
    }

    @Test(arguments: [
        "", "clinic.example", "ftp://h/", "file:///etc/passwd", "http://", "http://h/a b", "http://h/\r\nX: y",
        "http://user:secret@127.0.0.1/", "http://h:99999/", "http://h/ç", "https://[::1", "gopher://h",
    ])
    func `a URL that is none is refused unsent`(_ url: String) async throws {
        let fault = try await fault(url)
        #expect(fault.code == "badURL")
        #expect(fault.sent == .no)
    }

    @Test(arguments: [
        ("X", "a\r\nHost: evil"), ("X", "a\n"), ("X", "a\u{0}b"), ("X\r\nY", "a"), ("", "a"), ("X:", "a"), ("X Y", "a"),
    ])
    func `a header that could begin another is refused unsent`(_ header: (String, String)) async throws {
        let fault = try await fault("http://127.0.0.1:\(closedPort())/") { $0.headers = [header] }
        #expect(fault.code == "badRequest")
        #expect(fault.sent == .no)
    }

    @Test(arguments: ["", "GET /x HTTP/1.1\r\nX: y", "A B"])
    func `a method that is no word is refused unsent`(_ method: String) async throws {
        let fault = try await fault("http://127.0.0.1:\(closedPort())/") { $0.method = method }
        #expect(fault.code == "badRequest")
        #expect(fault.sent == .no)
    }

    @Test func `nobody listening means not sent`() async throws {
        let fault = try await fault("http://127.0.0.1:\(closedPort())/path?token=secret")
        #expect(fault.code == "connect")
        #expect(fault.sent == .no)
        #expect(!fault.description.contains("token"))
    }

    @Test func `an unknown host means not sent`() async throws {
        let fault = try await fault("http://nowhere.invalid/") { $0.connectTimeout = .seconds(5) }
        #expect(fault.code == "resolve" || fault.code == "timeout")
        #expect(fault.sent == .no)
    }

    @Test func `a failed handshake means not sent`() async throws {
        let server = RawServer {
            _ = $0.read(count: 5)
            $0.write("HTTP/1.1 400 Bad Request\r\n\r\n")
        }
        let fault = try await fault("https://127.0.0.1:\(server.port)/")
        #expect(fault.code == "tls")
        #expect(fault.sent == .no)
    }

    @Test func `a handshake that does not end in time means not sent`() async throws {
        let server = RawServer { _ = $0.readToEnd() }
        let fault = try await fault("https://127.0.0.1:\(server.port)/") { $0.timeout = .milliseconds(80) }
        #expect(fault.code == "timeout")
        #expect(fault.sent == .no)
    }

    @Test func `no answer in time means maybe sent`() async throws {
        let server = RawServer { _ = $0.readToEnd() }
        let fault = try await fault("http://127.0.0.1:\(server.port)/") { $0.timeout = .milliseconds(80) }
        #expect(fault.code == "timeout")
        #expect(fault.sent == .maybe)
    }

    @Test(arguments: [
        ("", "closed"), ("HTTP/1.1 200 OK\r\nContent-Le", "closed"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", "closed"),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "closed"),
        ("\u{1}\u{2}garbage\r\n\r\n", "protocol"), ("HTTP/9.9 ???\r\n\r\n", "protocol"),
    ])
    func `an answer that breaks off or is none means maybe sent`(_ answer: String, _ code: String) async throws {
        let server = RawServer {
            _ = $0.read(until: "\r\n\r\n{}")
            $0.write(answer)
        }
        let fault = try await fault("http://127.0.0.1:\(server.port)/")
        #expect(fault.code == code)
        #expect(fault.sent == .maybe)
        #expect(server.accepted == 1)
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "x", count: 1_001),
        "HTTP/1.1 200 OK\r\nX: " + String(repeating: "x", count: 90_000) + "\r\n\r\n",
        "HTTP/1.1 200 OK\r\n" + String(repeating: "X: y\r\n", count: 20_000) + "\r\n",
    ])
    func `an answer over the limit is broken off`(_ answer: String) async throws {
        let server = RawServer {
            _ = $0.read(until: "\r\n\r\n{}")
            $0.write(answer)
            _ = $0.readToEnd()
        }
        let fault = try await fault("http://127.0.0.1:\(server.port)/") { $0.maxResponseBytes = 1_000 }
        #expect(fault.code == "tooLarge")
        #expect(fault.sent == .maybe)
    }
}
