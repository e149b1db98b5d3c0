// Stands in for `recado interpret --tsv`: id<TAB>text in, id<TAB>intent<TAB>confidence<TAB>reason out.
// `--time` reads all input first and prints replies a second and the slowest one.

import Time

@main
enum Interpret {
    static func main() {
        guard let today = CivilDate(year: 2026, month: 3, day: 10) else { return }
        let reader = CommandLine.arguments.contains("--grammar") ? ReplyReader(model: nil) : ReplyReader.standard
        let question = reader.prepare(.appointment)
        var lines: [String] = []
        while let line = readLine() { lines.append(line) }
        if CommandLine.arguments.contains("--time") { return time(lines, reader, question, today) }
        if CommandLine.arguments.contains("--acts") { return acts(lines, reader) }
        for line in lines {
            let fields = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            guard fields.count == 2 else { continue }
            let text = String(fields[1]).replacing("\\n", with: "\n")
            if CommandLine.arguments.contains("--features") {
                features(String(fields[0]), text, reader, question)
                continue
            }
            let reading = reader.read(text, question: question, today: today)
            let reason = reading.reason.map { "\($0.rule)“\($0.words)”" }.joined(separator: "; ")
            print("\(fields[0])\t\(reading.intent)\t\(reading.confidence)\t\(reason)")
        }
    }

    /// id, the grammar's intent, its confidence, and the buckets of letters, words and grammar: what `train` learns from.
    private static func features(_ id: String, _ text: String, _ reader: ReplyReader, _ question: PreparedQuestion) {
        let (blocks, verdict) = reader.features(of: text, question: question)
        let columns = [blocks.letters, blocks.words, blocks.grammar].map { $0.map(String.init).joined(separator: " ") }
        let rule = verdict.reason.first?.rule ?? "-"
        print(([id, "\(verdict.intent)", "\(verdict.confidence)", rule] + columns).joined(separator: "\t"))
    }

    private static func acts(_ lines: [String], _ reader: ReplyReader) {
        for line in lines {
            let tokens = reader.words(of: line).tokens
            if let moment = reader.read(line, today: CivilDate(year: 2026, month: 3, day: 10)!).moment {
                print(
                    "    moment:",
                    ReplyLanguage.allCases.map { moment.echo(in: $0) + " | " + moment.echo(in: $0, dated: true) })
            }
            print(
                tokens.map {
                    "\($0.text.isEmpty ? "\($0.kind)" : $0.text)>\(reader.grammar.vocabulary.words[Int($0.word)])"
                })
            for act in Selection.best(of: reader.grammar.matches(in: tokens), tokens: tokens.count) {
                print("   ", act.kind, act.mood, act.weight, reader.grammar.rules[act.rule].name, act.range)
            }
        }
    }

    private static func time(
        _ lines: [String], _ reader: ReplyReader, _ question: PreparedQuestion, _ today: CivilDate
    ) {
        let clock = ContinuousClock()
        var slowest = Duration.zero
        var count = 0
        let start = clock.now
        while clock.now - start < .seconds(3) {
            for line in lines {
                let before = clock.now
                _ = reader.read(line, question: question, today: today)
                slowest = max(slowest, clock.now - before)
                count += 1
            }
        }
        let seconds = (clock.now - start) / Duration.seconds(1)
        print("\(count) replies, \(Int(Double(count) / seconds)) a second, slowest \(slowest)")
    }
}
