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
}
