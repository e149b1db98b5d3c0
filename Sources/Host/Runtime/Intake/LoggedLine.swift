import Core

/// A line that a rule logged, and what it was about.
package struct LoggedLine: Sendable {
    package let tenant: TenantID
    package let event: EventID
    package let contact: ContactID?
    package let line: LogLine

    /// What the line is about; a field of the rule's own of the same name counts.
    var fields: [String: Value] {
        line.fields.with(.about(tenant, contact: contact, event: event))
    }
}

extension Logger {
    /// What rules of one commit logged.
    package func log(_ lines: [LoggedLine]) {
        for logged in lines { log(logged.line.level, logged.line.text, logged.fields) }
    }
}
