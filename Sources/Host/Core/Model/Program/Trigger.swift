/// The event a rule or a flow waits for.
package enum Trigger: Sendable {
    case message
    /// So long before (or after) an appointment.
    case appointment(Span, AppointmentSide)
    /// An appointment came to this status, or changed in any way.
    case appointmentChanged(to: AppointmentStatus?)
    case schedule(Schedule)
    case endpoint(Endpoint)
    /// What the provider says of a message sent: one status, or any.
    case receipt(DeliveryStatus?)
    case emitted(String)

    /// Under which a rule is found for an event; what one event costs does not grow with other keys' rules.
    package var key: TriggerKey {
        switch self {
        case .message: .message
        case .appointment: .appointment
        case .appointmentChanged: .appointmentChanged
        case .schedule: .schedule
        case .endpoint: .endpoint
        case .receipt: .receipt
        case .emitted(let name): .emitted(name)
        }
    }
}

package enum AppointmentSide: String, Sendable, Hashable {
    case before
    case after
}

package enum TriggerKey: Sendable, Hashable {
    case message, appointment, appointmentChanged, schedule, endpoint, receipt
    case emitted(String)
}

/// A declared address that robots call: `POST /appointments/{id}/cancel`.
package struct Endpoint: Sendable, Hashable {
    package enum Segment: Sendable, Hashable {
        case literal(String)
        case parameter(String)
    }

    package enum FieldKind: String, Sendable, Hashable, CaseIterable {
        case text
        case number
        case integer
        case boolean
        case time
        case date
        case list
        case map
    }

    /// A field of the body: its shape, and whether it may be left out.
    package struct Field: Sendable, Hashable {
        package let name: String
        package let kind: FieldKind
        package let optional: Bool

        package init(name: String, kind: FieldKind, optional: Bool) {
            self.name = name
            self.kind = kind
            self.optional = optional
        }
    }

    package let method: String
    package let path: [Segment]
    /// The secret a caller's bearer token must equal.
    package var token: String?
    package var accepts: [Field] = []

    package init(method: String, path: [Segment]) {
        self.method = method
        self.path = path
    }

    /// The values of the path's parameters, or nil when `segments` is another path.
    package func match(_ segments: [String]) -> [String: String]? {
        guard segments.count == path.count else { return nil }
        var parameters: [String: String] = [:]
        for (pattern, segment) in zip(path, segments) {
            switch pattern {
            case .literal(let literal): if literal != segment { return nil }
            case .parameter(let name): parameters[name] = segment
            }
        }
        return parameters
    }
}
