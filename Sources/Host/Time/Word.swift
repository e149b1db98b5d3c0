/// A piece of text that staff wrote: a word, a number or a sign.
struct Word: Sendable, Hashable {
    /// Lower case, without accents: `Sábado` is `sabado`; dashes of any length are `-`.
    let folded: String
    /// Where it begins, in UTF-8 bytes, and how many it takes.
    let offset: Int
    let length: Int

    var end: Int { offset + length }

    var isNumber: Bool { folded.utf8.first.map { $0 >= .zero && $0 <= .nine } ?? false }

    /// Nil when this is no number, or one with more than nine digits.
    var number: Int? { isNumber && folded.utf8.count <= 9 ? Int(folded) : nil }
}
