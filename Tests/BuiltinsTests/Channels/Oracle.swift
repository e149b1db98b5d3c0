import Core
import Foundation

/// A vendor's own library behind pipes: one JSON line in, one JSON line out.
final class Oracle {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let python = root.appending(path: ".venv/bin/python").path

    /// Whether `scripts/python-venv` was run.
    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: python) }

    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    init(_ script: String) throws {
        process.executableURL = URL(filePath: Self.python)
        process.arguments = ["-u", Self.root.appending(path: "Tests/Oracles/\(script)").path]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    deinit { process.terminate() }

    /// Asks everything at once, and waits for as many answers.
    func answers(to questions: [Value]) throws -> [Value] {
        let lines = questions.map { JSON.text($0) + "\n" }.joined()
        let writer = input.fileHandleForWriting
        let reader = output.fileHandleForReading
        Thread.detachNewThread {
            try? writer.write(contentsOf: Data(lines.utf8))
            try? writer.close()
        }
        let text = String(decoding: try reader.readToEnd() ?? Data(), as: UTF8.self)
        return try text.split(separator: "\n").map { try JSON.parse(String($0)) }
    }
}
