import Core

/// A body that waits for the writer, and whom to tell.
struct WriteRequest: Sendable {
    /// Runs the body; what it gave back waits in `Outcome` until the commit is known.
    let run: @Sendable (Transaction) -> Outcome
    /// For a body that was never run.
    let refuse: @Sendable (StoreFault) -> Void

    struct Outcome: Sendable {
        let fault: StoreFault?
        /// Tells the caller: the body's own result, or the fault that undid it.
        let finish: @Sendable (StoreFault?) -> Void
    }

    init<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws(StoreFault) -> Result,
        _ completion: @escaping @Sendable (Swift.Result<Result, StoreFault>) -> Void
    ) {
        refuse = { completion(.failure($0)) }
        run = { transaction in
            do throws(StoreFault) {
                let result = try body(transaction)
                return Outcome(fault: nil) { completion($0.map { .failure($0) } ?? .success(result)) }
            } catch {
                let own = error
                return Outcome(fault: own) { completion(.failure($0 ?? own)) }
            }
        }
    }
}
