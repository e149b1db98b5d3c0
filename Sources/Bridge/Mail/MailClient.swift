internal import CCurl
internal import Dispatch

/// Hands messages to a mail server, one connection each, on threads of its own.
package final class MailClient: Sendable {
    private let queue = DispatchQueue(label: "mail", attributes: .concurrent)

    package init() {}

    /// Returns when the server has taken the message for all its recipients; it takes it for all or for none.
    package func send(_ message: MailMessage, over server: MailServer) async throws(MailFault) {
        let bytes = try MailFormat.bytes(of: message)
        guard !message.to.isEmpty else {
            throw MailFault(code: "no-recipient", detail: "a message needs a recipient", fate: .refused)
        }
        let addresses = message.to.map(\.address)
        let fault: MailFault? = await withCheckedContinuation { continuation in
            queue.async {
                let upload = Upload(bytes)
                continuation.resume(
                    returning: Delivery(server, from: message.from.address, to: addresses).run(upload))
            }
        }
        if let fault { throw fault }
    }
}

/// The bytes of a message as libcurl asks for them.
private final class Upload {
    private let bytes: [UInt8]
    private var offset = 0
    /// Whether the server may have the whole message.
    private(set) var isWhole = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func next(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - offset)
        guard count > 0 else {
            isWhole = true
            return 0
        }
        bytes[offset..<offset + count].withUnsafeBytes { buffer.copyMemory(from: $0) }
        offset += count
        return count
    }
}

/// One hand-over, from the connection to the server's last word.
private struct Delivery {
    private let server: MailServer
    private let from: String
    private let to: [String]

    init(_ server: MailServer, from: String, to: [String]) {
        self.server = server
        self.from = from
        self.to = to
    }

    func run(_ upload: Upload) -> MailFault? {
        guard let handle = curl_easy_init() else {
            return MailFault(code: "no-memory", detail: "libcurl", fate: .notTaken)
        }
        defer { curl_easy_cleanup(handle) }
        var recipients: UnsafeMutablePointer<curl_slist>?
        for address in to { recipients = curl_slist_append(recipients, "<\(address)>") ?? recipients }
        defer { curl_slist_free_all(recipients) }
        set(handle, recipients, upload)
        let result = withExtendedLifetime(upload) { curl_easy_perform(handle) }
        guard result != CURLE_OK else { return nil }
        return fault(result, reply: Int(recado_curl_get_long(handle, CURLINFO_RESPONSE_CODE)), upload)
    }

    private func set(
        _ handle: UnsafeMutableRawPointer, _ recipients: UnsafeMutablePointer<curl_slist>?, _ upload: Upload
    ) {
        text(handle, CURLOPT_URL, server.url)
        text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        text(handle, CURLOPT_PROXY, "")
        text(handle, CURLOPT_MAIL_FROM, "<\(from)>")
        _ = recado_curl_set_pointer(handle, CURLOPT_MAIL_RCPT, recipients)
        _ = recado_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        _ = recado_curl_set_long(handle, CURLOPT_UPLOAD, 1)
        _ = recado_curl_set_long(handle, CURLOPT_TIMEOUT, server.timeoutSeconds)
        _ = recado_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, min(server.timeoutSeconds, 10))
        if server.security == .startTLS { _ = recado_curl_set_long(handle, CURLOPT_USE_SSL, recado_curl_tls_required) }
        if let file = server.certificateFile { text(handle, CURLOPT_CAINFO, file) }
        if let user = server.user {
            text(handle, CURLOPT_USERNAME, user)
            text(handle, CURLOPT_PASSWORD, server.password ?? "")
        }
        _ = recado_curl_set_pointer(handle, CURLOPT_READDATA, Unmanaged.passUnretained(upload).toOpaque())
        _ = recado_curl_set_read(handle) { buffer, size, count, context in
            guard let buffer, let context else { return 0 }
            let upload = Unmanaged<Upload>.fromOpaque(context).takeUnretainedValue()
            return upload.next(UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
        }
    }

    private func text(_ handle: UnsafeMutableRawPointer, _ option: CURLoption, _ value: String) {
        _ = value.withCString { recado_curl_set_pointer(handle, option, $0) }
    }

    /// What is known of the message's fate: a refusal is one, silence after the last byte is a doubt, all else is not taken.
    private func fault(_ result: CURLcode, reply: Int, _ upload: Upload) -> MailFault {
        let detail = String(cString: curl_easy_strerror(result))
        let fate: MailFault.Fate =
            switch reply {
            case 500...599: .refused
            case 400...499: .notTaken
            default: upload.isWhole ? .inDoubt : .notTaken
            }
        return MailFault(code: Self.code(result, reply: reply), detail: detail, fate: fate, reply: reply)
    }

    private static func code(_ result: CURLcode, reply: Int) -> String {
        switch result {
        case CURLE_COULDNT_RESOLVE_HOST: "resolve"
        case CURLE_COULDNT_CONNECT: "connect"
        case CURLE_LOGIN_DENIED: "sign-in"
        case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE:
            "tls"
        case CURLE_OPERATION_TIMEDOUT: "timeout"
        default: (400...599).contains(reply) ? "refused" : "closed"
        }
    }
}
