import Core
import YAML

/// Makes a channel's declaration, its keys being those its provider's kind declares.
struct ChannelBuilder {
    let file: FileContext

    func build(_ named: Named<YAMLNode>) -> ChannelDeclaration? {
        guard let kind = kind(named) else { return nil }
        let form = Form(
            ChannelForm.form.name, ChannelForm.form.summary,
            ChannelForm.form.fields + kind.description.form(spelling: file.spelling).fields)
        guard let section = Section(named.value, as: form, in: file, named: named.place) else { return nil }
        var settings: [String: Setting] = [:]
        for parameter in kind.description.parameters {
            if let setting = setting(parameter, section) { settings[parameter.name.en] = setting }
        }
        if let inDoubt = section[ChannelForm.inDoubt] { settings["in_doubt"] = .literal(inDoubt.en) }
        if let rate = section[ChannelForm.rate] { settings["rate"] = .literal(String(rate)) }
        return ChannelDeclaration(
            name: named.name, provider: kind.description.name.en, settings: settings, limits: kind.limits,
            mark: named.place.mark)
    }

    private func kind(_ named: Named<YAMLNode>) -> (any ChannelKind.Type)? {
        guard let pairs = file.mapping(named.value) else { return nil }
        let provider = pairs.first { $0.key.text.map(ChannelForm.provider.name.matches) ?? false }
        guard let provider, let word = file.name(provider.value) else {
            if provider == nil { _ = Section(named.value, as: ChannelForm.form, in: file, named: named.place) }
            return nil
        }
        guard let kind = file.names.registry.channel(named: word) else {
            file.report(
                .unknown(
                    "provider", LocalizedText(pt: "o provedor", en: "provider"), word,
                    among: file.names.registry.channelNames.map(file.word), at: file.place(provider.value)))
            return nil
        }
        file.keep(kind.description.name, as: word, at: file.place(provider.value))
        return kind
    }

    private func setting(_ parameter: Parameter, _ section: Section) -> Setting? {
        let key = Key(parameter.name, .raw(parameter.type.kind), pt: "", en: "")
        guard let node = section[key] else { return nil }
        switch parameter.type {
        case .integer(let range): return file.integer(node, in: range).map { .literal(String($0)) }
        case .boolean: return file.boolean(node).map { .literal($0 ? "yes" : "no") }
        case .choice(let terms): return file.choice(node, of: terms).map { .literal($0.en) }
        default: return file.setting(node, secret: parameter.isSecret)
        }
    }
}

extension Parameter {
    /// Whether its name says that nobody should read it.
    var isSecret: Bool {
        guard type == .setting else { return false }
        return ["token", "secret", "password", "key"].contains { name.en.hasSuffix($0) }
    }
}
