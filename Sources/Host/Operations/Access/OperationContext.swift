import Core
import Runtime
import Stores

/// What operations work with; the same for a command and for a running host.
package struct OperationContext: Sendable {
    package let caller: Caller
    let stores: StoreSource
    let source: TenantSource
    let clock: Clock
    let ids: IdentifierSource

    package init(caller: Caller, stores: StoreSource, source: TenantSource, clock: Clock, ids: IdentifierSource) {
        self.caller = caller
        self.stores = stores
        self.source = source
        self.clock = clock
        self.ids = ids
    }

    /// Does an operation, if its caller may.
    package func run<Chosen: Operation>(_ operation: Chosen) async throws(OperationFault) -> Chosen.Output {
        guard caller.may(Chosen.permission, at: operation.tenant) else { throw .denied(Chosen.permission) }
        return try await operation.perform(in: self)
    }
}

extension OperationContext {
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (Snapshot) throws(StoreFault) -> Result
    ) async throws(OperationFault) -> Result {
        let store = try await stores.store()
        do throws(StoreFault) {
            return try await store.read(body)
        } catch {
            throw OperationFault(error)
        }
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws(StoreFault) -> Result
    ) async throws(OperationFault) -> Result {
        let store = try await stores.store()
        do throws(StoreFault) {
            return try await store.write(body)
        } catch {
            throw OperationFault(error)
        }
    }

    /// What a tenant's files say now.
    func loaded(_ tenant: TenantID) throws(OperationFault) -> LoadedTenant {
        guard source.has(tenant) else { throw .unknownTenant(tenant, among: source.tenants) }
        guard let loaded = source.load(tenant, runningTests: false).loaded else { throw .filesHaveErrors(tenant) }
        return loaded
    }
}

extension OperationFault {
    static func unknownTenant(_ tenant: TenantID, among known: [TenantID]) -> OperationFault {
        let nearest = Suggestion.nearest(to: tenant.rawValue, among: known.map(\.rawValue))
        return OperationFault(
            .notFound, pt: "não existe a clínica `\(tenant)`" + (nearest.map { "; seria `\($0)`?" } ?? ""),
            en: "there is no tenant `\(tenant)`" + (nearest.map { "; did you mean `\($0)`?" } ?? ""))
    }

    static func filesHaveErrors(_ tenant: TenantID) -> OperationFault {
        OperationFault(
            .rejected, pt: "os arquivos de `\(tenant)` têm erros; veja `recado check \(tenant)`",
            en: "the files of `\(tenant)` have errors; see `recado check \(tenant)`")
    }
}
