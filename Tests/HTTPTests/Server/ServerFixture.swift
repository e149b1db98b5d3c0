import HTTPServer
import Synchronization
import Testing

/// A server on a free port, stopped after the test.
func withServer<Value>(
    _ change: (inout HTTPServerConfiguration) -> Void = { _ in },
    handler: @escaping @Sendable (HTTPRequest, HTTPReply) -> Void,
    _ body: (HTTPServer) async throws -> Value
) async throws -> Value {
    var configuration = HTTPServerConfiguration(address: "127.0.0.1:0")
    change(&configuration)
    let server = HTTPServer(configuration)
    try server.start(handler: handler)
    do {
        let value = try await body(server)
        await server.stop(grace: .seconds(5))
        return value
    } catch {
        await server.stop(grace: .zero)
        throw error
    }
}

/// Echoes the method, the path, the query and the body.
@Sendable func echo(_ request: HTTPRequest, _ reply: HTTPReply) {
    let body = String(decoding: request.body, as: UTF8.self)
    reply.send(.text("\(request.method) \(request.path)?\(request.query) \(body)"))
}

/// A place where a handler leaves its replies, and a test awaits them.
final class Shelf<Item: Sendable>: Sendable {
    private struct Content {
        var items: [Item] = []
        var wanted = 0
        var waiter: CheckedContinuation<[Item], Never>?
    }

    private let content = Mutex(Content())

    func put(_ item: Item) {
        content.withLock { content in
            content.items.append(item)
            guard content.items.count >= content.wanted, let waiter = content.waiter else { return }
            content.waiter = nil
            waiter.resume(returning: content.items)
            content.items = []
        }
    }

    /// Waits until that many items are there and takes them all.
    func take(_ count: Int = 1) async -> [Item] {
        await withCheckedContinuation { continuation in
            content.withLock { content in
                content.wanted = count
                guard content.items.count >= count else {
                    content.waiter = continuation
                    return
                }
                continuation.resume(returning: content.items)
                content.items = []
            }
        }
    }
}
