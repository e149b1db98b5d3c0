/// Words that speak for an intent.
struct Claim {
    var intent: Intent
    var mood: Act.Mood
    /// 0…100.
    var weight: Int
    /// A bare yes or no.
    var isPolar = false
    /// Only says which action is not wanted.
    var isKeep = false
    var isHedged = false
    var isDropped = false
    /// Tokens.
    var range: Range<Int>
    var rule: String
    var source: String?
    /// Number of the question's answer, when its own words, key or title matched.
    var answer: Int?

    init(
        _ intent: Intent, mood: Act.Mood = .statement, weight: Int, range: Range<Int>, rule: String,
        source: String? = nil, answer: Int? = nil
    ) {
        self.intent = intent
        self.mood = mood
        self.weight = weight
        self.range = range
        self.rule = rule
        self.source = source
        self.answer = answer
    }
}
