import Core

/// Something staff may do, whoever asks: a command, an API route or a console page. Its input is the value itself.
package protocol Operation: Sendable {
    associatedtype Output: Sendable
    /// What its caller must be allowed.
    static var permission: Permission { get }
    /// Whose it is; nil for one about the whole host.
    var tenant: TenantID? { get }
    func perform(in context: OperationContext) async throws(OperationFault) -> Output
}
