/// The right to answer one request, once, from any thread, at once or much later.
///
/// Dropped without an answer it sends 500. A client that has gone meanwhile does no harm.
package final class HTTPReply: Sendable {
    private let connection: any HTTPReplyTarget
    private let turn: UInt64

    package init(connection: any HTTPReplyTarget, turn: UInt64) {
        self.connection = connection
        self.turn = turn
    }

    deinit {
        _ = connection.answer(.unanswered, turn: turn)
    }

    /// Answers, and says whether this was the first answer; a later one is ignored.
    @discardableResult
    package func send(_ response: HTTPResponse) -> Bool {
        connection.answer(response, turn: turn)
    }
}
