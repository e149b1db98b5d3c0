internal import CMicroHTTPD

/// The header fields that a connection's current request came with.
enum RequestHeaders {
    static func read(_ connection: OpaquePointer) -> HTTPHeaders {
        var headers = HTTPHeaders()
        headers.reserve(12)
        withUnsafeMutablePointer(to: &headers) { headers in
            _ = MHD_get_connection_values_n(connection, .HEADER_KIND, collect, headers)
        }
        return headers
    }

    private static let collect: MHD_KeyValueIteratorN = { context, _, name, nameSize, value, valueSize in
        guard let context, let name else { return .YES }
        context.assumingMemoryBound(to: HTTPHeaders.self).pointee.append(
            name: text(name, nameSize), value: value.map { text($0, valueSize) } ?? "")
        return .YES
    }

    private static func text(_ start: UnsafePointer<CChar>, _ count: Int) -> String {
        String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
    }
}
