internal import CYAML

/// One libyaml parser over bytes that outlive it.
struct YAMLEventSource: ~Copyable {
    struct Problem: Error {
        var mark: YAMLMark
        var detail: String
        /// Where the thing that could not be finished began.
        var context: YAMLMark?
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private var ruler: YAMLRuler
    private let scalarBytes: Int

    /// Reads `text` from byte `start` on, which begins line `line`; nil when memory is out.
    init?(_ text: UnsafeBufferPointer<UInt8>, from start: Int, line: Int, scalarBytes: Int) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            return nil
        }
        self.parser = parser
        self.ruler = YAMLRuler(text: text, start: start, line: line)
        self.scalarBytes = scalarBytes
        let rest = UnsafeBufferPointer(rebasing: text[start...])
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, rest.baseAddress, rest.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    mutating func next() throws(Problem) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
        defer { yaml_event_delete(&event) }
        let start = ruler.mark(event.start_mark)
        let end = ruler.mark(event.end_mark)
        var result = YAMLEvent(kind: .streamEnd, start: start, end: end)
        describe(event, in: &result)
        return result
    }

    private func describe(_ event: yaml_event_t, in result: inout YAMLEvent) {
        switch event.type {
        case YAML_STREAM_START_EVENT:
            result.kind = .streamStart
        case YAML_DOCUMENT_START_EVENT:
            let directives = event.data.document_start.tag_directives
            result.kind = .documentStart(hasTagDirectives: directives.start != directives.end)
        case YAML_DOCUMENT_END_EVENT:
            result.kind = .documentEnd
        case YAML_ALIAS_EVENT:
            result.kind = .alias(string(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            result.kind = scalar(event.data.scalar.value, event.data.scalar.length, event.data.scalar.style)
            result.anchor = string(event.data.scalar.anchor)
            result.tag = string(event.data.scalar.tag)
        case YAML_SEQUENCE_START_EVENT:
            result.kind = .sequenceStart
            result.anchor = string(event.data.sequence_start.anchor)
            result.tag = string(event.data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT:
            result.kind = .mappingStart
            result.anchor = string(event.data.mapping_start.anchor)
            result.tag = string(event.data.mapping_start.tag)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            result.kind = .collectionEnd
        default:
            result.kind = .streamEnd
        }
    }

    private func scalar(
        _ bytes: UnsafeMutablePointer<yaml_char_t>?, _ length: Int, _ style: yaml_scalar_style_t
    ) -> YAMLEvent.Kind {
        guard length <= scalarBytes else { return .oversizedScalar(bytes: length) }
        let text = String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
        return switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .scalar(text, .single)
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .scalar(text, .double)
        case YAML_LITERAL_SCALAR_STYLE: .scalar(text, .literal)
        case YAML_FOLDED_SCALAR_STYLE: .scalar(text, .folded)
        default: .scalar(text, .plain)
        }
    }

    private mutating func problem() -> Problem {
        let words = string(parser.pointee.problem) ?? "out of memory"
        let context = string(parser.pointee.context)
        let detail = context.map { "\(words) \($0)" } ?? words
        if parser.pointee.error == YAML_READER_ERROR {
            return Problem(mark: ruler.mark(byte: parser.pointee.problem_offset), detail: detail)
        }
        let began = context == nil ? nil : ruler.mark(parser.pointee.context_mark)
        return Problem(mark: ruler.mark(parser.pointee.problem_mark), detail: detail, context: began)
    }

    private func string(_ characters: UnsafePointer<CChar>?) -> String? {
        characters.map { String(cString: $0) }
    }

    private func string(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        characters.map { String(cString: $0) }
    }
}
