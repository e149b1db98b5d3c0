internal import CMicroHTTPD

/// An answer handed to the daemon.
enum OutgoingResponse {
    /// `last` closes the connection after the answer.
    static func queue(_ response: HTTPResponse, on connection: OpaquePointer, last: Bool) -> MHD_Result {
        if let sent = attempt(response, on: connection, last: last) { return sent }
        return attempt(.unanswered, on: connection, last: last) ?? .NO
    }

    /// Nil where the answer is not one that HTTP can carry.
    private static func attempt(
        _ response: HTTPResponse, on connection: OpaquePointer, last: Bool
    ) -> MHD_Result? {
        guard let status = UInt32(exactly: response.status), (200...599).contains(status),
            let handle = make(response.body)
        else { return nil }
        defer { MHD_destroy_response(handle) }
        for (name, value) in response.headers {
            guard isPlain(value), MHD_add_response_header(handle, name, value) == .YES else { return nil }
        }
        guard MHD_add_response_header(handle, "X-Content-Type-Options", "nosniff") == .YES else { return nil }
        if last { _ = MHD_add_response_header(handle, "Connection", "close") }
        return MHD_queue_response(connection, status, handle)
    }

    private static func make(_ body: [UInt8]) -> OpaquePointer? {
        body.withUnsafeBytes { bytes in
            MHD_create_response_from_buffer(
                bytes.count, UnsafeMutableRawPointer(mutating: bytes.baseAddress), .RESPMEM_MUST_COPY)
        }
    }

    private static func isPlain(_ value: String) -> Bool {
        value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    }
}
