/// Where mail is handed over, and as whom.
package struct MailServer: Sendable, Hashable {
    package enum Security: String, Sendable, Hashable {
        /// Plain first, then TLS; without TLS nothing is sent.
        case startTLS = "starttls"
        case tls
        case none
    }

    package var host: String
    package var port: Int
    package var security: Security
    package var user: String?
    package var password: String?
    /// PEM of the authorities to trust beside the system's.
    package var certificateFile: String?
    package var timeoutSeconds: Int

    package init(
        host: String, port: Int, security: Security, user: String? = nil, password: String? = nil,
        certificateFile: String? = nil, timeoutSeconds: Int = 30
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.user = user
        self.password = password
        self.certificateFile = certificateFile
        self.timeoutSeconds = timeoutSeconds
    }

    var url: String { "\(security == .tls ? "smtps" : "smtp")://\(host):\(port)/localhost" }
}
