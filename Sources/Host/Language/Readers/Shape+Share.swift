import Core
import YAML

extension Shape where Value == Double {
    /// A share of the whole: `0.6`, `0,6` or `60%`.
    static let share = Shape(.matching(pattern: SchemaPattern.share, example: "0.6")) { node, file in
        guard let text = file.text(node) else { return nil }
        if let share = Double(share: text) { return share }
        file.report(.badShare(at: file.place(node)))
        return nil
    }
}

extension Double {
    init?(share text: String) {
        let isPercent = text.hasSuffix("%")
        let digits = (isPercent ? String(text.dropLast()) : text).replacing(",", with: ".")
        guard !digits.isEmpty, digits.utf8.count <= 8,
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
            let number = Double(digits)
        else { return nil }
        self = isPercent ? number / 100 : number
        guard (0...1).contains(self) else { return nil }
    }
}
