/// An e-mail: who writes to whom, a text that every program shows, the same as HTML, and files.
package struct MailMessage: Sendable {
    package var from: Mailbox
    package var to: [Mailbox]
    package var replyTo: Mailbox?
    package var subject: String
    /// Without the angle brackets; the same message sent again keeps it, so that programs drop the second copy.
    package var messageID: String
    /// Seconds since 1970.
    package var date: Int64
    /// Minutes east of Greenwich, for the `Date` header.
    package var offsetMinutes: Int
    package var text: String
    package var html: String?
    package var attachments: [Attachment]

    package init(
        from: Mailbox, to: [Mailbox], replyTo: Mailbox? = nil, subject: String, messageID: String, date: Int64,
        offsetMinutes: Int = 0, text: String, html: String? = nil, attachments: [Attachment] = []
    ) {
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.subject = subject
        self.messageID = messageID
        self.date = date
        self.offsetMinutes = offsetMinutes
        self.text = text
        self.html = html
        self.attachments = attachments
    }

    /// A file that goes with the message.
    package struct Attachment: Sendable, Hashable {
        package let name: String
        /// `application/pdf`.
        package let type: String
        package let bytes: [UInt8]

        package init(name: String, type: String, bytes: [UInt8]) {
            self.name = name
            self.type = type
            self.bytes = bytes
        }
    }
}
