/// What fields read from while one event is handled.
package struct Scope: Sendable {
    package let tenant: Tenant
    package let now: Instant
    package var contact: Contact?
    package var appointment: Appointment?
    package var conversation = Conversation()
    package var run: FlowRun?
    package var message: InboundMessage?
    package var receipt: Receipt?
    /// How often the message that the receipt is about was tried, the first time included.
    package var messageAttempts: Int?
    package var endpoint: EndpointCall?
    package var answer: CallAnswer?
    package var payload: Value

    package init(tenant: Tenant, now: Instant) {
        self.tenant = tenant
        self.now = now
        payload = .null
    }

    /// The language dates and yes/no are written in: the contact's, else the clinic's.
    package var locale: String {
        if let locale = contact?.locale, !locale.isEmpty { locale } else { tenant.locale }
    }
}
