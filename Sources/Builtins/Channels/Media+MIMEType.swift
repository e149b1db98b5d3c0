import Core

extension InboundMessage.Media {
    /// From a type such as `audio/ogg; codecs=opus`.
    init(mimeType: String) {
        self =
            switch mimeType.prefix(while: { $0 != ";" }).lowercased() {
            case "image/webp": .sticker
            case "text/vcard", "text/x-vcard": .contact
            case let type where type.hasPrefix("image/"): .image
            case let type where type.hasPrefix("audio/"): .audio
            case let type where type.hasPrefix("video/"): .video
            case let type where type.hasPrefix("application/") || type.hasPrefix("text/"): .document
            default: .other
            }
    }
}
