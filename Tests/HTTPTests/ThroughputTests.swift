import Dispatch
import Foundation
import HTTPClient
import HTTPServer
import Synchronization
import Testing

/// Measurements, run where `RECADO_BENCH` is set; build with `-c release`.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["RECADO_BENCH"] != nil))
struct ThroughputTests {
    /// Answers from a thread of its own all that has gathered meanwhile, as a group commit does.
    private final class Batch: Sendable {
        private let waiting = Mutex<[HTTPReply]>([])
        private let queue = DispatchQueue(label: "batch")
        private let response = HTTPResponse.json("{}")

        func add(_ reply: HTTPReply) {
            let isFirst = waiting.withLock { waiting in
                waiting.append(reply)
                return waiting.count == 1
            }
            guard isFirst else { return }
            queue.async { [self] in
                let replies = waiting.withLock { waiting in
                    defer { waiting = [] }
                    return waiting
                }
                for reply in replies { reply.send(response) }
            }
        }
    }

    @Test(arguments: [8, 32, 256, 1_000])
    func `the server under wrk`(_ connections: Int) async throws {
        let batch = Batch()
        try await withServer { _, reply in
            batch.add(reply)
        } _: { server in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/wrk")
            process.arguments = [
                "-t1", "-c\(connections)", "-d4s", "--latency", "http://127.0.0.1:\(server.port)/hooks/twilio/clinic",
            ]
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            let text = await blocking {
                String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            }
            process.waitUntilExit()
            let wanted = text.split(separator: "\n").filter { line in
                ["Requests/sec", "50%", "99%", "Socket errors", "Non-2xx"].contains { line.contains($0) }
            }
            print("server, \(connections) connections:", wanted.map { $0.trimmingPrefix(while: \.isWhitespace) })
        }
    }

    @Test(arguments: [1, 8, 64])
    func `the client against the server`(_ tasks: Int) async throws {
        var configuration = HTTPClientConfiguration()
        configuration.connectionsPerHost = 64
        let client = HTTPClient(configuration)
        try await withServer {
            $1.send(.json("{}"))
        } _: { server in
            let url = "http://127.0.0.1:\(server.port)/messages"
            let each = 20_000 / tasks
            let clock = ContinuousClock()
            let elapsed = await clock.measure {
                await withTaskGroup(of: Void.self) { group in
                    for _ in 0..<tasks {
                        group.addTask {
                            for _ in 0..<each {
                                let request = HTTPClientRequest(method: "POST", url: url, body: Array("{\"a\":1}".utf8))
                                #expect((try? await client.send(request).get().status) == 200)
                            }
                        }
                    }
                }
            }
            print("client, \(tasks) at a time:", Int(Double(each * tasks) / (elapsed / .seconds(1))), "requests/s")
        }
        await client.shutdown()
    }
}
