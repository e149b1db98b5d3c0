/// What a stretch of words does, before its surroundings are weighed.
struct Act: Sendable {
    enum Kind: String, Sendable {
        case confirm, cancel, reschedule, question, human, optout, thanks, greet, late, unknown
        case wrongNumber = "wrong_number"
        /// Bare yes and no.
        case yes, no
        /// "quero" and "não quero": yes and no where a step asks for them.
        case wants, declines
        /// Declines another action: "não precisa cancelar".
        case keep
        /// Makes what follows uncertain: "acho que", "se".
        case hedge, condition
        /// Turns: what follows counts more than what came before.
        case but
        /// Takes back what came before: "apertei errado".
        case correct
        /// Starts an open question: "qual", "que horas".
        case ask
        /// What questions are about: "endereço".
        case topic
        /// A proposed day or time, and words that make one a proposal.
        case slot, proposes
        /// Somebody of the family speaks.
        case relative
        /// Read and passed over.
        case neutral
    }

    /// How an action is named: only mentioned (`cancel~`), stated (`cancel`), asked for (`cancel!`).
    enum Mood: Sendable {
        case mention, statement, request
    }

    let kind: Kind
    let mood: Mood
    let weight: Int
    /// Number of the rule.
    let rule: Int
    /// Tokens.
    let range: Range<Int>
}
