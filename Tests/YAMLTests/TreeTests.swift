import Testing
import YAML

@Suite struct `The tree` {
    @Test(arguments: [
        ("a: yes\nb: 010\nc:\n", "{a: yes, b: 010, c: }"),
        ("- 'x'\n- \"y\\n\"\n- z\n", "['x', \"y\n\", z]"),
        ("t: |\n  one\n  two\nf: >-\n  one\n  two\n", "{t: |one\ntwo\n, f: >one two}"),
        ("{a: [1, {b: c}], <<: d}", "{a: [1, {b: c}], <<: d}"),
        ("---\na: 1\n...\n", "{a: 1}"),
        ("só texto", "só texto"),
    ])
    func `keeps texts as written and their style`(text: String, wanted: String) {
        let result = read(text)
        #expect(outline(result.root) == wanted)
        #expect(result.faults.isEmpty)
    }

    @Test func `knows line, column in characters and offset in bytes`() throws {
        let text = "ação: é\nlista:\n  - \"ü\" # não\n  - {ñ: x}\n"
        let root = try #require(read(text).root)
        guard case .mapping(let pairs) = root.kind, case .sequence(let items) = pairs[1].value.kind,
            case .mapping(let inner) = items[1].kind
        else {
            Issue.record("another shape: \(outline(root))")
            return
        }
        #expect(pairs[0].value.start == YAMLMark(line: 1, column: 7, offset: 8))
        #expect(pairs[0].value.end == YAMLMark(line: 1, column: 8, offset: 10))
        #expect(items[0].start == YAMLMark(line: 3, column: 5, offset: 22))
        #expect(inner[0].value.start == YAMLMark(line: 4, column: 9, offset: 43))
        let bytes = Array(text.utf8)
        #expect(bytes[inner[0].value.start.offset] == UInt8(ascii: "x"))
    }

    @Test func `is the same with a byte order mark and CRLF line ends`() throws {
        let plain = read("a: 1\nb:\n  - x\n")
        let marked = read("\u{FEFF}a: 1\r\nb:\r\n  - x\r\n")
        #expect(outline(marked.root) == outline(plain.root))
        #expect(marked.faults.isEmpty)
        guard case .mapping(let pairs) = marked.root?.kind else {
            Issue.record("no mapping")
            return
        }
        #expect(pairs[0].key.start == YAMLMark(line: 1, column: 1, offset: 3))
        #expect(pairs[1].key.start == YAMLMark(line: 2, column: 1, offset: 9))
    }

    @Test func `reaches its limits without a fault`() {
        var limits = YAMLLimits()
        limits.depth = 3
        limits.nodes = 4
        limits.scalarBytes = 2
        limits.bytes = 8
        #expect(read("[[[ab]]]", limits: limits).faults.isEmpty)
    }
}
