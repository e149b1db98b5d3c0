/// Why a server did not start.
package struct HTTPServerFault: Error, Sendable, CustomStringConvertible {
    /// `address`, `bind`, `listen`, `start` or `state`.
    package let code: String
    /// The address asked for.
    package let address: String
    /// What the system said.
    package let reason: String

    package var description: String { "cannot listen on \(address): \(reason) (\(code))" }
}
