import Core
import HTTPServer
import Synchronization

/// A server that speaks as OpenAI's does, on a real socket, and says what it is told to.
final class FakeModel: Sendable {
    struct Seen: Sendable {
        let path: String
        let authorization: String?
        let body: Value
    }

    private let server = HTTPServer(HTTPServerConfiguration(address: "127.0.0.1:0"))
    private let answers: Mutex<[HTTPResponse]>
    private let seenRequests = Mutex<[Seen]>([])
    private let held = Mutex<[HTTPReply]>([])

    /// - Parameter answers: one for each request, the last one for all further ones; none keeps everybody waiting.
    convenience init(_ answers: HTTPResponse...) throws { try self.init(answers) }

    init(_ answers: [HTTPResponse]) throws {
        self.answers = Mutex(answers)
        try server.start { [self] request, reply in
            seenRequests.withLock {
                $0.append(
                    Seen(
                        path: request.path, authorization: request.headers["authorization"],
                        body: (try? JSON.parse(request.body)) ?? .null))
            }
            guard let answer = next() else { return held.withLock { $0.append(reply) } }
            reply.send(answer)
        }
    }

    var url: String { "http://127.0.0.1:\(server.port)/v1" }
    var seen: [Seen] { seenRequests.withLock { $0 } }

    func stop() async {
        held.withLock { $0 = [] }
        await server.stop(grace: .zero)
    }

    private func next() -> HTTPResponse? {
        answers.withLock { $0.count > 1 ? $0.removeFirst() : $0.first }
    }
}

extension HTTPResponse {
    /// A whole answer whose message is `content`.
    static func completion(_ content: String, finish: String = "stop") -> HTTPResponse {
        message(["role": "assistant", "content": .text(content), "refusal": .null], finish: finish)
    }

    static func message(_ message: Value, finish: String = "stop") -> HTTPResponse {
        json(
            JSON.text([
                "id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "gpt-4o-mini",
                "choices": [["index": 0, "finish_reason": .text(finish), "message": message, "logprobs": .null]],
                "usage": ["prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110],
            ]))
    }

    static func error(_ status: Int, code: Value = .null, headers: [(String, String)] = []) -> HTTPResponse {
        var response = json(
            JSON.text(["error": ["message": "no", "type": "error", "param": .null, "code": code]]), status: status)
        response.headers += headers
        return response
    }
}
