/// JSON in and out of `Value`: bounded when read, canonical (sorted keys) when written.
package enum JSON {
    package static func text(_ value: Value) -> String {
        var writer = JSONWriter()
        writer.write(value)
        return writer.text
    }

    package static func bytes(_ value: Value) -> [UInt8] {
        var writer = JSONWriter()
        writer.write(value)
        return writer.bytes
    }

    /// Reads one JSON text (RFC 8259). Duplicate keys keep the last; depth and size are bounded.
    package static func parse(_ bytes: some Collection<UInt8>, depth: Int = Limits.standard.jsonDepth) throws(JSONFault)
        -> Value
    {
        var reader = JSONReader(bytes: Array(bytes), depthLimit: depth)
        return try reader.readDocument()
    }

    package static func parse(_ text: String) throws(JSONFault) -> Value {
        try parse(text.utf8)
    }
}

/// Why a text is not the JSON it should be, with the byte where it went wrong.
package struct JSONFault: Error, Sendable, Hashable {
    package let message: LocalizedText
    package let offset: Int
}
