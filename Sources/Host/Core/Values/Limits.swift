/// Every bound on what comes from outside, in one place.
package struct Limits: Sendable, Hashable {
    /// Bytes of a webhook's or an endpoint's body.
    package var requestBytes = 1 << 20
    /// Bytes of one file of a tenant.
    package var fileBytes = 1 << 20
    /// Files in one tenant's folder.
    package var filesPerTenant = 2_000
    /// Tenants below one root.
    package var tenants = 100_000
    /// Bytes of all files of a tenant together.
    package var tenantBytes = 32 << 20
    /// Characters of one patient's message that are read; the rest is stored but not interpreted.
    package var messageCharacters = 4_096
    /// Steps one event may walk through before the engine calls it a loop.
    package var stepsPerEvent = 64
    /// Actions one event may perform.
    package var actionsPerEvent = 256
    /// Requests one run of a script's conversation may make in all; what it replays is bounded by it.
    package var scriptRequests = 1_000
    /// Characters of one text a script says.
    package var scriptTextCharacters = 4_096
    /// Flow starts that may wait behind a conversation of the same contact.
    package var pendingStarts = 8
    /// Flows that may wait for one another within a conversation.
    package var flowDepth = 16
    /// Levels of nesting in JSON from outside.
    package var jsonDepth = 64
    /// Bytes of an answer a connector may send back.
    package var answerBytes = 1 << 20

    package init() {}
    package static let standard = Limits()
}
