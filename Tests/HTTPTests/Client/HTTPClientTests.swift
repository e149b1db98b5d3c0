import HTTPClient
import HTTPServer
import Testing

@Suite(.timeLimit(.minutes(1)))
struct HTTPClientTests {
    private let client = HTTPClient(HTTPClientConfiguration(userAgent: "recado-test"))

    /// What the server saw of a request that was answered 200.
    private func seen(_ change: (inout HTTPClientRequest) -> Void) async throws -> HTTPRequest {
        let shelf = Shelf<HTTPRequest>()
        return try await withServer { request, reply in
            shelf.put(request)
            reply.send(.text("ok"))
        } _: { server in
            var request = HTTPClientRequest(url: "http://127.0.0.1:\(server.port)/a%20b?x=1")
            change(&request)
            let response = try await client.send(request).get()
            #expect(response.status == 200)
            return try #require(await shelf.take().first)
        }
    }

    @Test(arguments: ["GET", "HEAD", "DELETE", "OPTIONS"])
    func `a request without a body arrives`(_ method: String) async throws {
        let request = try await seen { $0.method = method }
        #expect(request.method == method)
        #expect(request.path == "/a%20b")
        #expect(request.query == "x=1")
        #expect(request.body.isEmpty)
        #expect(request.headers["User-Agent"] == "recado-test")
        #expect(request.headers["Content-Type"] == nil)
    }

    @Test(arguments: ["POST", "PUT", "PATCH", "DELETE"], [0, 1, 1_000, 900_000])
    func `a body arrives byte for byte`(_ method: String, _ size: Int) async throws {
        let body = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let request = try await seen {
            $0.method = method
            $0.body = body
            $0.headers = [("Content-Type", "application/json")]
        }
        #expect(request.method == method)
        #expect(request.body == body)
        #expect(request.headers["Content-Type"] == "application/json")
        #expect(request.headers["Expect"] == nil)
    }

    @Test func `headers and the password arrive as given`() async throws {
        let request = try await seen {
            $0.headers = [("X-Empty", ""), ("X-Two", "a"), ("X-Two", "b"), ("User-Agent", "other")]
            $0.basicAuth = ("AC1", "tok:en")
        }
        #expect(request.headers["X-Empty"] == "")
        #expect(request.headers.all("X-Two") == ["a", "b"])
        #expect(request.headers.all("User-Agent") == ["other"])
        #expect(request.headers["Authorization"] == "Basic QUMxOnRvazplbg==")
    }

    @Test func `the response comes back whole`() async throws {
        try await withServer {
            $1.send(HTTPResponse(status: 404, headers: [("X-Why", " none "), ("X-More", "1")], body: $0.body))
        } _: { server in
            let url = "http://127.0.0.1:\(server.port)/"
            let response = try await client.send(HTTPClientRequest(method: "POST", url: url, body: [1, 0, 2])).get()
            #expect(response.status == 404)
            #expect(response.header("x-why") == "none")
            #expect(response.header("x-absent") == nil)
            #expect(response.body == [1, 0, 2])
            #expect(response.elapsed > .zero)
        }
    }

    @Test func `a redirect is handed back, and followed when asked`() async throws {
        try await withServer {
            if $0.path == "/old" {
                $1.send(HTTPResponse(status: 302, headers: [("Location", "/new")]))
            } else {
                echo($0, $1)
            }
        } _: { server in
            var request = HTTPClientRequest(url: "http://127.0.0.1:\(server.port)/old")
            #expect(try await client.send(request).get().status == 302)
            request.redirects = 1
            let response = try await client.send(request).get()
            #expect(String(decoding: response.body, as: UTF8.self) == "GET /new? ")
            #expect(response.header("Location") == nil)
        }
    }

    @Test func `a redirect to another scheme is not followed`() async throws {
        try await withServer {
            $1.send(HTTPResponse(status: 302, headers: [("Location", "file:///etc/passwd")]))
        } _: { server in
            var request = HTTPClientRequest(url: "http://127.0.0.1:\(server.port)/")
            request.redirects = 3
            let outcome = await client.send(request)
            #expect(throws: HTTPClientFault.self) { try outcome.get() }
        }
    }

    @Test func `a thousand requests share a few kept connections`() async throws {
        var configuration = HTTPClientConfiguration()
        configuration.connectionsPerHost = 4
        let client = HTTPClient(configuration)
        try await withServer(handler: echo) { server in
            let port = server.port
            let right = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<1_000 {
                    group.addTask {
                        let outcome = await client.send(HTTPClientRequest(url: "http://127.0.0.1:\(port)/\(number)"))
                        return (try? outcome.get().body) == Array("GET /\(number)? ".utf8)
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(right == 1_000)
        }
        await client.shutdown()
    }
}
