/// What the engine wants done. It is committed with the new state, and only then performed.
package struct Effect: Sendable {
    /// Made from the event's id and a running number, so that the same step always names its effects alike.
    package let id: String
    package let mark: SourceMark?
    package let kind: EffectKind

    package init(id: String, mark: SourceMark?, kind: EffectKind) {
        self.id = id
        self.mark = mark
        self.kind = kind
    }
}

package enum EffectKind: Sendable {
    case send(OutboundMessage)
    case call(OutboundCall)
    case setTimer(Timer)
    case cancelTimer(TimerID)
    /// A field took a new value; the state already has it.
    case set(field: String, from: Value, to: Value)
    /// The conversation was handed to a queue of people.
    case queue(name: String)
    case start(flow: String)
    case end(outcome: String)
    case respond(EndpointResponse)
    case emit(name: String, payload: Value)
    case note(String)
    case log(LogLine)
    /// A job of a registered kind is to be done.
    case enqueue(JobRequest)
}

/// A message to a contact, rendered.
package struct OutboundMessage: Sendable, Hashable {
    /// A choice shown as a button or a list row.
    package struct Choice: Sendable, Hashable {
        package let key: String
        package let label: String

        package init(key: String, label: String) {
            self.key = key
            self.label = label
        }
    }

    package struct TemplateCall: Sendable, Hashable {
        package let name: String
        package let variables: [String]

        package init(name: String, variables: [String]) {
            self.name = name
            self.variables = variables
        }
    }

    package let id: MessageID
    package let channel: String
    package let contact: ContactID
    package let run: RunID?
    package let text: String
    package let choices: [Choice]
    /// Sent in place of `text`, when the 24-hour window is shut.
    package let template: TemplateCall?

    package init(
        id: MessageID, channel: String, contact: ContactID, run: RunID?, text: String,
        choices: [Choice] = [], template: TemplateCall? = nil
    ) {
        self.id = id
        self.channel = channel
        self.contact = contact
        self.run = run
        self.text = text
        self.choices = choices
        self.template = template
    }
}

/// A request to another system, rendered; its address and token are looked up when it is made.
package struct OutboundCall: Sendable, Hashable {
    package let id: JobID
    package let connector: String
    package let call: String
    package let contact: ContactID?
    package let run: RunID?
    package let method: String
    package let path: String
    package let body: Value?
    package let destructive: Bool
    package let timeoutMilliseconds: Int64
    package let attempts: Int

    package init(
        id: JobID, connector: String, call: String, contact: ContactID?, run: RunID?, method: String,
        path: String, body: Value?, destructive: Bool, timeoutMilliseconds: Int64, attempts: Int
    ) {
        self.id = id
        self.connector = connector
        self.call = call
        self.contact = contact
        self.run = run
        self.method = method
        self.path = path
        self.body = body
        self.destructive = destructive
        self.timeoutMilliseconds = timeoutMilliseconds
        self.attempts = attempts
    }
}

/// A moment at which a run goes on by itself.
package struct Timer: Sendable, Hashable {
    package enum Purpose: String, Sendable, Hashable {
        /// The open question of a conversation was not answered.
        case silence
        /// A flow's start was put off until its hours.
        case start
    }

    package let id: TimerID
    package let due: Instant
    package let purpose: Purpose
    package let contact: ContactID
    package let run: RunID?
    /// For `start`: what begins, and the appointment it is about.
    package let goal: StartGoal?
    package let appointment: AppointmentID?

    package init(
        id: TimerID, due: Instant, purpose: Purpose, contact: ContactID, run: RunID? = nil,
        goal: StartGoal? = nil, appointment: AppointmentID? = nil
    ) {
        self.id = id
        self.due = due
        self.purpose = purpose
        self.contact = contact
        self.run = run
        self.goal = goal
        self.appointment = appointment
    }
}

/// What a robot is answered.
package struct EndpointResponse: Sendable, Hashable {
    package let status: Int
    package let body: Value

    package init(status: Int, body: Value) {
        self.status = status
        self.body = body
    }
}

package struct LogLine: Sendable, Hashable {
    package enum Level: String, Sendable, Hashable, CaseIterable {
        case debug, info, warning, error
    }

    package let level: Level
    package let text: String
    package let fields: [String: Value]

    package init(_ level: Level, _ text: String, fields: [String: Value] = [:]) {
        self.level = level
        self.text = text
        self.fields = fields
    }
}
