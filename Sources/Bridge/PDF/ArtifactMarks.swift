/// Marks what a page draws outside its tags (lines, shades, the foot, repeated headers) as decoration.
enum ArtifactMarks {
    /// Cairo writes one operator a line, so that a line tells where a tag begins and ends.
    static func added(to content: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(content.count + 1_024)
        var depth = 0
        var isOpen = false
        for line in content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
            let begins = line.ends(with: " BDC") || line.ends(with: " BMC")
            if begins {
                if depth == 0, isOpen { result += Self.end }
                isOpen = false
                depth += 1
            } else if depth == 0, !isOpen, !Self.isState(line) {
                result += Self.begin
                isOpen = true
            } else if depth == 0, isOpen, Self.isState(line) {
                result += Self.end
                isOpen = false
            }
            result += line
            result.append(UInt8(ascii: "\n"))
            if line.elementsEqual("EMC".utf8) { depth -= 1 }
        }
        if isOpen { result += Self.end }
        return result
    }

    private static let begin = Array("/Artifact BMC\n".utf8)
    private static let end = Array("EMC\n".utf8)

    /// Saving and restoring the state draws nothing, and a mark must not cross it.
    private static func isState(_ line: ArraySlice<UInt8>) -> Bool {
        line.elementsEqual("q".utf8) || line.elementsEqual("Q".utf8) || line.elementsEqual("Q q".utf8)
            || line.ends(with: " cm")
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with text: StaticString) -> Bool {
        text.withUTF8Buffer { suffix in count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix) }
    }
}
