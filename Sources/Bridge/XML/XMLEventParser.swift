internal import CExpat

/// A streaming parser: bytes in, events out. A document type is refused, so that no entity can grow.
package final class XMLEventParser {
    private let parser: XML_Parser
    private let target: Target

    /// What the callbacks are given; never outlives the parser.
    private final class Target {
        let handler: any XMLHandler
        let parser: XML_Parser
        var depth = 0
        var hasDocumentType = false
        static let deepest = 64

        init(_ handler: any XMLHandler, _ parser: XML_Parser) {
            self.handler = handler
            self.parser = parser
        }
    }

    package init(_ handler: any XMLHandler) throws(XMLFault) {
        guard let parser = XML_ParserCreate("UTF-8") else { throw XMLFault(line: 0, reason: "memory") }
        self.parser = parser
        target = Target(handler, parser)
        XML_SetUserData(parser, Unmanaged.passUnretained(target).toOpaque())
        XML_SetElementHandler(parser, Self.start, Self.end)
        XML_SetCharacterDataHandler(parser, Self.text)
        XML_SetStartDoctypeDeclHandler(parser, Self.documentType)
    }

    deinit { XML_ParserFree(parser) }

    /// Reads the next piece; an empty one ends the document.
    package func parse(_ bytes: [UInt8]) throws(XMLFault) {
        let status = bytes.withUnsafeBytes { buffer in
            XML_Parse(
                parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count),
                bytes.isEmpty ? 1 : 0)
        }
        guard status != XML_STATUS_OK else { return }
        let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
        throw XMLFault(
            line: Int(clamping: XML_GetCurrentLineNumber(parser)),
            reason: target.hasDocumentType ? "document type" : target.depth > Target.deepest ? "too deep" : reason)
    }

    private static func target(_ data: UnsafeMutableRawPointer?) -> Target? {
        data.map { Unmanaged<Target>.fromOpaque($0).takeUnretainedValue() }
    }

    /// `x:row` is `row`.
    private static func name(_ pointer: UnsafePointer<XML_Char>?) -> String {
        guard let pointer else { return "" }
        let name = String(cString: pointer)
        return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }

    private static let start: XML_StartElementHandler = { data, name, attributes in
        guard let target = XMLEventParser.target(data) else { return }
        target.depth += 1
        guard target.depth <= Target.deepest else {
            XML_StopParser(target.parser, 0)
            return
        }
        var values: [String: String] = [:]
        var at = attributes
        while let key = at?.pointee, let value = at?.successor().pointee {
            values[XMLEventParser.name(key)] = String(cString: value)
            at = at?.advanced(by: 2)
        }
        target.handler.start(XMLEventParser.name(name), values)
    }

    private static let end: XML_EndElementHandler = { data, name in
        guard let target = XMLEventParser.target(data) else { return }
        target.depth -= 1
        target.handler.end(XMLEventParser.name(name))
    }

    private static let text: XML_CharacterDataHandler = { data, text, length in
        guard let target = XMLEventParser.target(data), let text, length > 0 else { return }
        let bytes = UnsafeRawBufferPointer(start: text, count: Int(length))
        target.handler.text(String(decoding: bytes, as: UTF8.self))
    }

    private static let documentType: XML_StartDoctypeDeclHandler = { data, _, _, _, _ in
        guard let target = XMLEventParser.target(data) else { return }
        target.hasDocumentType = true
        XML_StopParser(target.parser, 0)
    }
}

/// Why a document cannot be read.
package struct XMLFault: Error, Sendable, Hashable {
    package let line: Int
    package let reason: String
}
