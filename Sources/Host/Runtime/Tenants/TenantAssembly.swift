import Core
import Engine

/// Makes a checked program ready to work: scripts loaded, channels opened, secrets looked up.
package struct TenantAssembly: Sendable {
    private let registry: Registry
    private let secrets: Secrets
    private let publicURL: String
    private let makeScripts: @Sendable (Program) throws(ScriptFault) -> any ScriptPort

    package init(
        registry: Registry, secrets: Secrets, publicURL: String,
        makeScripts: @escaping @Sendable (Program) throws(ScriptFault) -> any ScriptPort
    ) {
        self.registry = registry
        self.secrets = secrets
        self.publicURL = publicURL
        self.makeScripts = makeScripts
    }

    /// A channel that cannot work is left out and named among the faults: its neighbours live.
    package func assemble(_ program: Program) throws(ScriptFault) -> LoadedTenant {
        let engine = Engine(program: program, scripts: try makeScripts(program))
        var channels: [String: any Channel] = [:]
        var faults: [LocalizedText] = []
        for declaration in program.tenant.channels.values.sorted(by: { $0.name < $1.name }) {
            do {
                channels[declaration.name] = try open(declaration, of: program.tenant)
            } catch {
                faults.append(words(error, declaration, program.tenant.id))
            }
        }
        return LoadedTenant(engine: engine, channels: channels, faults: faults + missingSecrets(program.tenant))
    }

    private func open(_ declaration: ChannelDeclaration, of tenant: Tenant) throws(ChannelFault) -> any Channel {
        guard let kind = registry.channel(named: declaration.provider) else {
            throw ChannelFault(code: "unknown-provider", words: .unknownProvider(declaration.provider))
        }
        let values = declaration.settings.compactMapValues { secrets.value(of: $0, tenant: tenant.id) }
        return try kind.make(
            ChannelSettings(tenant: tenant.id, channel: declaration.name, publicURL: publicURL, values: values))
    }

    /// A setting that is missing because its secret is not set is told by the variable to set.
    private func words(_ fault: ChannelFault, _ channel: ChannelDeclaration, _ tenant: TenantID) -> LocalizedText {
        guard let name = fault.setting, case .secret(let secret)? = channel.settings[name] else { return fault.words }
        return .missingSecret(tenant, secret, channel.name)
    }

    private func missingSecrets(_ tenant: Tenant) -> [LocalizedText] {
        var settings: [(user: String, setting: Setting?)] = []
        for connector in tenant.connectors.values.sorted(by: { $0.name < $1.name }) {
            settings += [(connector.name, connector.url), (connector.name, connector.token)]
        }
        for template in tenant.templates.values.sorted(by: { $0.name < $1.name }) {
            settings.append((template.name, template.id))
        }
        if let model = tenant.reading.model { settings += [(model.name, model.url), (model.name, model.key)] }
        return settings.compactMap { user, setting in
            guard case .secret(let name)? = setting, secrets.value(of: .secret(name), tenant: tenant.id) == nil else {
                return nil
            }
            return LocalizedText.missingSecret(tenant.id, name, user)
        }
    }
}

extension LocalizedText {
    static func unknownProvider(_ name: String) -> LocalizedText {
        LocalizedText(pt: "não existe o provedor `\(name)`", en: "there is no provider `\(name)`")
    }

    static func missingSecret(_ tenant: TenantID, _ name: String, _ user: String) -> LocalizedText {
        let variable = Secrets.variable(tenant, name)
        return LocalizedText(
            pt: "`\(user)` não pode trabalhar: defina a variável \(variable)",
            en: "`\(user)` cannot work: set the variable \(variable)")
    }
}
