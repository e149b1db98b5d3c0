import Stores

/// The database operations share: opened when the first of them asks for it, and once.
package actor StoreSource {
    private let open: @Sendable () async throws(OperationFault) -> Store
    private var opening: Task<Result<Store, OperationFault>, Never>?

    package init(open: @escaping @Sendable () async throws(OperationFault) -> Store) { self.open = open }

    /// One that is open already, and is closed by its owner.
    package init(_ store: Store) {
        open = { store }
    }

    func store() async throws(OperationFault) -> Store {
        let task = opening ?? begin()
        opening = task
        return try await task.value.get()
    }

    private func begin() -> Task<Result<Store, OperationFault>, Never> {
        Task { [open] in
            do throws(OperationFault) {
                return .success(try await open())
            } catch {
                return .failure(error)
            }
        }
    }

    /// Closes what was opened.
    package func close() async {
        guard let task = opening else { return }
        opening = nil
        if let store = try? await task.value.get() { await store.close() }
    }
}
