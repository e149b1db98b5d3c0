import HTTPClient
import Testing

@Suite(.timeLimit(.minutes(1)))
struct HTTPClientEndTests {
    private let client = HTTPClient()

    /// A server that tells when a request has come, and never answers.
    private func silentServer(_ arrived: Shelf<Bool>) -> RawServer {
        RawServer {
            _ = $0.read(until: "\r\n\r\n")
            arrived.put(true)
            _ = $0.readToEnd()
        }
    }

    @Test func `a cancelled task breaks its request off`() async throws {
        let arrived = Shelf<Bool>()
        let server = silentServer(arrived)
        let task = Task { [client] in
            await client.send(HTTPClientRequest(url: "http://127.0.0.1:\(server.port)/"))
        }
        _ = await arrived.take()
        task.cancel()
        let outcome = await task.value
        let fault = try #require(throws: HTTPClientFault.self) { try outcome.get() }
        #expect(fault.code == "cancelled")
        #expect(fault.sent == .maybe)
    }

    @Test func `a task cancelled before it sends sends nothing`() async throws {
        let port = closedPort()
        let outcome = await Task { [client] in
            withUnsafeCurrentTask { $0?.cancel() }
            return await client.send(HTTPClientRequest(url: "http://127.0.0.1:\(port)/"))
        }.value
        let fault = try #require(throws: HTTPClientFault.self) { try outcome.get() }
        #expect(fault.code == "cancelled")
        #expect(fault.sent == .no)
    }

    @Test func `shutting down fails what is open and what comes later`() async throws {
        let arrived = Shelf<Bool>()
        let server = silentServer(arrived)
        let request = HTTPClientRequest(url: "http://127.0.0.1:\(server.port)/")
        async let open = client.send(request)
        _ = await arrived.take()
        await client.shutdown()
        let (first, second) = (await open, await client.send(request))
        let broken = try #require(throws: HTTPClientFault.self) { try first.get() }
        #expect(broken.code == "shutdown")
        #expect(broken.sent == .maybe)
        let refused = try #require(throws: HTTPClientFault.self) { try second.get() }
        #expect(refused.code == "shutdown")
        #expect(refused.sent == .no)
        await client.shutdown()
    }

    @Test func `requests cancelled at any moment all end`() async {
        let port = closedPort()
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<400 {
                let task = Task { [client] in
                    await client.send(HTTPClientRequest(url: "http://127.0.0.1:\(port)/\(number)"))
                }
                group.addTask {
                    if number.isMultiple(of: 2) { task.cancel() }
                    _ = await task.value
                }
            }
        }
    }

    @Test func `a request that finds no free connection in time is not sent`() async throws {
        var configuration = HTTPClientConfiguration()
        configuration.connectionsPerHost = 1
        let client = HTTPClient(configuration)
        let arrived = Shelf<Bool>()
        let server = silentServer(arrived)
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(server.port)/")
        let first = Task { [request] in await client.send(request) }
        _ = await arrived.take()
        request.timeout = .milliseconds(80)
        let outcome = await client.send(request)
        let fault = try #require(throws: HTTPClientFault.self) { try outcome.get() }
        #expect(fault.code == "timeout")
        #expect(fault.sent == .no)
        first.cancel()
        _ = await first.value
    }

    @Test func `a host that does not answer leaves the others their connections`() async throws {
        var configuration = HTTPClientConfiguration()
        configuration.connectionsPerHost = 1
        let client = HTTPClient(configuration)
        let arrived = Shelf<Bool>()
        let server = silentServer(arrived)
        let stuck = (0..<10).map { number in
            Task { await client.send(HTTPClientRequest(url: "http://127.0.0.1:\(server.port)/\(number)")) }
        }
        _ = await arrived.take()
        let other = RawServer {
            _ = $0.read(until: "\r\n\r\n")
            $0.write("HTTP/1.1 204 No Content\r\n\r\n")
        }
        #expect(try await client.send(HTTPClientRequest(url: "http://127.0.0.1:\(other.port)/")).get().status == 204)
        await client.shutdown()
        for task in stuck {
            let outcome = await task.value
            #expect(throws: HTTPClientFault.self) { try outcome.get() }
        }
    }
}
