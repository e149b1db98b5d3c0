// Reads random and mutated replies: scripts/reading/fuzz [COUNT] [SEED]. Ends 1 when one is slow or read two ways.

import Time

@main
enum Fuzz {
    static func main() {
        guard let today = CivilDate(year: 2026, month: 3, day: 10) else { return }
        let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
        let count = arguments.first ?? 1_000_000
        var seeds: [String] = []
        while let line = readLine() { seeds.append(String(line.split(separator: "\t").dropFirst(2).first ?? "")) }
        var babbler = Babbler(seed: arguments.count > 1 ? arguments[arguments.startIndex + 1] : 2026, replies: seeds)
        let reader = ReplyReader.standard
        let question = reader.prepare(.appointment)
        let clock = ContinuousClock()
        var slowest = Duration.zero
        var faults = 0
        for _ in 0..<count {
            let text = babbler.reply()
            let first = reader.read(text, question: question, today: today)
            func again() -> Duration {
                clock.measure { faults += reader.read(text, question: question, today: today) == first ? 0 : 1 }
            }
            var spent = again()
            // The machine's own pauses are not the reader's: the least of several.
            for _ in 0..<5 where spent > .milliseconds(2) { spent = min(spent, again()) }
            slowest = max(slowest, spent)
        }
        print("\(count) replies, \(faults) read two ways, slowest \(slowest)")
        if faults > 0 || slowest > .milliseconds(5) { fatalError("too slow, or not the same each time") }
    }
}
