import Core
import YAML

extension Shape where Value == Setting {
    static let setting = Shape(.setting) { node, file in file.setting(node, secret: false) }
    /// A setting that nobody should find in a file.
    static let secret = Shape(.setting) { node, file in file.setting(node, secret: true) }
}

/// The word before the name of a secret.
let secretWord = Term("secret", pt: "segredo")

extension FileContext {
    /// `secret NAME`, or a literal; a literal where a secret belongs is worth a warning.
    func setting(_ node: YAMLNode, secret: Bool) -> Setting? {
        guard let text = text(node) else { return nil }
        let words = text.split(separator: " ")
        guard let first = words.first, secretWord.matches(first) else {
            if secret { report(.secretInFile(file: self, at: place(node))) }
            return .literal(text)
        }
        keep(secretWord, as: String(first), at: place(of: String(first), in: node, after: ""))
        guard words.count == 2, words[1].utf8.allSatisfy(isSecretByte) else {
            report(.badSecret(file: self, at: place(node)))
            return nil
        }
        return .secret(String(words[1]))
    }

    /// Secrets are names of environment variables.
    private func isSecretByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x30...0x39,
            UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
