import Core

/// Whether a failed request is worth another, and when. The rules of OpenAI's own client; source: `providers.md` §6.
struct ModelRetry {
    /// Requests after the first.
    static let most = 2
    /// 0..<1, for the jitter.
    let random: @Sendable () -> Double

    /// Milliseconds to wait after attempt number `attempt` (from 0); nil when the server has decided.
    func wait(after attempt: Int, _ result: Result<HTTPAnswer, HTTPFailure>) -> Int64? {
        guard attempt < Self.most else { return nil }
        guard case .success(let answer) = result else { return backoff(attempt) }
        switch answer.headers["x-should-retry"] {
        case "true": break
        case "false": return nil
        default: guard Self.isPassing(answer) else { return nil }
        }
        guard let asked = answer.retryAfterMilliseconds else { return backoff(attempt) }
        return asked <= 120_000 ? asked : nil
    }

    private static func isPassing(_ answer: HTTPAnswer) -> Bool {
        switch answer.status {
        case 408, 409: true
        case 429: answer.errorCode != "insufficient_quota"
        case 500...: true
        default: false
        }
    }

    /// 0.5 · 2ⁿ s, at most 8 s, up to a quarter less.
    private func backoff(_ attempt: Int) -> Int64 {
        let full = min(8_000, 500 << min(max(attempt, 0), 4)) as Int64
        return full - Int64(Double(full) / 4 * random())
    }
}

extension HTTPAnswer {
    /// The `error.code` of the body.
    fileprivate var errorCode: String? {
        guard let value = try? JSON.parse(body), case .text(let code) = value["error"]["code"] else { return nil }
        return code
    }

    /// What `retry-after-ms` or `retry-after` asks for, when it is a number above zero; a date is not followed.
    fileprivate var retryAfterMilliseconds: Int64? {
        let exact = headers["retry-after-ms"].flatMap { Double($0) }
        let milliseconds = exact ?? headers["retry-after"].flatMap { Double($0) }.map { $0 * 1_000 }
        guard let milliseconds, milliseconds > 0, milliseconds < 1e9 else { return nil }
        return Int64(milliseconds)
    }
}
