/// How much of a workbook is unpacked: a small archive may claim to hold a large one.
enum WorkbookLimits {
    /// Of one part, in bytes.
    static let part = 256 << 20
    /// Of all the texts that cells share, in bytes.
    static let sharedTexts = 64 << 20
    static let columns = 256
    /// Of one cell, in bytes.
    static let cell = 8_192
    /// Of all rows together.
    static let cells = 5_000_000
}
