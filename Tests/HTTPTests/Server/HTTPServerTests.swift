import Dispatch
import HTTPServer
import Testing

@Suite(.timeLimit(.minutes(1)))
struct HTTPServerTests {
    @Test func `a handler that answers at once is heard`() async throws {
        try await withServer(handler: echo) { server in
            let port = server.port
            let (head, body) = await blocking {
                let client = RawSocket(port: port)
                client.write("POST /a%20b?x=1&y=%20 HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello")
                return client.readResponse()
            }
            #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(body == "POST /a%20b?x=1&y=%20 hello")
        }
    }

    @Test func `the request carries its headers, whatever their case, and the peer's address`() async throws {
        let seen = Shelf<HTTPRequest>()
        try await withServer { request, reply in
            seen.put(request)
            reply.send(HTTPResponse(status: 204))
        } _: { server in
            let port = server.port
            let head = await blocking {
                let client = RawSocket(port: port)
                client.write("GET / HTTP/1.1\r\nHost: h\r\nX-Twilio-Signature:  abc=\r\nx-two: 1\r\nX-Two: 2\r\n\r\n")
                return client.read(until: "\r\n\r\n")
            }
            #expect(head.hasPrefix("HTTP/1.1 204"))
            let request = try #require(await seen.take().first)
            #expect(request.headers["x-twilio-signature"] == "abc=")
            #expect(request.headers.all("X-TWO") == ["1", "2"])
            #expect(request.headers["x-three"] == nil)
            #expect(request.remoteAddress == "127.0.0.1")
        }
    }

    @Test func `an answer may come much later and from another thread`() async throws {
        let shelf = Shelf<HTTPReply>()
        try await withServer {
            shelf.put($1)
        } _: { server in
            let port = server.port
            async let answer = blocking {
                let client = RawSocket(port: port)
                client.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
                return client.readResponse().body
            }
            let reply = try #require(await shelf.take().first)
            #expect(reply.send(.json("{}")))
            #expect(await answer == "{}")
        }
    }

    @Test func `only the first answer counts`() async throws {
        let shelf = Shelf<HTTPReply>()
        try await withServer {
            shelf.put($1)
        } _: { server in
            let port = server.port
            let client = await blocking { RawSocket(port: port) }
            client.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
            let first = try #require(await shelf.take().first)
            #expect(first.send(.text("one")))
            #expect(!first.send(.text("two")))
            #expect(await blocking { client.readResponse().body } == "one")
            client.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
            let second = try #require(await shelf.take().first)
            #expect(!first.send(.text("late")))
            second.send(.text("three"))
            #expect(await blocking { client.readResponse().body } == "three")
        }
    }

    @Test func `a reply dropped without an answer becomes a 500`() async throws {
        try await withServer { _, _ in
        } _: { server in
            let port = server.port
            let head = await blocking {
                let client = RawSocket(port: port)
                client.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
                return client.readResponse().head
            }
            #expect(head.hasPrefix("HTTP/1.1 500"))
        }
    }

    @Test func `an answer to a client that has gone does no harm`() async throws {
        let shelf = Shelf<HTTPReply>()
        try await withServer {
            if $0.path == "/hold" { shelf.put($1) } else { echo($0, $1) }
        } _: { server in
            let port = server.port
            let gone = await blocking {
                (0..<50).map { _ in
                    let client = RawSocket(port: port)
                    client.write("GET /hold HTTP/1.1\r\nHost: h\r\n\r\n")
                    return client
                }
            }
            let replies = await shelf.take(50)
            for client in gone { client.reset() }
            for reply in replies { reply.send(.text("into the void")) }
            let body = await blocking {
                let client = RawSocket(port: port)
                client.write("GET /alive HTTP/1.1\r\nHost: h\r\n\r\n")
                return client.readResponse().body
            }
            #expect(body == "GET /alive? ")
        }
    }

    @Test func `pipelined requests are answered in order`() async throws {
        try await withServer(handler: echo) { server in
            let port = server.port
            let bodies = await blocking {
                let client = RawSocket(port: port)
                client.write(String((0..<20).flatMap { "GET /\($0) HTTP/1.1\r\nHost: h\r\n\r\n" }))
                return (0..<20).map { _ in client.readResponse().body }
            }
            #expect(bodies == (0..<20).map { "GET /\($0)? " })
        }
    }

    @Test func `a thousand waiting requests are answered by one batch`() async throws {
        let shelf = Shelf<HTTPReply>()
        try await withServer {
            shelf.put($1)
        } _: { server in
            let port = server.port
            let clients = await blocking {
                (0..<1_000).map { _ in
                    let client = RawSocket(port: port)
                    client.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
                    return client
                }
            }
            for reply in await shelf.take(1_000) { reply.send(.text("done")) }
            let answered = await blocking { clients.count { $0.readResponse().body == "done" } }
            #expect(answered == 1_000)
        }
    }

    @Test func `an answer may race the handler's return`() async throws {
        try await withServer { request, reply in
            DispatchQueue.global().async { echo(request, reply) }
        } _: { server in
            let port = server.port
            let right = await withTaskGroup(of: Int.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        await blocking {
                            let client = RawSocket(port: port)
                            return (0..<500).count { number in
                                client.write("GET /\(number) HTTP/1.1\r\nHost: h\r\n\r\n")
                                return client.readResponse().body == "GET /\(number)? "
                            }
                        }
                    }
                }
                return await group.reduce(0, +)
            }
            #expect(right == 2_000)
        }
    }

    @Test func `HEAD is answered with the length and without the body`() async throws {
        try await withServer(handler: echo) { server in
            let port = server.port
            let text = await blocking {
                let client = RawSocket(port: port)
                client.write("HEAD / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
                return client.readToEnd()
            }
            #expect(text.contains("Content-Length: 8\r\n"))
            #expect(text.hasSuffix("\r\n\r\n"))
        }
    }

    @Test func `a client that expects 100-continue is told to go on`() async throws {
        try await withServer(handler: echo) { server in
            let port = server.port
            let (interim, body) = await blocking {
                let client = RawSocket(port: port)
                client.write("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
                let interim = client.read(until: "\r\n\r\n")
                client.write("ok")
                return (interim, client.readResponse().body)
            }
            #expect(interim.hasPrefix("HTTP/1.1 100"))
            #expect(body == "PUT /? ok")
        }
    }

    @Test(arguments: [
        [("X", "a\r\nSet-Cookie: b")], [("X\r\nY", "a")], [("", "a")], [("X", "a\u{0}b")],
    ])
    func `a header that HTTP cannot carry becomes a 500`(_ headers: [(String, String)]) async throws {
        try await withServer {
            $1.send(HTTPResponse(headers: headers, body: Array("secret".utf8)))
        } _: { server in
            let port = server.port
            let text = await blocking {
                let client = RawSocket(port: port)
                client.write("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
                return client.readToEnd()
            }
            #expect(text.hasPrefix("HTTP/1.1 500"))
            #expect(!text.contains("Set-Cookie") && !text.contains("secret"))
        }
    }

    @Test(arguments: [0, 99, 100, 101, 600, -1, Int.max])
    func `a status that is none becomes a 500`(_ status: Int) async throws {
        try await withServer {
            $1.send(HTTPResponse(status: status))
        } _: { server in
            let port = server.port
            let head = await blocking {
                let client = RawSocket(port: port)
                client.write("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
                return client.readResponse().head
            }
            #expect(head.hasPrefix("HTTP/1.1 500"))
        }
    }
}
