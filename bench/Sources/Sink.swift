import Core
import Dispatch
import Foundation
import HTTPServer

/// A provider on a port of its own that takes every message, `delay` milliseconds later.
struct Sink {
    let delay: Int

    func run() async throws {
        let server = HTTPServer(HTTPServerConfiguration(address: "127.0.0.1:0"))
        let later = DispatchQueue(label: "sink")
        try server.start { _, reply in
            let response = HTTPResponse(
                status: 201, headers: [("Content-Type", "application/json")], body: Sink.answer())
            guard delay > 0 else {
                reply.send(response)
                return
            }
            later.asyncAfter(deadline: .now() + .milliseconds(delay)) { reply.send(response) }
        }
        FileHandle.standardOutput.write(Data((JSON.text(["port": .int(Int64(server.port))]) + "\n").utf8))
        while readLine() != nil {}
        await server.stop(grace: .zero)
    }

    /// What Twilio says to a message it took.
    static func answer() -> [UInt8] {
        let name = String(UInt64.random(in: .min ... .max), radix: 16)
        return Array(#"{"sid":"SM\#(name)","status":"queued","error_code":null,"error_message":null}"#.utf8)
    }
}
