import Testing
import YAML

@Suite struct `A fault` {
    @Test(arguments: [
        ("a: 1\nb: 2\n\"a\": 3\n", ["duplicate_key 3:1"], "{a: 1, b: 2}"),
        ("a: {x: 1, x: 2}\na: 3\n", ["duplicate_key 1:11", "duplicate_key 2:1"], "{a: {x: 1}}"),
        ("a: &base 1\nb: *base\n", ["anchor 1:4", "alias 2:4"], "{a: 1, b: *base}"),
        ("a: !!str 1\nb: !run {c: d}\n", ["tag 1:4", "tag 2:4"], "{a: 1, b: {c: d}}"),
        ("%TAG ! tag:x,2000:\n---\na: 1\n", ["tag 1:1"], "{a: 1}"),
        ("a: 1\n---\nb: 1\n---\nc: 1\n", ["multiple_documents 2:1"], "{a: 1}"),
        ("[a]: 1\n{b: c}: 2\nd: 3\n", ["complex_key 1:1", "complex_key 2:1"], "{d: 3}"),
        ("", ["empty 1:1"], "nothing"),
        ("# nothing\n\n", ["empty 1:1"], "nothing"),
        ("---\n", ["empty 1:1"], "nothing"),
    ])
    func `names its place and leaves the rest readable`(text: String, faults: [String], tree: String) {
        let result = read(text)
        #expect(places(result.faults) == faults)
        #expect(outline(result.root) == tree)
    }

    @Test(arguments: [
        ("a:\n\tb: 1\n\tc: 2\nd: 3\n", ["tab 2:1", "tab 3:1"], "{a: {b: 1, c: 2}, d: 3}"),
        ("a:\n  - x\n \t- y\n", ["tab 3:2"], "{a: [x, y]}"),
        ("a: [\n\tb,\n  c]\n", ["tab 2:1"], "{a: [b, c]}"),
        ("a:\tb\nc: \"d\n\te\"\nf: |\n  g\n  \th\n", [], "{a: b, c: \"d e\", f: |g\n\th\n}"),
        ("a: b\n\t# note\nc: d\n", ["tab 2:1"], "{a: b, c: d}"),
        ("a: |\n  x\n\ty\nb: 1\n", ["tab 3:1"], "{a: |x\n, b: 1}"),
    ])
    func `in tabs is only for indentation`(text: String, faults: [String], tree: String) {
        let result = read(text)
        #expect(places(result.faults) == faults)
        #expect(outline(result.root) == tree)
    }

    @Test(arguments: [
        ("a: b: c\nd: 1\ne: @x\nf: 1\nf: 2\n", ["syntax 1:5", "syntax 3:4", "duplicate_key 5:1"]),
        ("a: [1, 2\nb: 2\nc: 'open\nd: 4\nd: 5\n", ["syntax 2:2", "duplicate_key 5:1", "syntax 6:1"]),
        ("- a: 1\n  b: }\n- c: [\n- d: 1\n", ["syntax 2:6", "syntax 4:1"]),
        ("a: \"x\n", ["syntax 2:1"]),
        ("}\n}\n", ["syntax 1:1"]),
        ("a: 1\n  b: 2\n", ["syntax 2:4"]),
        ("%YAML 3.0\n---\na: 1\n", ["syntax 1:1"]),
    ])
    func `of syntax does not hide the ones after it`(text: String, faults: [String]) {
        #expect(places(read(text).faults) == faults)
    }

    @Test func `of syntax keeps the entries before and after it`() {
        #expect(outline(read("a: 1\nb: [\nc: 3\nd: 4\n").root) == "{a: 1, b: [{c: 3 d}], c: 3, d: 4}")
        #expect(outline(read("a: 1\nb: @\nd: [4]\n").root) == "{a: 1, d: [4]}")
    }

    @Test func `tells the other place`() throws {
        let double = try #require(read("a: 1\nb: 2\na: 3\n").faults.first)
        #expect(double.detail == "a")
        #expect(double.related == YAMLMark(line: 1, column: 1, offset: 0))
        let open = try #require(read("a: 1\nb: 'x\n").faults.first)
        #expect(open.related == YAMLMark(line: 2, column: 4, offset: 8))
        #expect(open.detail.contains("quoted scalar"))
    }

    @Test(
        arguments: [
            ([0x61, 0x3A, 0x20, 0xC3], ["encoding 1:4"]),
            ([0x61, 0x0A, 0xC3, 0xA9, 0xC3, 0x28], ["encoding 2:2"]),
            ([0x61, 0x3A, 0x0A, 0xED, 0xA0, 0x80], ["encoding 2:1", "encoding 2:2", "encoding 2:3"]),
            ([0xC0, 0x80], ["encoding 1:1", "encoding 1:2"]),
            (
                [0xF4, 0x90, 0x80, 0x80, 0x0A, 0x00],
                ["encoding 1:1", "encoding 1:2", "encoding 1:3", "encoding 1:4", "nul 2:1"]
            ),
            ([0x61, 0x00, 0x0A, 0x00], ["nul 1:2", "nul 2:1"]),
            ([0x61, 0x07], ["encoding 1:2"]),
            ([0xFF, 0xFE, 0x61, 0x00], ["encoding 1:1"]),
            ([0xFE, 0xFF, 0x00, 0x61], ["encoding 1:1"]),
        ] as [([UInt8], [String])])
    func `in the bytes is found wherever it stands`(bytes: [UInt8], faults: [String]) {
        let result = readYAML(bytes)
        #expect(places(result.faults) == faults)
        #expect(result.root == nil)
    }
}
