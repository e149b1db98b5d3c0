import Support

/// Bodies no honest provider sends.
enum HostileBodies {
    static func all(like good: [UInt8], using random: inout SeededRandom) -> [[UInt8]] {
        fixed + truncated(good) + mutated(good, using: &random) + noise(using: &random)
    }

    private static let fixed: [[UInt8]] = [
        [], Array("&&&&====".utf8), Array("%".utf8), Array("%%%2".utf8), Array("a=%zz&b=%4&c=%".utf8),
        Array("=&=&=".utf8), [0xFF, 0xFE, 0x3D, 0xC3, 0x28], Array("Body=%C3%28%FF%00".utf8),
        Array(String(repeating: "a=1&", count: 100_000).utf8), Array(String(repeating: "&", count: 1 << 20).utf8),
        Array(String(repeating: "%", count: 1 << 18).utf8), Array(String(repeating: "[", count: 100_000).utf8),
        Array(String(repeating: #"{"a":"#, count: 50_000).utf8), Array(#"{"entry":{},"payload":[],"from":{}}"#.utf8),
        Array(#"{"entry":[{"changes":[{"value":{"messages":[{"type":7}]}}]}]}"#.utf8), Array("null".utf8),
        Array(#"{"from":1e400}"#.utf8), Array(#"{"from":"\#(String(repeating: "9", count: 1000))"}"#.utf8),
    ]

    private static func truncated(_ good: [UInt8]) -> [[UInt8]] {
        (0..<good.count).map { Array(good[..<$0]) }
    }

    private static func mutated(_ good: [UInt8], using random: inout SeededRandom) -> [[UInt8]] {
        (0..<2000).map { _ in
            var body = good
            for _ in 0...Int.random(in: 0...3, using: &random) where !body.isEmpty {
                let place = Int.random(in: 0..<body.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: body[place] = UInt8.random(in: 0...255, using: &random)
                case 1: body.remove(at: place)
                default: body.insert(UInt8.random(in: 0...255, using: &random), at: place)
                }
            }
            return body
        }
    }

    private static func noise(using random: inout SeededRandom) -> [[UInt8]] {
        (0..<500).map { _ in
            (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        }
    }
}
