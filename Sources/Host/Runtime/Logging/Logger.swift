import Core

/// Writes one JSON object a line: time, level, text and the fields that say what it is about.
package struct Logger: Sendable {
    private let now: @Sendable () -> Instant
    private let least: LogLine.Level
    private let write: @Sendable ([UInt8]) -> Void

    /// - Parameter write: takes one whole line, its line feed included; called from any thread.
    package init(
        least: LogLine.Level, now: @escaping @Sendable () -> Instant, write: @escaping @Sendable ([UInt8]) -> Void
    ) {
        self.least = least
        self.now = now
        self.write = write
    }

    /// - Parameter fields: made only for a line that is written.
    package func log(_ level: LogLine.Level, _ text: String, _ fields: @autoclosure () -> [String: Value] = [:]) {
        guard level.rank >= least.rank else { return }
        var line = fields()
        line["time"] = .text(now().text)
        line["level"] = .text(level.rawValue)
        line["text"] = .text(text)
        write(JSON.bytes(.map(line)) + [UInt8(ascii: "\n")])
    }

    package func log(_ diagnostic: Diagnostic, tenant: TenantID) {
        log(
            diagnostic.severity == .error ? .error : .warning, diagnostic.message.pt,
            [
                "tenant": .text(tenant.rawValue), "at": .text(diagnostic.mark.description),
                "code": .text(diagnostic.code), "advice": diagnostic.advice.map { .text($0.pt) } ?? .null,
            ])
    }

    package static let silent = Logger(least: .error, now: { .epoch }, write: { _ in })
}

extension LogLine.Level {
    fileprivate var rank: Int {
        switch self {
        case .debug: 0
        case .info: 1
        case .warning: 2
        case .error: 3
        }
    }
}
