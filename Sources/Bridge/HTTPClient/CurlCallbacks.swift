internal import CCurl

/// The doors through which libcurl calls in; the context is a `Transfer` that the client's loop holds.
enum CurlCallbacks {
    static let body: curl_write_callback = { bytes, size, count, context in
        take(bytes, size &* count, context) { $0.takeBody($1) }
    }

    static let header: curl_write_callback = { bytes, size, count, context in
        take(bytes, size &* count, context) { $0.takeHeader($1) }
    }

    static let prerequest: curl_prereq_callback = { context, _, _, _, _ in
        transfer(context)?.mayBegin() == true ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }

    /// Opens no socket to an address behind the wall.
    static let openSocket: curl_opensocket_callback = { context, _, address in
        guard let address, let transfer = transfer(context) else { return CURL_SOCKET_BAD }
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = Int(recado_curl_address(address, &bytes))
        guard transfer.mayConnect(to: Array(bytes.prefix(count))) else { return CURL_SOCKET_BAD }
        return recado_curl_open_socket(address)
    }

    private static func take(
        _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ context: UnsafeMutableRawPointer?,
        _ body: (Transfer, UnsafeRawBufferPointer) -> Bool
    ) -> Int {
        guard let transfer = transfer(context) else { return 0 }
        // Any other number than `count` breaks the transfer off.
        return body(transfer, UnsafeRawBufferPointer(start: bytes, count: count)) ? count : count &+ 1
    }

    private static func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }
}
