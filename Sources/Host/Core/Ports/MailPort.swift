/// The way out for e-mail.
package protocol MailPort: Sendable {
    func send(_ mail: OutboundMail) async -> MailOutcome
}

/// An e-mail to one recipient.
package struct OutboundMail: Sendable, Hashable {
    /// The same for the same mail, however often it is tried: programs drop a second copy by it.
    package let id: String
    package let to: String
    package let subject: String
    package let text: String
    package let html: String?
    package let attachments: [ReportFile]
    package let at: Instant
    package let offsetMinutes: Int

    package init(
        id: String, to: String, subject: String, text: String, html: String? = nil, attachments: [ReportFile] = [],
        at: Instant, offsetMinutes: Int
    ) {
        self.id = id
        self.to = to
        self.subject = subject
        self.text = text
        self.html = html
        self.attachments = attachments
        self.at = at
        self.offsetMinutes = offsetMinutes
    }
}

/// What is known of a mail's fate.
package enum MailOutcome: Sendable, Hashable {
    case sent
    /// Not taken; another try does no harm.
    case retry(code: String, reason: String)
    case refused(code: String, reason: String)
    /// Handed over whole, and the answer was lost.
    case inDoubt(code: String, reason: String)
}

/// The way out where no mail server is set.
package struct NoMail: MailPort {
    package init() {}

    package func send(_ mail: OutboundMail) async -> MailOutcome {
        .refused(code: "unconfigured", reason: "no mail server: set RECADO_SMTP_URL and RECADO_MAIL_FROM")
    }
}
