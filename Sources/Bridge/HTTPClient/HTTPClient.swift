import Dispatch
import Synchronization

/// An HTTP/1.1 client on a thread of its own, whose faults say whether the request may have arrived.
package final class HTTPClient: Sendable {
    private let loop: TransferLoop
    private let ended = DispatchGroup()

    package init(_ configuration: HTTPClientConfiguration = HTTPClientConfiguration()) {
        let loop = TransferLoop(configuration)
        self.loop = loop
        DispatchQueue(label: "http-client").async(group: ended) { loop.run() }
    }

    deinit { loop.shut() }

    /// Sends, and returns at the last byte of the response, or with the fault; a cancelled task breaks it off.
    package func send(_ request: HTTPClientRequest) async -> Result<HTTPClientResponse, HTTPClientFault> {
        if let fault = RequestCheck.fault(in: request) { return .failure(fault) }
        let call = Call()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                call.begin(Transfer(request, continuation), on: loop)
            }
        } onCancel: {
            call.cancel(on: loop)
        }
    }

    /// Fails what is open with `shutdown` and ends the thread.
    package func shutdown() async {
        loop.shut()
        await withCheckedContinuation { continuation in
            ended.notify(queue: .global()) { continuation.resume() }
        }
    }
}

/// A request and its task's cancellation, in whatever order they come.
private final class Call: Sendable {
    private enum State {
        case new
        case cancelled
        case begun(Transfer)
    }

    private let state = Mutex(State.new)

    func begin(_ transfer: Transfer, on loop: TransferLoop) {
        let refusal = state.withLock { state -> String? in
            if case .cancelled = state { return "cancelled" }
            state = .begun(transfer)
            return loop.submit(transfer) ? nil : "shutdown"
        }
        if let refusal { transfer.fail(refusal, "it was not begun") }
    }

    func cancel(on loop: TransferLoop) {
        state.withLock { state in
            if case .begun(let transfer) = state { loop.cancel(transfer) } else { state = .cancelled }
        }
    }
}
