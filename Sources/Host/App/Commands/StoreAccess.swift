import Core
import Runtime
import Stores

/// What commands that look into the database share.
enum StoreAccess {
    /// Opens the database, and closes it when `body` is done.
    static func with<Result>(
        _ options: Options, _ body: (Store) async throws(StoreFault) -> Result
    ) async throws(CommandFault) -> Result {
        let store = try await Configuration(options).openStore()
        do throws(StoreFault) {
            let result = try await body(store)
            await store.close()
            return result
        } catch {
            await store.close()
            throw CommandFault(error)
        }
    }
}

extension CommandFault {
    init(_ fault: StoreFault) {
        let cause = fault.cause.isEmpty ? "" : " (\(fault.cause))"
        self.init(.problems, LocalizedText(pt: fault.words.pt + cause, en: fault.words.en + cause))
    }
}
