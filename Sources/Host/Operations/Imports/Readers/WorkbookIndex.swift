import XML

/// Which sheet is read, and from which day its dates count: `xl/workbook.xml`.
final class WorkbookIndex: XMLHandler {
    /// The relation of the first sheet that is not hidden.
    private(set) var sheet: String?
    private(set) var startsIn1904 = false

    func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "sheet": if sheet == nil, (attributes["state"] ?? "visible") == "visible" { sheet = attributes["id"] }
        case "workbookPr": startsIn1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        default: break
        }
    }

    func text(_ text: String) {}
    func end(_ name: String) {}
}

/// Where each part of a workbook lies: `xl/_rels/workbook.xml.rels`.
final class WorkbookRelations: XMLHandler {
    private(set) var targets: [String: String] = [:]

    func start(_ name: String, _ attributes: [String: String]) {
        guard name == "Relationship", let id = attributes["Id"] else { return }
        targets[id] = attributes["Target"]
    }

    func text(_ text: String) {}
    func end(_ name: String) {}
}

/// Which styles show a number as a day or an hour: `xl/styles.xml`.
final class WorkbookStyles: XMLHandler {
    /// By the style's place.
    private(set) var dates: [Bool] = []
    private var own: [String: Bool] = [:]
    private var isInCells = false

    func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "numFmt":
            if let id = attributes["numFmtId"] { own[id] = Self.isDate(attributes["formatCode"] ?? "") }
        case "cellXfs": isInCells = true
        case "xf": if isInCells { dates.append(isDate(attributes["numFmtId"] ?? "0")) }
        default: break
        }
    }

    func text(_ text: String) {}

    func end(_ name: String) { if name == "cellXfs" { isInCells = false } }

    private func isDate(_ id: String) -> Bool {
        if let known = own[id] { return known }
        guard let number = Int(id) else { return false }
        return (14...22).contains(number) || (27...36).contains(number) || (45...47).contains(number)
            || (50...58).contains(number)
    }

    /// A format with a letter of dates outside quotes, brackets and escapes.
    private static func isDate(_ format: String) -> Bool {
        var closing: Character?
        var isEscaped = false
        for letter in format {
            if isEscaped {
                isEscaped = false
            } else if let end = closing {
                if letter == end { closing = nil }
            } else if letter == "\\" || letter == "_" || letter == "*" {
                isEscaped = true
            } else if letter == "\"" || letter == "[" {
                closing = letter == "[" ? "]" : letter
            } else if "dmyhsDMYHS".contains(letter) {
                return true
            }
        }
        return false
    }
}

/// The texts that cells share: `xl/sharedStrings.xml`.
final class SharedTexts: XMLHandler {
    private(set) var texts: [String] = []
    private(set) var isTooLarge = false
    private var size = 0
    private var current = ""
    private var isText = false
    private var isReading = false

    func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "si": current = ""
        case "t": isText = !isReading
        case "rPh": isReading = true
        default: break
        }
    }

    func text(_ text: String) {
        guard isText, current.utf8.count < WorkbookLimits.cell else { return }
        current += text
        size += text.utf8.count
        isTooLarge = isTooLarge || size > WorkbookLimits.sharedTexts
    }

    func end(_ name: String) {
        switch name {
        case "t": isText = false
        case "rPh": isReading = false
        case "si": if texts.count < WorkbookLimits.cells { texts.append(current) }
        default: break
        }
    }
}
