/// Why a duration, a window or a schedule could not be read, and where in the text.
package struct TimeTextError: Error, Sendable, Hashable {
    /// What was wrong; stable, so that a diagnostic can be worded in the reader's language.
    package enum Code: String, Sendable, Hashable {
        /// Nothing but spaces.
        case empty
        /// Longer than any such text needs to be.
        case tooLong = "too_long"
        /// A word that has no meaning here.
        case unknownWord = "unknown_word"
        /// The text ends where something more is needed.
        case unfinished
        /// A number is needed here.
        case numberExpected = "number_expected"
        /// A number without its unit.
        case unitMissing = "unit_missing"
        /// A number outside what makes sense here: minute 75, 900 years.
        case outOfRange = "out_of_range"
        /// A range that ends before it begins.
        case backwardsRange = "backwards_range"
        /// A window that closes at the moment it opens.
        case emptyWindow = "empty_window"
        /// `every 7 minutes`: an interval that does not divide the day evenly.
        case unevenInterval = "uneven_interval"
        /// `1 day and 2 business days`: units that cannot be added.
        case mixedUnits = "mixed_units"
        /// The same unit twice.
        case repeatedUnit = "repeated_unit"
        /// A schedule that names days but no hour.
        case hourMissing = "hour_missing"
        /// Cron text with fewer or more than five fields.
        case fieldCount = "field_count"
    }

    package let code: Code
    /// Where the trouble begins, in UTF-8 bytes from the start of the text.
    package let offset: Int
    /// The piece of the text that is meant, as it was written; empty at the end of the text.
    package let word: String

    package init(code: Code, offset: Int, word: String) {
        self.code = code
        self.offset = offset
        self.word = word
    }
}
