/// A clinic: its name, its hours, and how the world is reached on its behalf.
package final class Tenant: Sendable {
    package let id: TenantID
    package let name: String
    /// BCP 47, such as `pt-BR`.
    package let locale: String
    package let zone: Zone
    package let calendar: BusinessCalendar
    package let channels: [String: ChannelDeclaration]
    /// The channel a message goes out on when nothing says otherwise: the first one declared.
    package let defaultChannel: String?
    package let hours: [String: OpeningHours]
    package let connectors: [String: Connector]
    package let templates: [String: MessageTemplate]
    package let reading: ReadingPolicy
    package let imports: ImportPolicy
    /// The people who have what no flow or rule sends elsewhere.
    package let defaultQueue: String

    package init(
        id: TenantID, name: String, locale: String, zone: Zone, calendar: BusinessCalendar,
        channels: [String: ChannelDeclaration] = [:], defaultChannel: String? = nil,
        hours: [String: OpeningHours] = [:],
        connectors: [String: Connector] = [:], templates: [String: MessageTemplate] = [:],
        reading: ReadingPolicy = .standard, imports: ImportPolicy = .standard,
        defaultQueue: String = Tenant.standardQueue
    ) {
        self.id = id
        self.name = name
        self.locale = locale
        self.zone = zone
        self.calendar = calendar
        self.channels = channels
        self.defaultChannel = defaultChannel
        self.hours = hours
        self.connectors = connectors
        self.templates = templates
        self.reading = reading
        self.imports = imports
        self.defaultQueue = defaultQueue
    }

    package static let standardQueue = "reception"
}

/// A setting that stands in the file, or a secret that is only named there.
package enum Setting: Sendable, Hashable {
    case literal(String)
    case secret(String)
}

/// A channel as the tenant's file declares it; the channel's kind gives its arguments their meaning.
package struct ChannelDeclaration: Sendable {
    package let name: String
    package let provider: String
    package let settings: [String: Setting]
    package let limits: ChannelLimits
    package let mark: SourceMark

    package init(name: String, provider: String, settings: [String: Setting], limits: ChannelLimits, mark: SourceMark) {
        self.name = name
        self.provider = provider
        self.settings = settings
        self.limits = limits
        self.mark = mark
    }
}

/// A message the provider approved beforehand, sent when the 24-hour window is shut.
package struct MessageTemplate: Sendable {
    package let name: String
    /// The provider's own name of it (Twilio: `HX…`; Meta: the template's name).
    package let id: Setting
    /// In the provider's order: variable 1, 2, …
    package let variables: [Template]

    package init(name: String, id: Setting, variables: [Template]) {
        self.name = name
        self.id = id
        self.variables = variables
    }
}
