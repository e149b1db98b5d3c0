import Core
import Foundation
import Reading

/// Labelled replies, read one after the other.
struct ReadingBench {
    private let texts: [String]

    /// - Parameter file: a table with tabs; the third column is the reply.
    init(file: String) throws {
        texts = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").dropFirst().compactMap {
            line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            return columns.count > 2 ? String(columns[2]) : nil
        }
        guard !texts.isEmpty else { throw BenchFault("\(file) has no replies") }
    }

    func run(seconds: Double) throws -> Value {
        guard let today = CivilDate(year: 2026, month: 11, day: 23) else { throw BenchFault("no such day") }
        let reader = ReplyReader.standard
        let question = reader.prepare(.appointment)
        var clear = 0
        let mean = Stopwatch.mean(seconds: seconds) { number in
            if reader.read(texts[number % texts.count], question: question, today: today).isClear() { clear += 1 }
        }
        return ["replies": .int(Int64(texts.count)), "seconds": .double(mean), "clear": .int(Int64(clear))]
    }
}
