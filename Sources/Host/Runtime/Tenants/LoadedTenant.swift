import Core
import Engine

/// One version of a tenant, ready to work: its engine, and the channels made from its settings.
package final class LoadedTenant: Sendable {
    package let engine: Engine
    package let channels: [String: any Channel]
    /// What keeps a channel or a connector from working, such as a secret that is not set.
    package let faults: [LocalizedText]
    /// Its rules that robots call.
    let endpoints: [Rule]
    /// Its rules that stand so long before or after an appointment.
    let appointmentRules: [Rule]
    let schedules: [Rule]
    /// The pace of channels whose declaration sets one.
    let rates: [String: RateLimit]
    /// The channels that send again what is in doubt.
    let resendingChannels: [String]

    package init(engine: Engine, channels: [String: any Channel], faults: [LocalizedText]) {
        self.engine = engine
        self.channels = channels
        self.faults = faults
        let rules = engine.program.rules
        endpoints = rules.filter { $0.trigger.key == .endpoint }
        appointmentRules = rules.filter { $0.trigger.key == .appointment }
        schedules = rules.filter { $0.trigger.key == .schedule }
        rates = engine.program.tenant.channels.compactMapValues(\.rate)
        resendingChannels = engine.program.tenant.channels.values.filter(\.resends).map(\.name).sorted()
    }

    /// Once it is tested.
    var ready: LoadedTenant { LoadedTenant(engine: engine.ready, channels: channels, faults: faults) }

    package var program: Program { engine.program }
    package var tenant: Tenant { engine.program.tenant }
}

extension ChannelDeclaration {
    /// `in_doubt: resend`
    fileprivate var resends: Bool { settings["in_doubt"] == .literal("resend") }

    /// `rate: 1`: messages a second.
    fileprivate var rate: RateLimit? {
        guard case .literal(let text) = settings["rate"], let number = Int64(text), number > 0 else { return nil }
        return RateLimit(perSecond: number, burst: number)
    }
}
