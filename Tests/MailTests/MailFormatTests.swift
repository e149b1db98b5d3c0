import Mail
import Testing

@Suite struct MailFormatTests {
    private func message(subject: String = "Presença de 23/11", name: String = "Recepção Ávila") throws -> MailMessage {
        let from = try #require(Mailbox(name: name, address: "recado@example.com"))
        let to = try #require(Mailbox("Direção <direcao@example.com>"))
        return MailMessage(
            from: from, to: [to], subject: subject, messageID: "run-1@example.com", date: 1_795_000_000,
            offsetMinutes: -180, text: "Olá,\n\nsegue a lista.\n.\nFim", html: "<p>Olá</p>",
            attachments: [.init(name: "presença 23-11.pdf", type: "application/pdf", bytes: [0, 1, 2, 255])])
    }

    private func text(_ message: MailMessage) throws -> String {
        String(decoding: try MailFormat.bytes(of: message), as: UTF8.self)
    }

    @Test func `names, subjects and files in Portuguese are ASCII on the wire`() throws {
        let text = try text(message())
        #expect(text.utf8.allSatisfy { $0 < 128 })
        #expect(text.contains("Subject: =?UTF-8?"))
        #expect(text.contains("filename*="))
        #expect(text.contains("Date: Wed, 18 Nov 2026 08:06:40 -0300"))
        #expect(text.contains("Message-Id: <run-1@example.com>"))
        #expect(text.contains("multipart/alternative"))
    }

    @Test func `the same message has the same bytes`() throws {
        #expect(try text(message()) == text(message()))
    }

    @Test func `a line break in a subject or a name begins no header`() throws {
        let text = try text(message(subject: "Oi\r\nBcc: eva@example.com", name: "A\r\nBcc: eva@example.com"))
        #expect(!text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("Bcc:") })
    }

    @Test(arguments: [
        "ana", "@x", "a@", "a@b@c", "a b@example.com", "a@exa mple.com", "a\n@example.com", "<ana@example.com",
        "a@b..c",
        "ana@example.com> , <eva@example.com",
    ])
    func `an address that is none is refused`(address: String) {
        #expect(Mailbox(address) == nil)
    }

    @Test func `an address stands alone or behind a name`() {
        #expect(Mailbox(" ana@example.com ")?.address == "ana@example.com")
        #expect(Mailbox("\"Ana Souza\" <ana@example.com>")?.name == "Ana Souza")
    }
}
