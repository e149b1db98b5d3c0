internal import CMicroHTTPD

/// The doors through which libmicrohttpd calls in.
///
/// Their context is the `ServerCore`, which the daemon's owner keeps; a connection's context is a retained
/// `ServerConnection`, a request's context the same object unretained.
enum DaemonCallbacks {
    static let access: MHD_AccessHandlerCallback = { _, connection, _, method, _, upload, size, context in
        guard let connection, let method, let size, let served = served(context?.pointee) else { return .NO }
        return served.advance(connection, method: String(cString: method), upload: upload, size: &size.pointee)
    }

    static let target:
        @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?)
            -> UnsafeMutableRawPointer? = { _, target, connection in
                guard let target, let connection else { return nil }
                let context = recado_mhd_socket_context(connection)
                served(context)?.begin(target: String(cString: target))
                return context
            }

    static let completed: MHD_RequestCompletedCallback = { _, _, context, _ in
        served(context?.pointee)?.completed()
    }

    static let connection: MHD_NotifyConnectionCallback = { core, connection, context, event in
        guard let core, let connection, let context else { return }
        let owner = Unmanaged<ServerCore>.fromOpaque(core).takeUnretainedValue()
        if event == .CONNECTION_NOTIFY_STARTED {
            let opened = ServerConnection(core: owner, connection: connection)
            owner.opened(opened)
            context.pointee = Unmanaged.passRetained(opened).toOpaque()
        } else if let held = context.pointee {
            context.pointee = nil
            Unmanaged<ServerConnection>.fromOpaque(held).takeRetainedValue().closed()
        }
    }

    /// Paths and queries stay as sent.
    static let keepEscapes:
        @convention(c) (
            UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<CChar>?
        ) -> Int = { _, _, text in
            guard let text else { return 0 }
            var count = 0
            while text[count] != 0 { count += 1 }
            return count
        }

    private static func served(_ context: UnsafeMutableRawPointer?) -> ServerConnection? {
        context.map { Unmanaged<ServerConnection>.fromOpaque($0).takeUnretainedValue() }
    }
}
