import Core

/// What a received callback of Z-API says: exactly one of many objects is there.
struct ZAPIContent {
    let text: String
    let button: String?
    let media: [InboundMessage.Media]

    /// Nil for what no patient wrote: reactions, notices, and messages not decrypted yet.
    init?(_ body: Value) {
        guard body["waitingMessage"] != true, body["reaction"].isEmpty, body["notification"].isEmpty else { return nil }
        let button = body["buttonsResponseMessage"]
        let row = body["listResponseMessage"]
        self.button = button["buttonId"].filledText ?? row["selectedRowId"].filledText
        media = Self.media.filter { !body[$0.key].isEmpty }.map(\.media)
        text =
            body["text"]["message"].filledText ?? button["message"].filledText ?? row["message"].filledText
            ?? row["title"].filledText ?? Self.media.lazy.compactMap { body[$0.key]["caption"].filledText }.first ?? ""
    }

    private static let media: [(key: String, media: InboundMessage.Media)] = [
        ("image", .image), ("audio", .audio), ("video", .video), ("document", .document), ("location", .location),
        ("contact", .contact), ("sticker", .sticker),
    ]
}
