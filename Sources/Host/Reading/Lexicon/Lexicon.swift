/// The grammar's text, in the order it is read: spellings, classes, then rules.
enum Lexicon {
    static let sources = [
        spellings, knownWords, classes, actionClasses, attendance, refusals, cancelling, confirming, rescheduling,
        lateness, people,
        leaving,
        strangers, courtesies, questions, topics, doubts, others, proposals, momentClasses,
    ]
}
