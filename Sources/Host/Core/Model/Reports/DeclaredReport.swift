/// An action that makes a report, so that the report can be made at other times, too.
package protocol DeclaredReport: Action {
    var name: String { get }

    /// What is asked for on `today`, the day at the clinic.
    func request(on today: CivilDate) -> ReportRequest
}

extension Program {
    /// The reports that rules make, in the rules' order.
    package var reports: [any DeclaredReport] {
        rules.flatMap { rule in rule.actions.compactMap { $0.action as? any DeclaredReport } }
    }
}
