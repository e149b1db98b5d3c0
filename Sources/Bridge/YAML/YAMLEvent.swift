/// What libyaml saw, without its types.
struct YAMLEvent {
    enum Kind {
        case streamStart
        case streamEnd
        case documentStart(hasTagDirectives: Bool)
        case documentEnd
        case alias(String)
        case scalar(String, YAMLNode.Style)
        /// A scalar longer than the limit; its text is left out.
        case oversizedScalar(bytes: Int)
        case sequenceStart
        case mappingStart
        case collectionEnd
    }

    var kind: Kind
    var anchor: String?
    var tag: String?
    var start: YAMLMark
    var end: YAMLMark
}
