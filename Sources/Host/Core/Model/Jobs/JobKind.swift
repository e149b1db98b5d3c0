/// The name under which a job's handler is registered; an open list.
package struct JobKind: RawRepresentable, Sendable, Hashable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static let send = JobKind(rawValue: "send")
    package static let call = JobKind(rawValue: "call")
    package static let modelReading = JobKind(rawValue: "model-reading")
    package static let report = JobKind(rawValue: "report")
    package static let reportDelivery = JobKind(rawValue: "report-delivery")
}
