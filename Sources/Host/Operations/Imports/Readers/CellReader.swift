import Core

/// The text of a cell as a person sees it: shared texts looked up, days and hours written out, whole numbers whole.
struct CellReader {
    struct Cell {
        /// `s`, `str`, `inlineStr`, `n`, `b`, `d` or `e`.
        let kind: String
        let style: Int
        var text = ""
    }

    let texts: [String]
    /// Whether a style shows a number as a day or an hour.
    let dates: [Bool]
    let startsIn1904: Bool

    func text(of cell: Cell) -> String {
        switch cell.kind {
        case "s":
            guard let index = Int(cell.text), texts.indices.contains(index) else { return "" }
            return texts[index].trimmed
        case "n": return number(cell)
        case "e": return ""
        default: return cell.text.trimmed
        }
    }

    private func number(_ cell: Cell) -> String {
        guard let number = Double(cell.text), number.isFinite, abs(number) < 9e15 else { return cell.text.trimmed }
        if dates.indices.contains(cell.style), dates[cell.style], let moment = moment(number) { return moment }
        return number == number.rounded() ? String(Int64(number)) : cell.text.trimmed
    }

    /// `2026-11-25 10:00`, `2026-11-25` of a whole number, `10:00` of one below 1.
    private func moment(_ serial: Double) -> String? {
        guard (0..<2_958_466).contains(serial), let first = CivilDate(year: 1899, month: 12, day: 30) else {
            return nil
        }
        let seconds = Int((serial * 86_400).rounded())
        let day = seconds / 86_400 + (startsIn1904 ? 1_462 : 0)
        let time = CivilTime(secondOfDay: seconds % 86_400)
        if serial < 1 { return time.text }
        let date = first.addingDays(day)
        return time == .midnight ? date.text : CivilDateTime(date: date, time: time).text
    }
}

extension String {
    /// Without blanks of any kind at its ends.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
