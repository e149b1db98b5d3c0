/// Why a file, or a place in it, is not the YAML we read.
package struct YAMLFault: Error, Sendable, Hashable {
    /// An open list.
    package struct Code: RawRepresentable, Sendable, Hashable {
        package let rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        package static let syntax = Code(rawValue: "syntax")
        package static let duplicateKey = Code(rawValue: "duplicate_key")
        package static let anchor = Code(rawValue: "anchor")
        package static let alias = Code(rawValue: "alias")
        package static let tag = Code(rawValue: "tag")
        package static let multipleDocuments = Code(rawValue: "multiple_documents")
        /// A tab where only spaces may indent.
        package static let tab = Code(rawValue: "tab")
        /// Not UTF-8, or a control character that YAML does not allow.
        package static let encoding = Code(rawValue: "encoding")
        package static let nul = Code(rawValue: "nul")
        package static let tooLarge = Code(rawValue: "too_large")
        package static let tooDeep = Code(rawValue: "too_deep")
        package static let tooManyNodes = Code(rawValue: "too_many_nodes")
        /// A list or a mapping used as a key.
        package static let complexKey = Code(rawValue: "complex_key")
        /// Nothing but comments and blanks.
        package static let empty = Code(rawValue: "empty")
    }

    package var code: Code
    package var mark: YAMLMark
    /// libyaml's words, or the name or key at fault; may be empty.
    package var detail: String
    /// The first of two equal keys, the start of an unclosed quote, the first document.
    package var related: YAMLMark?

    package init(_ code: Code, at mark: YAMLMark, detail: String = "", related: YAMLMark? = nil) {
        self.code = code
        self.mark = mark
        self.detail = detail
        self.related = related
    }
}
