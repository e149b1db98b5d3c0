/// The grammar's classes that code asks about, by the names they have in the lexicon.
enum WordClass: Int, CaseIterable, Sendable {
    case neg, fill, article, courtesy, keyLead, numberLead, optionNoun, unit, afterKey, beforeKey, tag, or, isWord,
        mayBe, can
    case maybeContraction, noNoun
    case zeroWord, oneWord, twoWord, threeWord, fourWord, fiveWord
    case sixWord, sevenWord, eightWord, nineWord, tenWord, elevenWord, twelveWord
    case firstWord, secondWord, thirdWord, fourthWord, fifthWord, lastWord
    case momentFrom, momentUntil, momentAt, momentMorning, momentAfternoon, momentNight, momentEarly, momentLater
    case momentToday, momentTomorrow, momentAfterTomorrow, momentNext, momentWeek, momentMonth, momentDay, momentHalf
    case momentNoon, momentIn, momentDays, momentOf, momentQuarter, momentHour
    case turn, cannot, only, instead, weekdayTail, manana, weeks, hourLead, and, more, greeting
    case sunday, monday, tuesday, wednesday, thursday, friday, saturday
    case january, february, march, april, may, june, july, august, september, october, november, december

    static let weekdays: [WordClass] = [.sunday, .monday, .tuesday, .wednesday, .thursday, .friday, .saturday]
    static let numbers: [WordClass] = [
        .zeroWord, .oneWord, .twoWord, .threeWord, .fourWord, .fiveWord, .sixWord, .sevenWord,
        .eightWord, .nineWord, .tenWord, .elevenWord, .twelveWord,
    ]
    static let months: [WordClass] = [
        .january, .february, .march, .april, .may, .june, .july, .august, .september, .october, .november, .december,
    ]

    /// As the lexicon writes it.
    var name: String { "\(self)" }
}
