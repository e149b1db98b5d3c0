extension DigitReader {
    /// The name in front of a POSIX TZ offset: `EST`, `<-03>`.
    mutating func zoneAbbreviation() -> Bool {
        if take(UInt8(ascii: "<")) {
            _ = skip { $0 != UInt8(ascii: ">") }
            return take(UInt8(ascii: ">"))
        }
        return skip { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") } >= 3
    }

    /// `5`, `-1`, `+3:30`, `-167:00:00`, as seconds.
    mutating func signedTime() -> Int32? {
        let negative = take(.hyphen)
        if !negative { _ = take(.plus) }
        guard let hours = digits(upTo: 3), hours <= 167 else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] where take(.colon) {
            guard let part = digits(2), part < 60 else { return nil }
            seconds += part * unit
        }
        return Int32(truncatingIfNeeded: negative ? -seconds : seconds)
    }

    /// How many bytes were passed over.
    private mutating func skip(while matches: (UInt8) -> Bool) -> Int {
        var count = 0
        while let byte = next, matches(byte) {
            _ = take(byte)
            count += 1
        }
        return count
    }
}
