import HTTPServer
import Testing

@Suite(.timeLimit(.minutes(1)))
struct HostileClientTests {
    private func answer(
        _ text: String, _ change: @escaping (inout HTTPServerConfiguration) -> Void = { _ in }
    ) async throws -> String {
        try await withServer(change, handler: echo) { server in
            let port = server.port
            return await blocking {
                let client = RawSocket(port: port)
                client.write(text)
                return client.readToEnd()
            }
        }
    }

    @Test func `a body over the limit is answered 413, read to its end`() async throws {
        let body = String(repeating: "x", count: 300_000)
        let text = try await answer(
            "POST / HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: 300000\r\n\r\n" + body
        ) { $0.bodyBytes = 1_000 }
        #expect(text.hasPrefix("HTTP/1.1 413"))
    }

    @Test func `a chunked body over the limit is answered 413`() async throws {
        let chunk = "2710\r\n" + String(repeating: "x", count: 10_000) + "\r\n"
        let text = try await answer(
            "POST / HTTP/1.1\r\nHost: h\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                + String(repeating: chunk, count: 20) + "0\r\n\r\n"
        ) { $0.bodyBytes = 1_000 }
        #expect(text.hasPrefix("HTTP/1.1 413"))
    }

    @Test func `a body of just the limit is taken`() async throws {
        let text = try await answer(
            "POST / HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: 4\r\n\r\nfour"
        ) { $0.bodyBytes = 4 }
        #expect(text.hasSuffix("POST /? four"))
    }

    @Test func `a client that asks before sending too much is refused before it sends`() async throws {
        let text = try await answer(
            "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2000000\r\nExpect: 100-continue\r\n\r\n")
        #expect(text.hasPrefix("HTTP/1.1 413"))
    }

    @Test func `a length beyond what is worth discarding is refused at once`() async throws {
        let text = try await answer("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999\r\n\r\n")
        #expect(text.hasPrefix("HTTP/1.1 413"))
    }

    @Test(arguments: MalformedRequest.all)
    func `a malformed request is refused and never handled`(_ request: MalformedRequest) async throws {
        let text = try await answer(request.text)
        #expect(text.hasPrefix("HTTP/1.1 4") || (text.isEmpty && request.mayJustClose), "\(text.prefix(60))")
    }

    @Test func `garbage closes the connection and leaves the server alive`() async throws {
        try await withServer(handler: echo) { server in
            let port = server.port
            let body = await blocking {
                for seed in 0..<64 {
                    let garbage = RawSocket(port: port)
                    garbage.write(
                        (0..<500).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ seed &* 17) } + Array("\r\n\r\n".utf8))
                    garbage.shutDown()
                }
                let client = RawSocket(port: port)
                client.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
                return client.readResponse().body
            }
            #expect(body == "GET /? ")
        }
    }

    @Test func `a silent client is closed after the idle time`() async throws {
        let text = try await answer("GET / HTTP/1.1\r\nHos") { $0.idleSeconds = 1 }
        #expect(text.isEmpty || text.hasPrefix("HTTP/1.1 408"))
    }

    @Test func `a client that trickles is closed after the request time`() async throws {
        try await withServer {
            $0.idleSeconds = 30
            $0.requestSeconds = 1
        } handler: {
            echo($0, $1)
        } _: { server in
            let port = server.port
            let isClosed = await blocking {
                let client = RawSocket(port: port)
                client.write("GET / HTTP/1.1\r\n")
                client.trickle("X: y\r\n")
                return true
            }
            #expect(isClosed)
        }
    }

    @Test func `a waiting client is not closed by either limit`() async throws {
        let shelf = Shelf<HTTPReply>()
        try await withServer {
            $0.idleSeconds = 1
            $0.requestSeconds = 1
        } handler: {
            if $0.path == "/wait" { shelf.put($1) } else { echo($0, $1) }
        } _: { server in
            let port = server.port
            let waiting = await blocking {
                let client = RawSocket(port: port)
                client.write("GET /wait HTTP/1.1\r\nHost: h\r\n\r\n")
                return client
            }
            let reply = try #require(await shelf.take().first)
            // Another connection, silent, is closed by the limits that the waiting one outlives.
            _ = await blocking { RawSocket(port: port).readToEnd() }
            _ = await blocking { RawSocket(port: port).readToEnd() }
            reply.send(.text("at last"))
            #expect(await blocking { waiting.readResponse().body } == "at last")
        }
    }
}

/// A request that no server should take.
struct MalformedRequest: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    /// libmicrohttpd has no memory left for an answer.
    let mayJustClose: Bool

    private init(_ description: String, _ text: String, mayJustClose: Bool = false) {
        testDescription = description
        self.mayJustClose = mayJustClose
        self.text = text
    }

    private static func post(_ description: String, _ fields: String, _ body: String = "") -> MalformedRequest {
        MalformedRequest(description, "POST / HTTP/1.1\r\nHost: h\r\n\(fields)\r\n\r\n\(body)")
    }

    static let all = [
        post("a negative length", "Content-Length: -1"),
        post("a length with letters", "Content-Length: 5x", "hello"),
        post("a length beyond 64 bits", "Content-Length: 99999999999999999999999"),
        post("two lengths", "Content-Length: 5\r\nContent-Length: 6", "hello!"),
        post("a length and chunks", "Content-Length: 5\r\nTransfer-Encoding: chunked", "0\r\n\r\n"),
        post("chunks twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "0\r\n\r\n"),
        post("chunks and something else", "Transfer-Encoding: gzip, chunked", "0\r\n\r\n"),
        post("a coding nobody undoes", "Transfer-Encoding: identity", "hello"),
        post("a blank before the colon", "Content-Length : 5", "hello"),
        post("a blank before the colon of a coding", "Transfer-Encoding : chunked", "0\r\n\r\n"),
        post("the same length twice", "Content-Length: 5\r\nContent-Length: 5", "hello"),
        post("a list of lengths", "Content-Length: 5, 5", "hello"),
        post("a length with a sign", "Content-Length: +5", "hello"),
        post("a length in hexadecimal", "Content-Length: 0x5", "hello"),
        post("two hosts", "Host: other"),
        post("a name that is no token", "X(y): z"),
        post("a chunk without a size", "Transfer-Encoding: chunked", "zz\r\n"),
        MalformedRequest("a target that is no path", "GET nowhere HTTP/1.1\r\nHost: h\r\n\r\n"),
        MalformedRequest("no host", "GET / HTTP/1.1\r\n\r\n"),
        post("a long header", "X: " + String(repeating: "y", count: 60_000)),
        MalformedRequest(
            "a long path", "GET /" + String(repeating: "y", count: 60_000) + " HTTP/1.1\r\nHost: h\r\n\r\n"),
        MalformedRequest(
            "a long query", "GET /?" + String(repeating: "y&", count: 6_000) + " HTTP/1.1\r\nHost: h\r\n\r\n",
            mayJustClose: true),
    ]
}
