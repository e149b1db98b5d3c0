/// Where an answer goes: a connection, or a test that needs no socket.
package protocol HTTPReplyTarget: AnyObject, Sendable {
    /// Takes the answer to the numbered request; false where it has one or is over.
    func answer(_ response: HTTPResponse, turn number: UInt64) -> Bool
}
