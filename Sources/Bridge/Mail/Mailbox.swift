/// An address of e-mail with the name that goes before it; one that could end a header or a command is none.
package struct Mailbox: Sendable, Hashable {
    package let name: String?
    package let address: String

    /// `ana@example.com` or `Ana Souza <ana@example.com>`; nil when the address is not one.
    package init?(_ text: String) {
        let trimmed = text.trimmingBlanks
        guard let open = trimmed.lastIndex(of: "<") else {
            self.init(name: nil, address: String(trimmed))
            return
        }
        guard trimmed.last == ">" else { return nil }
        let name = trimmed[..<open].trimmingBlanks.filter { $0 != "\"" }
        let address = trimmed[trimmed.index(after: open)...].dropLast()
        self.init(name: name.isEmpty ? nil : String(name), address: String(address))
    }

    package init?(name: String?, address: String) {
        guard Self.isAddress(address) else { return nil }
        self.name = name.map { String($0.map { $0.isNewline ? " " : $0 }) }
        self.address = address
    }

    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count), (1...253).contains(parts[1].utf8.count) else {
            return false
        }
        let isClean = text.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII && scalar.value > 0x20 && scalar.value != 0x7F
                && !"<>()[],;:\\\"".unicodeScalars.contains(scalar)
        }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return isClean
            && labels.allSatisfy { label in
                !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
            }
    }
}

extension StringProtocol {
    fileprivate var trimmingBlanks: SubSequence {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? endIndex
        return start < end ? self[start..<end] : self[endIndex...]
    }
}
