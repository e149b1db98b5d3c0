import Testing
import YAML

@Test func smoke() {
    for t in ["a: 1\nb: [x, \"y\"]\nc:\n  - é: ü\n    z: |\n      hey\n", "a: 1\na: 2\nb: &x 1\nc: *x\nd: !t 1\n", "a: [1\nb: 2\nc: 'x\nd: 3\n", "a:\n\tb: 1\n\tc: 2\nd: 1\n", "# x\n", "---\n", "a: 1\n---\nb: 1\n", "{[a]: 1, <<: 2}", "a: [\n\tb]\n", "a: b: c\nd: 1\ne: @\nf: 1\nf: 2\n", String(repeating: "[", count: 100000), "a: \"x\ty\n\tz\"\n","a: \"x\n"] {
        let r = readYAML(Array(t.utf8))
        func show(_ n: YAMLNode?) -> String {
            guard let n else { return "nil" }
            switch n.kind {
            case .scalar(let s, let st): return "\(s)<\(st)@\(n.start.line):\(n.start.column):\(n.start.offset)>"
            case .sequence(let a): return "[" + a.map(show).joined(separator: ", ") + "]"
            case .mapping(let a): return "{" + a.map { show($0.key) + ": " + show($0.value) }.joined(separator: ", ") + "}"
            }
        }
        print("----\n" + t.prefix(60)); print(show(r.root).prefix(300))
        for f in r.faults { print("  ", f.code.rawValue, f.mark, f.detail, f.related as Any) }
    }
}
