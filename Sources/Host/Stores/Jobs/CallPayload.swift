import Core
import SQL

/// A call as its job's payload; what stands in columns of its own is left out.
enum CallPayload {
    static func text(_ call: OutboundCall) -> String {
        JSON.text([
            "attempts": .int(Int64(call.attempts)), "body": call.body.map { ["value": $0] } ?? .null,
            "call": .text(call.call), "method": .text(call.method), "path": .text(call.path),
            "timeout": .int(call.timeoutMilliseconds),
        ])
    }

    static func call(
        _ payload: Value, id: JobID, connector: String, contact: ContactID?, conversation: ConversationID?,
        destructive: Bool
    ) throws(SQLFault) -> OutboundCall {
        guard case .text(let call) = payload["call"], case .text(let method) = payload["method"],
            case .text(let path) = payload["path"], case .int(let timeout) = payload["timeout"],
            case .int(let attempts) = payload["attempts"]
        else { throw SQLFault(.decoding, "the payload of a call") }
        return OutboundCall(
            id: id, connector: connector, call: call, contact: contact, conversation: conversation, method: method,
            path: path, body: payload["body"] == .null ? nil : payload["body"]["value"], destructive: destructive,
            timeoutMilliseconds: timeout, attempts: Int(clamping: attempts))
    }
}
