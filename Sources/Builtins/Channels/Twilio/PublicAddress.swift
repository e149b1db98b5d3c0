/// An address as the world writes it, with and without its port.
struct PublicAddress: Sendable {
    /// One or two: the address without a port, and with the one it has or its scheme implies.
    let variants: [String]
    /// As it was given, without query and fragment.
    let plain: String

    init(_ url: String) {
        plain = String(url.prefix { $0 != "?" && $0 != "#" })
        guard let scheme = plain.firstRange(of: "://") else {
            variants = [plain]
            return
        }
        let authority = plain[scheme.upperBound...].prefix { $0 != "/" }
        let path = plain[authority.endIndex...]
        let head = plain[..<scheme.upperBound]
        let host = authority[(authority.lastIndex(of: "@").map(authority.index(after:)) ?? authority.startIndex)...]
        let afterBrackets = host.lastIndex(of: "]") ?? host.startIndex
        let colon = host[afterBrackets...].lastIndex(of: ":")
        let bare = authority[..<(colon ?? authority.endIndex)]
        let port = colon.map { authority[$0...] } ?? (head.lowercased() == "http://" ? ":80" : ":443")
        variants = ["\(head)\(bare)\(path)", "\(head)\(bare)\(port)\(path)"]
    }
}
