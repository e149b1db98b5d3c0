/// Finds the words that speak most for what the model chose, to show to staff.
struct Likeness {
    let view: ReplyView
    let model: ReplyModel

    /// Tokens of the run of up to three words that weighs most.
    func words(for intent: Intent) -> Range<Int> {
        var best = (weight: 0, range: view.tokens.startIndex..<min(1, view.tokens.count))
        for start in view.tokens.indices where !view.tokens[start].isBoundary {
            var hash = FeatureHash(WordFeatures.nameKind)
            for end in start..<min(view.tokens.count, start + 3) {
                hash.add(view.named[end])
                if view.tokens[end].isBoundary { break }
                let weight = model.wordWeight(hash.bucket(bits: FeatureBlocks.wordBits), for: intent)
                if weight > best.weight { best = (weight, start..<(end + 1)) }
            }
        }
        return best.range
    }
}
