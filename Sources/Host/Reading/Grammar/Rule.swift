/// A named set of patterns that all do the same.
struct Rule: Sendable {
    let name: String
    let kind: Act.Kind
    let mood: Act.Mood
    /// 0…100: how much these words say by themselves.
    let weight: Int
    /// What the words say, for staff.
    let portuguese: String
    let english: String
}
