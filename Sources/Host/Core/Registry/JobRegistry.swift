/// The job kinds a host can perform, by name.
package struct JobRegistry: Sendable {
    private let handlers: [JobKind: any JobHandler]

    package init(_ handlers: [any JobHandler]) {
        self.handlers = Dictionary(handlers.map { (Self.kind(of: $0), $0) }, uniquingKeysWith: { _, last in last })
    }

    package var kinds: [JobKind] { handlers.keys.sorted { $0.rawValue < $1.rawValue } }

    /// Nil for a kind this host does not know, as after a step back to an older version.
    package subscript(kind: JobKind) -> (any JobHandler)? { handlers[kind] }

    private static func kind<Handler: JobHandler>(of handler: Handler) -> JobKind { Handler.Payload.kind }
}
