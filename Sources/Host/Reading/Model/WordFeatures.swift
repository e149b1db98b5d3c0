/// Words, pairs and triples of them, their classes, their place, and which stand after a "não".
struct WordFeatures {
    static let nameKind: UInt8 = 2

    private let view: ReplyView
    private var found: [UInt32] = []

    init(_ view: ReplyView) { self.view = view }

    func buckets() -> [UInt32] {
        var features = self
        features.found.reserveCapacity(view.tokens.count * 14)
        features.addRuns(view.named, kind: Self.nameKind, longest: 3)
        features.addRuns(view.tags, kind: 3, longest: 4)
        features.addGaps(view.named, kind: 4)
        features.addGaps(view.tags, kind: 5)
        features.addTyped()
        features.addRefused()
        features.addEnds()
        return features.found
    }

    private mutating func append(_ hash: FeatureHash) { found.append(hash.bucket(bits: FeatureBlocks.wordBits)) }

    private mutating func addRuns(_ row: [String], kind: UInt8, longest: Int) {
        for start in -1..<row.count {
            var hash = FeatureHash(kind)
            hash.add(start < 0 ? "^" : row[start])
            if start >= 0 { append(hash) }
            for index in (start + 1)..<max(start + 1, min(row.count + 1, start + longest)) {
                hash.add(index < row.count ? row[index] : "$")
                append(hash)
            }
        }
    }

    /// Two with one between.
    private mutating func addGaps(_ row: [String], kind: UInt8) {
        guard row.count > 2 else { return }
        for start in 0..<(row.count - 2) {
            var hash = FeatureHash(kind)
            hash.add(row[start])
            hash.add(row[start + 2])
            append(hash)
        }
    }

    /// As typed and by sound; an accent tells "é" from "e" and "sí" from "si".
    private mutating func addTyped() {
        for token in view.tokens where token.kind == .word {
            var hash = FeatureHash(6)
            hash.add(token.text)
            hash.add(token.isAccented ? 1 : 0)
            append(hash)
            guard token.text.utf8.count >= 3 else { continue }
            var sound = FeatureHash(7)
            for byte in Sound.skeleton(Array(token.text.utf8)) { sound.add(byte) }
            append(sound)
        }
    }

    /// Up to four words after a "não" in its clause.
    private mutating func addRefused() {
        var left = 0
        for index in view.tokens.indices {
            if view.tokens[index].isBoundary { left = 0 }
            if left > 0 {
                var hash = FeatureHash(8)
                hash.add(view.named[index])
                append(hash)
                hash = FeatureHash(9)
                hash.add(view.tags[index])
                append(hash)
                left -= 1
            }
            if view.refuses[index] { left = 4 }
        }
    }

    private mutating func addEnds() {
        var hash = FeatureHash(10)
        hash.add(UInt8(min(view.tokens.count, 12)))
        append(hash)
        let last = view.tokens.lastIndex { !$0.isBoundary && $0.kind != .emoji } ?? 0
        guard view.tokens.indices.contains(last), let first = view.named.first else { return }
        hash = FeatureHash(11)
        hash.add(first)
        hash.add(view.named[last])
        append(hash)
        hash = FeatureHash(12)
        hash.add(view.tags[0])
        hash.add(view.tags[last])
        append(hash)
        if view.tokens.contains(where: { $0.kind == .mark }) {
            for tag in view.tags {
                hash = FeatureHash(13)
                hash.add(tag)
                append(hash)
            }
        }
    }
}
