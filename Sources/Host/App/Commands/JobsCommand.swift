import Core
import Operations
import Stores

/// `recado jobs`: the work that waits for its time or for somebody's decision.
struct JobsCommand: Command {
    static let name = "jobs"
    static let usage = "list|retry|discard TENANT [JOB…] [--state dead] [--all] [--database URL] [--json]"
    static let summary = LocalizedText(
        pt: "mostra, repete ou descarta trabalhos: envios que falharam ou ficaram em dúvida",
        en: "lists, retries or discards jobs: sends that failed or are in doubt")
    static let example = "recado jobs list digitaly --in-doubt"
    static let flags: [Flag] = [
        .root, .database, .json,
        Flag(
            "state", "ESTADO", pt: "dead, in-doubt, ready, scheduled, running, done ou discarded (dead e in-doubt)",
            en: "dead, in-doubt, ready, scheduled, running, done or discarded (dead and in-doubt)"),
        Flag("in-doubt", pt: "o mesmo que --state in-doubt", en: "the same as --state in-doubt"),
        Flag("all", pt: "com retry e discard: todos deste estado", en: "with retry and discard: all in this state"),
    ]

    static func run(_ options: Options, _ terminal: Terminal) async throws(CommandFault) -> ExitCode {
        let verb = try options.word(0, "`list`, `retry`, `discard`")
        let tenant = TenantID(try options.word(1, "TENANT"))
        let states = try states(options)
        switch verb {
        case "list": return try await list(tenant, states, options, terminal)
        case "retry", "discard":
            guard let decision = DecideJobs.Decision(rawValue: verb) else { return .usage }
            return try await decide(decision, tenant, states, options, terminal)
        default:
            throw CommandFault(
                .usage,
                LocalizedText(
                    pt: "`\(verb)` não é list, retry nem discard", en: "`\(verb)` is not list, retry or discard"))
        }
    }

    private static func states(_ options: Options) throws(CommandFault) -> [JobState] {
        if options.has("in-doubt") { return [.inDoubt] }
        guard let word = options["state"] else { return [.dead, .inDoubt] }
        guard let state = JobState(rawValue: word) else {
            let known = JobState.allCases.map(\.rawValue).joined(separator: ", ")
            throw CommandFault(
                .usage,
                LocalizedText(pt: "--state deve ser um destes: \(known)", en: "--state must be one of: \(known)"))
        }
        return [state]
    }

    private static func list(
        _ tenant: TenantID, _ states: [JobState], _ options: Options, _ terminal: Terminal
    ) async throws(CommandFault) -> ExitCode {
        let jobs = try await OperationSession.with(options) { (operations) throws(OperationFault) in
            try await operations.run(ListJobs(of: tenant, in: states))
        }
        for job in jobs { terminal.print(options.has("json") ? JSON.text(job.value) : job.line) }
        if !options.has("json") {
            terminal.say(LocalizedText(pt: "\(jobs.count) trabalho(s)", en: "\(jobs.count) job(s)"))
        }
        return .fine
    }

    private static func decide(
        _ decision: DecideJobs.Decision, _ tenant: TenantID, _ states: [JobState], _ options: Options,
        _ terminal: Terminal
    ) async throws(CommandFault) -> ExitCode {
        let named = options.words.dropFirst(2).map { JobID($0) }
        guard !named.isEmpty || options.has("all") else {
            throw CommandFault(
                .usage, LocalizedText(pt: "diga quais: JOB… ou --all", en: "say which: JOB… or --all"))
        }
        let selection: DecideJobs.Selection = named.isEmpty ? .all(states) : .named(Array(named))
        let results = try await OperationSession.with(options) { (operations) throws(OperationFault) in
            try await operations.run(DecideJobs(decision, selection, of: tenant))
        }
        for result in results {
            let value: Value = ["job": .text(result.job.rawValue), "done": .bool(result.isDone)]
            terminal.print(options.has("json") ? JSON.text(value) : "\(result.isDone ? "✓" : "✗") \(result.job)")
        }
        if !options.has("json") {
            let done = results.count(where: \.isDone)
            terminal.say(LocalizedText(pt: "\(done) de \(results.count)", en: "\(done) of \(results.count)"))
        }
        return results.allSatisfy(\.isDone) ? .fine : .problems
    }
}

extension ListedJob {
    fileprivate var line: String {
        let why = [code, reason].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ": ")
        return
            "\(id)  \(state.rawValue)  \(kind.rawValue) \(channel)  \(attempts)/\(maxAttempts)  \(runAt.text)  \(why)"
    }

    fileprivate var value: Value {
        [
            "job": .text(id.rawValue), "state": .text(state.rawValue), "kind": .text(kind.rawValue),
            "channel": .text(channel), "attempts": .int(Int64(attempts)), "max_attempts": .int(Int64(maxAttempts)),
            "run_at": .text(runAt.text), "created_at": .text(createdAt.text),
            "finished_at": finishedAt.map { .text($0.text) } ?? .null,
            "contact": contact.map { .text($0.rawValue) } ?? .null, "code": code.map { .text($0) } ?? .null,
            "reason": reason.map { .text($0) } ?? .null,
        ]
    }
}
