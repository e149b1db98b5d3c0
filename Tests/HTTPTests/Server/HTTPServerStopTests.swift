import HTTPServer
import Testing

@Suite(.timeLimit(.minutes(1)))
struct HTTPServerStopTests {
    private func started(
        _ handler: @escaping @Sendable (HTTPRequest, HTTPReply) -> Void
    ) throws -> HTTPServer {
        let server = HTTPServer(HTTPServerConfiguration(address: "127.0.0.1:0"))
        try server.start(handler: handler)
        return server
    }

    @Test func `stopping waits for the answers that are being made`() async throws {
        let shelf = Shelf<HTTPReply>()
        let server = try started { shelf.put($1) }
        let client = RawSocket(port: server.port)
        client.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        let reply = try #require(await shelf.take().first)
        async let stopped: Void = server.stop(grace: .seconds(20))
        // The listener is gone before the answer is given.
        await blocking { [port = server.port] in while port != 0, RawSocket(port: port).isConnected {} }
        reply.send(.text("in time"))
        let text = await blocking { client.readToEnd() }
        #expect(text.contains("Connection: close"))
        #expect(text.hasSuffix("in time"))
        await stopped
    }

    @Test func `what is not answered in time is answered 503`() async throws {
        let shelf = Shelf<HTTPReply>()
        let server = try started { shelf.put($1) }
        let clients = (0..<20).map { _ in RawSocket(port: server.port) }
        for client in clients { client.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n") }
        let replies = await shelf.take(20)
        await server.stop(grace: .zero)
        for client in clients {
            #expect(await blocking { client.readToEnd() }.hasPrefix("HTTP/1.1 503"))
        }
        #expect(replies.allSatisfy { !$0.send(.text("too late")) })
    }

    @Test func `a server stops under load without losing an accepted request`() async throws {
        let server = try started { echo($0, $1) }
        let port = server.port
        async let tallies = withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 { group.addTask { await blocking { Self.hammer(port) } } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let first = await blocking { RawSocket(port: port).exchange("GET / HTTP/1.1\r\nHost: h\r\n\r\n") }
        #expect(first.hasPrefix("HTTP/1.1 200"))
        await server.stop(grace: .seconds(20))
        #expect(await tallies.allSatisfy { $0 })
    }

    /// Sends until the server closes; false where a request was begun and half answered.
    private static func hammer(_ port: Int) -> Bool {
        let client = RawSocket(port: port)
        while true {
            guard client.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n") else { return true }
            let (head, body) = client.readResponse()
            if head.isEmpty { return true }
            guard head.hasPrefix("HTTP/1.1 200"), body == "GET /? " else { return false }
        }
    }

    @Test func `a port that is taken is a fault with its reason`() async throws {
        let server = try started { echo($0, $1) }
        let second = HTTPServer(HTTPServerConfiguration(address: "127.0.0.1:\(server.port)"))
        let fault = #expect(throws: HTTPServerFault.self) { try second.start { echo($0, $1) } }
        #expect(fault?.code == "bind")
        #expect(fault?.reason.contains("in use") == true)
        await server.stop()
    }

    @Test(arguments: ["", "8080", "example.com:80", "127.0.0.1", "127.0.0.1:65536", "::1:80", "[zz]:80", "1.2.3:x"])
    func `an address that is none is refused`(_ address: String) {
        let server = HTTPServer(HTTPServerConfiguration(address: address))
        let fault = #expect(throws: HTTPServerFault.self) { try server.start { echo($0, $1) } }
        #expect(fault?.code == "address")
    }

    @Test func `a server starts once, and stops twice`() async throws {
        let server = try started { echo($0, $1) }
        #expect(server.port > 0)
        #expect(throws: HTTPServerFault.self) { try server.start { echo($0, $1) } }
        await server.stop()
        await server.stop()
        #expect(server.port == 0)
    }
}
