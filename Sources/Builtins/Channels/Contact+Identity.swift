import Core

extension Contact {
    func first(_ kind: Identity.Kind) -> String? { identities.first { $0.kind == kind }?.value }
}
