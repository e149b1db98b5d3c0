import Testing
import YAML

@Suite struct `Hostile bytes` {
    @Test(arguments: ["[", "{", "- ", "? ", "{a: ", "[{a: ", "a: [", "\"", "'"])
    func `nested a hundred thousand times are refused`(open: String) {
        let result = read(String(repeating: open, count: 99_999))
        #expect(!result.faults.isEmpty)
    }

    @Test func `nested too deep are refused at the place`() {
        let result = read(String(repeating: "[", count: 100_000))
        #expect(places(result.faults) == ["too_deep 1:65"])
    }

    @Test func `nested too deep by indentation are refused`() {
        let steps = (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }
        #expect(places(read(steps.joined()).faults) == ["too_deep 65:65"])
    }

    @Test func `with a bomb of aliases stay small`() {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...60 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let result = read(text)
        #expect(result.faults.count == 100)
        #expect(result.faults.allSatisfy { $0.code == .alias || $0.code == .anchor })
    }

    @Test func `beyond the size of a file are not read`() {
        #expect(places(read(String(repeating: "a", count: 1 << 20 | 1)).faults) == ["too_large 1:1"])
    }

    @Test(arguments: ["a", "\"a", "a: |\n  "])
    func `in one long text are refused, the rest is read`(start: String) {
        let long = start + String(repeating: "a", count: 1 << 19) + (start == "\"a" ? "\"" : "")
        #expect(read(long).faults.map(\.code) == [.tooLarge])
    }

    @Test func `in too many nodes are refused`() {
        let result = read(String(repeating: "- a\n", count: 100_001))
        #expect(places(result.faults) == ["too_many_nodes 100000:3"])
    }

    @Test func `in a hundred thousand different keys cost no more than time in proportion`() {
        let keys = (0..<49_000).map { "k\($0): 1\n" }.joined()
        let result = read(keys + "k7: 2\n")
        #expect(result.faults.map(\.code) == [.duplicateKey])
        #expect(result.faults.first?.related?.line == 8)
    }

    @Test(arguments: ["\t- a: 'x\n", "\ta\n", "a: {\n\tb\n", "- \t- \"\n", "a: &\n", "x: |1\n\tb\n", "'\n"])
    func `that fail at every line end in time`(line: String) {
        let result = read(String(repeating: line, count: 20_000))
        #expect(!result.faults.isEmpty)
        #expect(result.faults.count <= 100)
    }

    @Test(arguments: 0..<24 as Range<UInt64>)
    func `at random never harm and never pass unseen`(seed: UInt64) {
        var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        let alphabet = Array("ab: -?[]{},\"'|>&*!%@`#\n\n  \t\r\u{85}\u{2028}é\\xu01~=<.".utf8)
        for round in 0..<250 {
            let count = Int(dice.next() % 120)
            let bytes = (0..<count).map { _ in
                round % 5 == 0
                    ? UInt8(truncatingIfNeeded: dice.next()) : alphabet[Int(dice.next() % UInt64(alphabet.count))]
            }
            let (root, faults) = readYAML(bytes)
            #expect(root != nil || !faults.isEmpty)
            #expect(faults.allSatisfy { $0.mark.line >= 1 && $0.mark.column >= 1 && $0.mark.offset <= count })
            if let root { checkMarks(root, count) }
        }
    }

    private func checkMarks(_ node: YAMLNode, _ count: Int) {
        #expect(0 <= node.start.offset && node.start.offset <= count && node.end.offset <= count)
        switch node.kind {
        case .scalar: break
        case .sequence(let items): for item in items { checkMarks(item, count) }
        case .mapping(let pairs):
            for pair in pairs {
                checkMarks(pair.key, count)
                checkMarks(pair.value, count)
            }
        }
    }
}

/// SplitMix64: the same numbers for the same seed.
struct Dice {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
