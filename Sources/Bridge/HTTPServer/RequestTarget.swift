/// The first line's target.
enum RequestTarget {
    /// `/path?query` of a target in absolute form (`http://host/path`), which RFC 9112 §3.2.2 bids a server accept.
    static func originForm(_ target: String) -> String {
        if target.utf8.first == 0x2F { return target }
        let lower = target.prefix(8).lowercased()
        guard lower.hasPrefix("http://") || lower.hasPrefix("https://"),
            let authority = target.utf8.dropFirst(8).firstIndex(of: 0x2F)
        else { return target }
        return String(target[authority...])
    }
}
