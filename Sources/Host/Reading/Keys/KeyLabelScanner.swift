/// Finds the digits a question's own text offers and the words each stands for.
///
/// A digit is one when a sign, a frame or a word makes it one (`1 -`, `2)`, `*1*`, `1️⃣`, `[1]`, `Opção 1:`, `digite 0`),
/// when it opens a line, or when it follows another in the same sentence. An hour, a date, a sum or a count is none.
package struct KeyLabelScanner {
    private let row: [Piece]

    /// Every digit offered in `text`, in its order; what a field fills in stands as `placeholder`.
    package static func labels(in text: String) -> [KeyLabel] { KeyLabelScanner(text).labels() }

    package static let placeholder: Character = "\u{FFFC}"

    private enum Piece: Equatable {
        case digit(String, framed: Bool)
        case word(String)
        /// `-`, `)`, `:`, `=` and the like: what follows is what the digit means.
        case sign
        case slash
        case comma
        case open
        case stop
        case line
    }

    private init(_ text: String) { row = Self.pieces(of: text) }

    // MARK: Pieces

    private static func pieces(of text: String) -> [Piece] {
        var row: [Piece] = []
        var word = ""
        var framed = false
        func end() {
            if !word.isEmpty { row.append(piece(word, framed: framed)) }
            word = ""
            framed = false
        }
        for scalar in text.unicodeScalars {
            if scalar == "\u{20E3}" {
                framed = true
                continue
            }
            if scalar == "\u{FE0F}" || scalar == "*" || scalar == "_" || scalar == "~" { continue }
            if let sign = sign(scalar), !joins(sign, word) {
                end()
                row.append(sign)
            } else if scalar == " " || scalar == "\t" {
                end()
            } else {
                word.unicodeScalars.append(scalar)
            }
        }
        end()
        return row
    }

    /// The hyphen of "segunda-feira", the colon of "14:00" and the slash of "12/03" lie within a word; `0/2` are two.
    private static func joins(_ sign: Piece, _ word: String) -> Bool {
        guard let last = word.unicodeScalars.last else { return false }
        if sign == .sign { return !isDigits(word) && !("0"..."9").contains(last) }
        return false
    }

    private static func piece(_ word: String, framed: Bool) -> Piece {
        isDigits(word) && word.count <= 2 ? .digit(word, framed: framed) : .word(word)
    }

    private static func isDigits(_ word: String) -> Bool { word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }

    private static func sign(_ scalar: Unicode.Scalar) -> Piece? {
        switch scalar {
        case "-", "–", "—", ")", ":", "=", "]", "→", ">", "•", "|": .sign
        case "/": .slash
        case ",": .comma
        case "(", "[": .open
        case ".", "?", "!", ";", "…": .stop
        case "\n", "\r": .line
        default: nil
        }
    }

    // MARK: Labels

    private func labels() -> [KeyLabel] {
        var found: [KeyLabel] = []
        var index = 0
        while index < row.count {
            let keys = keys(at: index)
            guard !keys.keys.isEmpty, isOffered(index, until: keys.end, after: !found.isEmpty) else {
                index += 1
                continue
            }
            let label = comesAfter(index, keys.end) ? preceding(index) : following(keys.end) ?? preceding(index)
            for key in keys.keys { found.append(KeyLabel(key: key, text: label ?? "")) }
            index = keys.end
        }
        return found.count > 1 || found.first.map { !$0.text.isEmpty } ?? false ? found : []
    }

    /// `0/2`, `0 ou 2`: several digits for one meaning.
    private func keys(at index: Int) -> (keys: [String], end: Int) {
        guard case .digit(let key, _) = row[index] else { return ([], index) }
        var keys = [key]
        var end = index + 1
        while end + 1 < row.count, case .digit(let other, _) = row[end + 1],
            row[end] == .slash || isOr(row[end])
        {
            keys.append(other)
            end += 2
        }
        return (keys, end)
    }

    /// Whether the digits at `index` are offered and count nothing.
    private func isOffered(_ index: Int, until end: Int, after another: Bool) -> Bool {
        let next = end < row.count ? row[end] : .line
        let before = index > 0 ? row[index - 1] : .line
        if isTimeOrDate(index, end) { return false }
        if case .word(let unit) = next, Self.units.contains(PlainText.folded(unit)) { return false }
        if case .digit(_, framed: true) = row[index] { return true }
        if before == .line || before == .open { return next != .line || before == .open }
        if next == .sign, row.count > end + 1 { return true }
        if leads(index) { return true }
        guard another else { return before == .stop && next != .stop }
        return before == .comma || before == .stop || isOr(before)
    }

    /// `14:00`, `12/03`, `3.500`: digits beside digits.
    private func isTimeOrDate(_ index: Int, _ end: Int) -> Bool {
        if end + 1 < row.count, row[end] == .sign || row[end] == .slash || row[end] == .comma || row[end] == .stop,
            case .digit(let next, _) = row[end + 1], next.count == 2 || row[end] == .slash
        {
            return true
        }
        guard index > 1, row[index - 1] == .sign || row[index - 1] == .slash || row[index - 1] == .comma,
            case .digit = row[index - 2]
        else { return false }
        guard case .digit(let key, _) = row[index] else { return false }
        return key.count == 2 || row[index - 1] == .slash
    }

    /// "digite 0", "Opção 1", "responda com 2".
    private func leads(_ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, index - before <= 4, case .word(let word) = row[before] {
            let folded = PlainText.folded(word)
            if Self.leads.contains(folded) { return true }
            guard Self.fillers.contains(folded) else { return false }
            before -= 1
        }
        return false
    }

    private func isOr(_ piece: Piece) -> Bool {
        if case .word(let word) = piece {
            ["ou", "or", "o", "e", "y", "and"].contains(PlainText.folded(word))
        } else {
            false
        }
    }

    /// "para confirmar digite 1", "para cancelar, responda 2": the meaning stands before its digit.
    private func comesAfter(_ index: Int, _ end: Int) -> Bool {
        guard leads(index) else { return false }
        if end >= row.count || row[end] == .comma || row[end] == .stop || row[end] == .line { return true }
        var words: [String] = []
        var crossed = false
        var before = index - 1
        scan: while before >= 0 {
            switch row[before] {
            case .word(let word):
                let folded = PlainText.folded(word)
                if words.isEmpty, Self.leads.contains(folded) || Self.fillers.contains(folded) { break }
                words.append(folded)
            case .comma where words.isEmpty: crossed = true
            case .digit where crossed: return false
            default: break scan
            }
            before -= 1
        }
        guard let first = words.last, let last = words.first, !isOr(.word(last)) else { return false }
        return ["para", "pra", "se", "si", "if", "to", "caso"].contains(
            isOr(.word(first)) ? words.dropLast().last ?? "" : first)
    }

    /// The words after the digit, up to the next digit, line or sentence.
    private func following(_ start: Int) -> String? {
        var words: [String] = []
        var index = start
        while index < row.count {
            if case .digit = row[index], isOffered(index, until: keys(at: index).end, after: true) { break }
            if row[index] == .line || row[index] == .stop || row[index] == .comma && !words.isEmpty { break }
            if case .word(let word) = row[index] { words.append(word) }
            if case .digit(let digit, _) = row[index] { words.append(digit) }
            if row[index] == .open, !words.isEmpty { break }
            index += 1
        }
        if index < row.count, case .digit = row[index], let last = words.last, isOr(.word(last)) { words.removeLast() }
        if index < row.count, case .digit = row[index] {
            while let last = words.last, Self.leads.contains(PlainText.folded(last)) { words.removeLast() }
        }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// "Para confirmar digite 1": what was said before it in its sentence.
    private func preceding(_ end: Int) -> String? {
        var words: [String] = []
        var index = end - 1
        while index >= 0 {
            if row[index] == .line || row[index] == .stop { break }
            if case .digit = row[index] { break }
            if case .word(let word) = row[index], !Self.leads.contains(PlainText.folded(word)) { words.append(word) }
            if row[index] == .comma, !words.isEmpty { break }
            index -= 1
        }
        if let first = words.last, isOr(.word(first)) { words.removeLast() }
        return words.isEmpty ? nil : words.reversed().joined(separator: " ")
    }

    private static let units: Set<String> = [
        "minuto", "minutos", "min", "mins", "hora", "horas", "h", "hs", "dia", "dias", "mes", "meses", "semana",
        "semanas",
        "ano", "anos", "reais", "pessoas", "pessoa", "minutes", "minute", "hours", "hour", "days", "day", "weeks",
        "week",
        "years", "people", "dias uteis", "horas antes", "vezes", "andar", "de",
    ]
    private static let leads: Set<String> = [
        "digite", "digita", "tecle", "tecla", "responda", "responde", "aperte", "aperta", "pressione", "envie", "envia",
        "mande", "manda", "marque", "escolha", "escreva", "opcao", "opcion", "option", "press", "reply", "type", "send",
        "text", "enter", "choose", "responda", "pulse", "presione", "marca", "conteste", "escriba", "oprima", "use",
        "numero", "number",
    ]
    private static let fillers: Set<String> = [
        "com", "o", "a", "con", "el", "with", "numero", "apenas", "so", "only", "um", "the",
    ]
}
