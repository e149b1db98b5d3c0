/// Text without what people leave out when they type: case, accents, punctuation, double spaces.
enum Folding {
    static func fold(_ text: String) -> String {
        var folded = ""
        var pendingSpace = false
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark { continue }
            let base = plain[scalar] ?? scalar
            guard base.properties.isAlphabetic || base.properties.numericType != nil else {
                pendingSpace = !folded.isEmpty
                continue
            }
            if pendingSpace { folded += " " }
            pendingSpace = false
            folded.unicodeScalars.append(base)
        }
        return folded
    }

    private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
        let table: [(Unicode.Scalar, String)] = [
            ("a", "áàâãä"), ("e", "éèêë"), ("i", "íìîï"), ("o", "óòôõö"), ("u", "úùûü"), ("c", "ç"), ("n", "ñ"),
        ]
        var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (base, accented) in table {
            for scalar in accented.unicodeScalars { plain[scalar] = base }
        }
        return plain
    }()
}
