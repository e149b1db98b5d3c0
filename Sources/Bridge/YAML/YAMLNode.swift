/// A piece of a YAML file with the place it was written at.
package struct YAMLNode: Sendable, Hashable {
    package enum Style: Sendable, Hashable {
        case plain
        case single
        case double
        case literal
        case folded
    }

    package struct Pair: Sendable, Hashable {
        /// Always a scalar.
        package var key: YAMLNode
        package var value: YAMLNode

        package init(key: YAMLNode, value: YAMLNode) {
            self.key = key
            self.value = value
        }
    }

    package enum Kind: Sendable, Hashable {
        /// The text as written, after YAML's quoting and folding; `yes`, `1` and an empty value are texts too.
        case scalar(String, Style)
        case sequence([YAMLNode])
        /// In the order of the file; no key twice.
        case mapping([Pair])
    }

    package var kind: Kind
    package var start: YAMLMark
    /// Just after the last character; for a block collection, where the next thing starts.
    package var end: YAMLMark

    package init(kind: Kind, start: YAMLMark, end: YAMLMark) {
        self.kind = kind
        self.start = start
        self.end = end
    }

    /// The text and nil for a collection.
    package var text: String? {
        if case .scalar(let text, _) = kind { return text }
        return nil
    }

    /// Nothing was written here.
    var isBlank: Bool {
        if case .scalar("", .plain) = kind { return start == end }
        return false
    }
}
