import Core

extension OutboundMessage {
    /// The same message, its template under the name the provider knows it by; nil while that name is not set.
    func withProvidersTemplate(of tenant: Tenant, _ secrets: Secrets) -> OutboundMessage? {
        guard let template else { return self }
        guard let declared = tenant.templates[template.name],
            let name = secrets.value(of: declared.id, tenant: tenant.id), !name.isEmpty
        else { return nil }
        return OutboundMessage(
            id: id, channel: channel, contact: contact, run: run, text: text, choices: choices,
            template: TemplateCall(name: name, variables: template.variables))
    }
}
