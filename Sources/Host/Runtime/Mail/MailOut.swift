import Core
import Mail

/// The way out for e-mail over the operator's server.
package struct MailOut: MailPort {
    private let client = MailClient()
    private let account: MailAccount

    package init(_ account: MailAccount) {
        self.account = account
    }

    package func send(_ mail: OutboundMail) async -> MailOutcome {
        guard let to = Mailbox(mail.to) else {
            return .refused(code: "bad-address", reason: "`\(mail.to)` is no address")
        }
        let message = MailMessage(
            from: account.from, to: [to], subject: mail.subject, messageID: "\(mail.id)@\(account.domain)",
            date: mail.at.seconds, offsetMinutes: mail.offsetMinutes, text: mail.text, html: mail.html,
            attachments: mail.attachments.map {
                MailMessage.Attachment(name: $0.name, type: $0.format.mediaType, bytes: $0.bytes)
            })
        do throws(MailFault) {
            try await client.send(message, over: account.server)
            return .sent
        } catch {
            switch error.fate {
            case .notTaken: return .retry(code: error.code, reason: error.detail)
            case .refused: return .refused(code: error.code, reason: "\(error.reply) \(error.detail)")
            case .inDoubt: return .inDoubt(code: error.code, reason: error.detail)
            }
        }
    }
}

/// A mail server and who writes over it.
package struct MailAccount: Sendable, Hashable {
    package let server: MailServer
    package let from: Mailbox

    var domain: String { String(from.address.split(separator: "@").last ?? "localhost") }

    /// - Parameters:
    ///   - url: `smtp://user:password@host:587` (STARTTLS), `smtps://…:465` (TLS from the first byte) or, for a server on
    ///     this machine, `smtp+plain://127.0.0.1:25`. User and password are percent-encoded.
    ///   - from: `Recado <recado@example.com>`.
    /// - Returns: nil when either cannot be read.
    package init?(url: String, from: String, certificateFile: String? = nil) {
        guard let mailbox = Mailbox(from), let parts = MailURL(url) else { return nil }
        self.from = mailbox
        server = MailServer(
            host: parts.host, port: parts.port, security: parts.security, user: parts.user, password: parts.password,
            certificateFile: certificateFile)
    }
}
