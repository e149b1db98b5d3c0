internal import CGMime

/// Writes a message as RFC 5322 and MIME, by GMime: names and files in any script, lines that SMTP may carry.
package enum MailFormat {
    /// The same message has the same bytes.
    package static func bytes(of message: MailMessage) throws(MailFault) -> [UInt8] {
        _ = initialized
        guard let mime = g_mime_message_new(0) else { throw fault }
        defer { g_object_unref(mime) }
        setHeaders(of: mime, message)
        guard let body = body(of: message) else { throw fault }
        g_mime_message_set_mime_part(mime, body)
        g_object_unref(body)
        return try written(mime)
    }

    private static let initialized: Void = g_mime_init()

    private static let fault = MailFault(code: "no-memory", detail: "GMime", fate: .notTaken)

    private static func setHeaders(of mime: UnsafeMutablePointer<GMimeMessage>, _ message: MailMessage) {
        add(message.from, as: GMIME_ADDRESS_TYPE_FROM, to: mime)
        for mailbox in message.to { add(mailbox, as: GMIME_ADDRESS_TYPE_TO, to: mime) }
        if let replyTo = message.replyTo { add(replyTo, as: GMIME_ADDRESS_TYPE_REPLY_TO, to: mime) }
        g_mime_message_set_subject(mime, message.subject.oneLine, "utf-8")
        g_mime_message_set_message_id(mime, message.messageID.oneLine)
        setDate(of: mime, message)
        // A machine wrote it: out-of-office programs keep silent.
        g_mime_object_set_header(object(mime), "Auto-Submitted", "auto-generated", nil)
    }

    private static func setDate(of mime: UnsafeMutablePointer<GMimeMessage>, _ message: MailMessage) {
        guard let universal = g_date_time_new_from_unix_utc(gint64(message.date)),
            let zone = g_time_zone_new_offset(Int32(clamping: message.offsetMinutes * 60))
        else { return }
        defer {
            g_date_time_unref(universal)
            g_time_zone_unref(zone)
        }
        guard let local = g_date_time_to_timezone(universal, zone) else { return }
        g_mime_message_set_date(mime, local)
        g_date_time_unref(local)
    }

    private static func add(
        _ mailbox: Mailbox, as type: GMimeAddressType, to mime: UnsafeMutablePointer<GMimeMessage>
    ) {
        if let name = mailbox.name {
            g_mime_message_add_mailbox(mime, type, name, mailbox.address)
        } else {
            g_mime_message_add_mailbox(mime, type, nil, mailbox.address)
        }
    }

    private static func body(of message: MailMessage) -> UnsafeMutablePointer<GMimeObject>? {
        guard let text = textPart("plain", message.text) else { return nil }
        var body = text
        if let html = message.html {
            guard let rich = textPart("html", html),
                let both = multipart("alternative", [text, rich], boundary: "alternative-\(message.messageID)")
            else { return nil }
            body = both
        }
        guard !message.attachments.isEmpty else { return body }
        var parts = [body]
        for attachment in message.attachments {
            guard let part = filePart(attachment) else { return nil }
            parts.append(part)
        }
        return multipart("mixed", parts, boundary: "mixed-\(message.messageID)")
    }

    /// Takes the parts over.
    private static func multipart(
        _ subtype: String, _ parts: [UnsafeMutablePointer<GMimeObject>], boundary: String
    ) -> UnsafeMutablePointer<GMimeObject>? {
        guard let multipart = g_mime_multipart_new_with_subtype(subtype) else { return nil }
        let safe = boundary.unicodeScalars.map { scalar in
            scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
        }
        g_mime_multipart_set_boundary(multipart, "=_" + String(String(safe).prefix(60)))
        for part in parts {
            g_mime_multipart_add(multipart, part)
            g_object_unref(part)
        }
        return object(multipart)
    }

    private static func textPart(_ subtype: String, _ text: String) -> UnsafeMutablePointer<GMimeObject>? {
        guard let part = g_mime_text_part_new_with_subtype(subtype) else { return nil }
        g_mime_text_part_set_charset(part, "utf-8")
        g_mime_text_part_set_text(part, text)
        let mime = UnsafeMutableRawPointer(part).assumingMemoryBound(to: GMimePart.self)
        g_mime_part_set_content_encoding(mime, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
        return object(part)
    }

    private static func filePart(_ attachment: MailMessage.Attachment) -> UnsafeMutablePointer<GMimeObject>? {
        let type = attachment.type.split(separator: "/", maxSplits: 1).map(String.init)
        guard
            let part = g_mime_part_new_with_type(
                type.first ?? "application", type.count > 1 ? type[1] : "octet-stream"),
            let stream = g_mime_stream_mem_new_with_buffer(attachment.bytes, attachment.bytes.count)
        else { return nil }
        let content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT)
        g_object_unref(stream)
        g_mime_part_set_content(part, content)
        g_object_unref(content)
        g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64)
        g_mime_object_set_disposition(object(part), GMIME_DISPOSITION_ATTACHMENT)
        g_mime_part_set_filename(part, attachment.name.oneLine)
        return object(part)
    }

    private static func written(_ mime: UnsafeMutablePointer<GMimeMessage>) throws(MailFault) -> [UInt8] {
        guard let options = g_mime_format_options_new(), let stream = g_mime_stream_mem_new() else { throw fault }
        defer {
            g_mime_format_options_free(options)
            g_object_unref(stream)
        }
        g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS)
        g_mime_format_options_set_param_encoding_method(options, GMIME_PARAM_ENCODING_METHOD_RFC2231)
        guard g_mime_object_write_to_stream(object(mime), options, stream) >= 0 else { throw fault }
        let memory = UnsafeMutableRawPointer(stream).assumingMemoryBound(to: GMimeStreamMem.self)
        guard let bytes = g_mime_stream_mem_get_byte_array(memory) else { throw fault }
        return Array(UnsafeBufferPointer(start: bytes.pointee.data, count: Int(bytes.pointee.len)))
    }

    /// GObject's types begin with those they derive from.
    private static func object<Derived>(_ pointer: UnsafeMutablePointer<Derived>) -> UnsafeMutablePointer<GMimeObject> {
        UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: GMimeObject.self)
    }
}

extension String {
    /// A header is one line, whatever is put into it.
    fileprivate var oneLine: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }
}
