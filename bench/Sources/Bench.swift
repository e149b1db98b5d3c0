import Core

/// In-process measurements for `bench/run`; each prints one line of JSON for each point.
///
///     bench rules COUNT SECONDS         one message against COUNT rules
///     bench step ROOT SECONDS           one reply through the engine
///     bench script STEPS SECONDS        one answer to a conversation in Lua that is so long
///     bench reading FILE SECONDS        replies read
///     bench jobs DATABASE ROOT COUNT KIND     KIND: nothing | send
///     bench growth DATABASE ROOT SIZE…  events stored while messages grow to each SIZE
///     bench sink MILLISECONDS           a provider that takes every message, so much later
@main
struct Bench {
    static func main() async throws {
        var words = Words(CommandLine.arguments.dropFirst())
        switch try words.text() {
        case "rules": try report(RulesBench(count: try words.number()).run(seconds: try words.seconds()))
        case "step":
            try report(StepBench(tenant: BenchTenant(root: try words.text())).run(seconds: try words.seconds()))
        case "script": try report(ScriptBench(steps: try words.number()).run(seconds: try words.seconds()))
        case "reading": try report(ReadingBench(file: try words.text()).run(seconds: try words.seconds()))
        case "jobs":
            let house = try await BenchHouse(database: try words.text(), root: try words.text())
            let count = try words.number()
            report(try await JobsBench(house: house, count: count).run(kind: try words.text()))
        case "growth":
            let house = try await BenchHouse(database: try words.text(), root: try words.text())
            let growth = GrowthBench(house: house)
            while let size = words.next() { report(try await growth.grow(to: size)) }
        case "sink": try await Sink(delay: try words.number()).run()
        case let other: throw BenchFault("unknown measurement \(other)")
        }
    }

    private static func report(_ figures: Value) { print(JSON.text(figures)) }
}

/// The words of the command line, one after the other.
struct Words {
    private var rest: ArraySlice<String>

    init(_ words: ArraySlice<String>) { rest = words }

    mutating func text() throws(BenchFault) -> String {
        guard let word = rest.popFirst() else { throw BenchFault("a word is missing") }
        return word
    }

    mutating func number() throws(BenchFault) -> Int {
        let word = try text()
        guard let number = Int(word) else { throw BenchFault("\(word) is no number") }
        return number
    }

    mutating func seconds() throws(BenchFault) -> Double {
        let word = try text()
        guard let seconds = Double(word) else { throw BenchFault("\(word) is no number") }
        return seconds
    }

    mutating func next() -> Int? { rest.popFirst().flatMap { Int($0) } }
}

struct BenchFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
