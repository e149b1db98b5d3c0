/// Takes out numbers that name somebody: telephones, CPF, RG, cards, dates of birth.
struct NumberRemoval {
    let year: Int

    /// A shorter one is a date, a time, an option, an amount.
    private static let shortest = 7

    func text(_ text: String) -> String {
        let characters = Array(text)
        var result = ""
        var place = 0
        while place < characters.count {
            let end = end(of: characters, from: place)
            if end == place {
                result.append(characters[place])
                place += 1
            } else {
                result += replacement(String(characters[place..<end]))
                place = end
            }
        }
        return result
    }

    /// The end of a number with its separators; `start` itself when none begins there.
    private func end(of characters: [Character], from start: Int) -> Int {
        guard isDigit(characters[start]) || characters[start] == "+" || characters[start] == "(" else { return start }
        var last = start
        var place = start
        var isDate = false
        while place < characters.count {
            let character = characters[place]
            if isDigit(character) {
                last = place + 1
            } else if character == "/" {
                isDate = true
            } else if !Self.separators.contains(character) || character == " " && isDate {
                break
            }
            place += 1
        }
        return last
    }

    private static let separators: Set<Character> = [" ", ".", "-", "–", "(", ")", "+"]

    private func replacement(_ run: String) -> String {
        let groups = run.split { !isDigit($0) }.map(String.init)
        if let written = Self.year(of: groups, run) { return written >= year ? run : "[date]" }
        let digits = groups.reduce(0) { $0 + $1.count }
        return digits < Self.shortest ? run : "[number]"
    }

    /// The year of `12/03/1980`, `12.03.80` or `1980-03-12`.
    private static func year(of groups: [String], _ run: String) -> Int? {
        guard groups.count == 3, !run.contains(" "), !run.contains("("), !run.contains("+") else { return nil }
        let lengths = groups.map(\.count)
        if lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2 { return Int(groups[0]) }
        guard lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 2 || lengths[2] == 4, let last = Int(groups[2]) else {
            return nil
        }
        return lengths[2] == 4 ? last : last < 50 ? 2000 + last : 1900 + last
    }

    private func isDigit(_ character: Character) -> Bool { character.isWholeNumber }
}
