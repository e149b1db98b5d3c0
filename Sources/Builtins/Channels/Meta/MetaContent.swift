import Core

/// What a message of Meta's webhooks says, whatever its type.
struct MetaContent {
    let text: String
    let button: String?
    let media: [InboundMessage.Media]

    /// Nil for what is no message of a patient: reactions and notices of the system.
    init?(_ message: Value) {
        guard let type = message["type"].plainText, type != "reaction", type != "system" else { return nil }
        let content = message[type]
        switch type {
        case "text": self.init(text: content["body"])
        case "button": self.init(text: content["text"], button: content["payload"])
        case "interactive": self.init(interactive: content)
        default: self.init(text: content["caption"], media: [Self.media[type] ?? .other])
        }
    }

    private init(interactive: Value) {
        switch interactive["type"] {
        case "button_reply":
            self.init(text: interactive["button_reply"]["title"], button: interactive["button_reply"]["id"])
        case "list_reply":
            self.init(text: interactive["list_reply"]["title"], button: interactive["list_reply"]["id"])
        case "nfm_reply": self.init(text: interactive["nfm_reply"]["body"])
        default: self.init(text: .null, media: [.other])
        }
    }

    private init(text: Value, button: Value = .null, media: [InboundMessage.Media] = []) {
        self.text = text.plainText ?? ""
        self.button = button.filledText
        self.media = media
    }

    private static let media: [String: InboundMessage.Media] = [
        "image": .image, "video": .video, "audio": .audio, "voice": .audio, "document": .document,
        "sticker": .sticker, "location": .location, "contacts": .contact,
    ]
}
