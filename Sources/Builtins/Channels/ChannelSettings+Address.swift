import Core

extension ChannelSettings {
    /// A setting that is an http address, without slashes at its end; nil when it is not set.
    func address(_ name: String) throws(ChannelFault) -> String? {
        guard let text = self[name], !text.isEmpty else { return nil }
        let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        guard isPlain, text.hasPrefix("https://") || text.hasPrefix("http://") else {
            throw ChannelFault(
                code: "bad-address",
                words: LocalizedText(
                    pt: "`\(name)` do canal `\(channel)` não é um endereço http",
                    en: "`\(name)` of channel `\(channel)` is not an http address"))
        }
        var address = Substring(text)
        while address.hasSuffix("/") { address.removeLast() }
        return String(address)
    }
}
