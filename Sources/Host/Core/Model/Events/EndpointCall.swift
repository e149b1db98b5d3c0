/// A robot called an address that a rule declares.
package struct EndpointCall: Sendable, Hashable {
    package let rule: String
    package let parameters: [String: String]
    package let body: Value
    /// The appointment the path's `{id}` names, when there is one.
    package let appointment: AppointmentID?

    package init(rule: String, parameters: [String: String], body: Value, appointment: AppointmentID?) {
        self.rule = rule
        self.parameters = parameters
        self.body = body
        self.appointment = appointment
    }
}

/// What came of a call to a connector.
package struct CallAnswer: Sendable, Hashable {
    package enum Outcome: Sendable, Hashable {
        case answered(status: Int, body: Value)
        /// Given up: the reason's code, such as `timeout`, `http-503`, `unconfigured`.
        case failed(code: String, reason: String)
    }

    package let job: JobID
    package let run: RunID?
    package let connector: String
    package let call: String
    package let attempts: Int
    package let outcome: Outcome

    package init(
        job: JobID, run: RunID?, connector: String, call: String, attempts: Int, outcome: Outcome
    ) {
        self.job = job
        self.run = run
        self.connector = connector
        self.call = call
        self.attempts = attempts
        self.outcome = outcome
    }
}
