/// Runs of two to six letters of the reply, over the ends of words too.
enum LetterFeatures {
    static func buckets(of view: ReplyView) -> [UInt32] {
        let row = row(of: view)
        var buckets: [UInt32] = []
        buckets.reserveCapacity(row.count * 5)
        for start in row.indices {
            var hash = FeatureHash(1)
            for index in start..<min(row.count, start + 6) {
                hash.add(row[index])
                if index > start { buckets.append(hash.bucket(bits: FeatureBlocks.letterBits)) }
            }
        }
        return buckets
    }

    private static func row(of view: ReplyView) -> [UInt8] {
        var row: [UInt8] = [0x5E]
        for index in view.tokens.indices {
            if !view.tokens[index].isBoundary { row.append(0x20) }
            row.append(contentsOf: view.typed[index].utf8)
        }
        row.append(0x20)
        row.append(0x24)
        return row
    }
}
