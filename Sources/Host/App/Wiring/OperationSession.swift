import Core
import Operations
import Runtime
import Stores

/// What commands call operations through.
enum OperationSession {
    /// Opens what operations need when they ask for it, and closes it when `body` is done.
    static func with<Result>(
        _ options: Options, _ body: (OperationContext) async throws(OperationFault) -> Result
    ) async throws(CommandFault) -> Result {
        let configuration = try Configuration(options)
        let stores = StoreSource { () throws(OperationFault) in
            do throws(CommandFault) {
                return try await configuration.openStore()
            } catch {
                throw OperationFault(.unavailable, error.words)
            }
        }
        let context = OperationContext(
            caller: .machine(options["author"] ?? Author.current), stores: stores,
            source: Wiring(configuration).source(), clock: .system, ids: .system)
        do throws(OperationFault) {
            let result = try await body(context)
            await stores.close()
            return result
        } catch {
            await stores.close()
            throw CommandFault(error)
        }
    }
}

extension CommandFault {
    init(_ fault: OperationFault) {
        self.init(fault.code == .invalid ? .usage : .problems, fault.words)
    }
}
