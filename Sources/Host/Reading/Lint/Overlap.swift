/// One phrase of a word list lies within another: how a reply with both is read.
package struct Overlap: Sendable, Hashable {
    /// The phrase within: `vou`.
    package let shorter: Phrase
    /// The phrase around it: `não vou`; the same words when two lists hold one phrase.
    package let longer: Phrase
    /// The answers they belong to.
    package let shorterIntent: Intent
    package let longerIntent: Intent
    /// Which of the two a reply with the longer phrase is read as.
    package let readAs: Intent
    /// The shorter one is preceded by a "não" in the longer.
    package let isNegated: Bool

    /// The two phrases are the same words: the earlier answer wins, the other is never read.
    package let isDuplicate: Bool
}
