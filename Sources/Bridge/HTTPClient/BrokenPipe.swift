import Glibc

/// The signal of a write to a connection that the peer has closed.
enum BrokenPipe {
    /// Blocks it on the calling thread; told not to touch signals, libcurl leaves this to us, and OpenSSL raises it.
    static func ignoreOnThisThread() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}
