internal import CCurl
import Synchronization

/// The client's one thread: it runs every transfer and sleeps between them.
///
/// `@unchecked`: `multi` is safe to wake from any thread; all else of libcurl and the tables belong to `run`.
final class TransferLoop: @unchecked Sendable {
    private struct Inbox {
        var submitted: [Transfer] = []
        var cancelled: [Transfer] = []
        var isShut = false
        /// The thread has been woken and has not looked yet.
        var isAwaited = false
    }

    private let configuration: HTTPClientConfiguration
    private let multi: UnsafeMutableRawPointer?
    private let inbox = Mutex(Inbox())
    private var queues: RequestQueues
    private var running: [UnsafeMutableRawPointer: Transfer] = [:]
    /// When to look again for waiting requests that have run out of time.
    private var nextExpiry = ContinuousClock.now
    private var spare: [UnsafeMutableRawPointer] = []

    init(_ configuration: HTTPClientConfiguration) {
        self.configuration = configuration
        queues = RequestQueues(perHost: configuration.connectionsPerHost, total: configuration.connections)
        multi = CurlLibrary.isReady ? curl_multi_init() : nil
        recado_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, max(configuration.connections, 1))
    }

    /// False where the client is shut.
    func submit(_ transfer: Transfer) -> Bool {
        post { $0.submitted.append(transfer) }
    }

    func cancel(_ transfer: Transfer) {
        _ = post { $0.cancelled.append(transfer) }
    }

    func shut() {
        _ = post { $0.isShut = true }
    }

    /// Changes the inbox and wakes the thread once for all that waits in it.
    private func post(_ change: (inout Inbox) -> Void) -> Bool {
        inbox.withLock { inbox in
            guard !inbox.isShut else { return false }
            change(&inbox)
            if !inbox.isAwaited {
                inbox.isAwaited = true
                // Under the lock: after `isShut` nobody wakes what the thread is about to free.
                curl_multi_wakeup(multi)
            }
            return true
        }
    }

    /// Runs until `shut`; then whatever is open fails.
    func run() {
        BrokenPipe.ignoreOnThisThread()
        while step() {}
        let unread = inbox.withLock { inbox in
            inbox.isShut = true
            return inbox.submitted
        }
        let waiting = queues.waiting { _ in true }
        for transfer in unread + waiting + Array(running.values) {
            end(transfer) { $0.fail("shutdown", "the client was shut down") }
        }
        for handle in spare { curl_easy_cleanup(handle) }
        curl_multi_cleanup(multi)
    }

    /// One turn of the loop; false where it was the last.
    private func step() -> Bool {
        let news = inbox.withLock { inbox in
            defer { inbox = Inbox(isShut: inbox.isShut) }
            return inbox
        }
        for transfer in news.submitted { queues.add(transfer) }
        for transfer in news.cancelled { end(transfer) { $0.fail("cancelled", "the task was cancelled") } }
        guard !news.isShut else { return false }
        while let transfer = queues.next() { begin(transfer) }
        var open: Int32 = 0
        curl_multi_perform(multi, &open)
        collect()
        return sleep()
    }

    /// Sleeps until libcurl or the inbox has something to do, or a waiting request may have run out of time.
    private func sleep() -> Bool {
        while let transfer = queues.next() { begin(transfer) }
        guard queues.isWaiting else { return curl_multi_poll(multi, nil, 0, 60_000, nil) == CURLM_OK }
        let now = ContinuousClock.now
        if now >= nextExpiry {
            nextExpiry = now + .milliseconds(50)
            for transfer in queues.waiting(where: { $0.timeLeft <= .zero }) {
                transfer.fail("timeout", "no connection was free in time")
            }
        }
        return curl_multi_poll(multi, nil, 0, 50, nil) == CURLM_OK
    }

    private func begin(_ transfer: Transfer) {
        guard let handle = spare.popLast() ?? curl_easy_init() else {
            queues.ended(transfer)
            return transfer.fail("failed", "libcurl has no memory")
        }
        running[handle] = transfer
        guard EasyHandle.prepare(handle, transfer, configuration) else {
            return end(transfer) { $0.fail("badRequest", "libcurl refused an option") }
        }
        if curl_multi_add_handle(multi, handle) != CURLM_OK {
            end(transfer) { $0.fail("failed", "libcurl did not take the request") }
        }
    }

    private func collect() {
        var result = CURLE_OK
        while let handle = recado_curl_multi_finished(multi, &result) {
            let code = result
            if let transfer = running[handle] { end(transfer) { $0.complete(code) } }
        }
    }

    /// Ends a transfer with what `conclude` says; libcurl's numbers are still there for it.
    private func end(_ transfer: Transfer, _ conclude: (Transfer) -> Void) {
        guard let handle = transfer.handle, running.removeValue(forKey: handle) != nil else {
            return conclude(transfer)
        }
        curl_multi_remove_handle(multi, handle)
        conclude(transfer)
        queues.ended(transfer)
        transfer.handle = nil
        curl_easy_reset(handle)
        if spare.count < configuration.connections { spare.append(handle) } else { curl_easy_cleanup(handle) }
    }
}

/// libcurl's own state, made once for the process.
enum CurlLibrary {
    static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
