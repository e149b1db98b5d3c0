import Core

/// A day and an hour as lists write them: `2026-11-25 10:00`, `25/11/2026 10h30`, ISO with its zone, or in two cells.
struct MomentCell {
    let at: CivilDateTime

    /// - Parameter zone: the clinic's; a moment with a zone of its own is told in it.
    init(_ text: String, zone: Zone) throws(CellFault) {
        guard let at = Self.read(text, zone) else { throw .noMoment(text) }
        self.at = at
    }

    init(date: String, time: String, zone: Zone) throws(CellFault) {
        guard !time.isEmpty else {
            self = try MomentCell(date, zone: zone)
            return
        }
        // A spreadsheet shows an hour as that hour of its first day, and a day as its midnight.
        let day = date.split(separator: " ").first.map(String.init) ?? date
        let hour = time.split(separator: " ").last.map(String.init) ?? time
        guard let date = Self.date(Substring(day)), let time = Self.time(time) ?? Self.time(hour) else {
            throw .noMoment(date + " " + time)
        }
        at = CivilDateTime(date: date, time: time)
    }

    private static func read(_ text: String, _ zone: Zone) -> CivilDateTime? {
        guard text.utf8.count <= 64 else { return nil }
        if let instant = Instant(text) { return zone.civil(instant) }
        if let civil = CivilDateTime(text) { return civil }
        let words = text.lowercased().replacing("t", with: " ", maxReplacements: 1)
            .split(whereSeparator: { $0.isWhitespace || $0 == "," })
            .filter { !["às", "as", "á", "à", "-", "–", "at", "h"].contains($0) }
        guard let first = words.first, let date = date(first) else { return nil }
        guard let time = time(words.dropFirst().joined()) else { return nil }
        return CivilDateTime(date: date, time: time)
    }

    /// `25/11/2026`, `25-11-2026`, `25.11.26`, `2026/11/25`
    private static func date(_ text: Substring) -> CivilDate? {
        if let date = CivilDate(text) { return date }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "." }
        let numbers = parts.compactMap { part -> Int? in
            part.utf8.allSatisfy { (0x30...0x39).contains($0) } && part.utf8.count <= 4 ? Int(part) : nil
        }
        guard parts.count == 3, numbers.count == 3 else { return nil }
        if parts[0].utf8.count == 4 { return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) }
        let year = parts[2].utf8.count == 2 ? 2_000 + numbers[2] : numbers[2]
        return CivilDate(year: year, month: numbers[1], day: numbers[0])
    }

    /// `10:30`, `10:30:00`, `10h30`, `10h`, `10h30min`, `10:30h`
    private static func time(_ text: String) -> CivilTime? {
        var text = text.lowercased().trimmed
        for ending in ["min", "hs", "hrs", "h", "m"] where text.hasSuffix(ending) {
            let rest = String(text.dropLast(ending.count))
            guard ending.hasPrefix("h"), !rest.contains(":"), !rest.contains("h") else {
                text = rest
                break
            }
            text = rest + ":00"
            break
        }
        return CivilTime(text.replacing("h", with: ":"))
    }
}

extension CellFault {
    fileprivate static func noMoment(_ text: String) -> CellFault {
        CellFault(
            pt: "\(quoted(text)) não é data e hora; escreva como 2026-11-25 10:00 ou 25/11/2026 10:00",
            en: "\(quoted(text)) is no date and time; write it as 2026-11-25 10:00 or 25/11/2026 10:00")
    }
}
