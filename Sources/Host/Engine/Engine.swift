import Core

/// The pure heart: what an event makes of a contact's state, under one version of a tenant's files.
///
/// Built once for each version, with everything looked up and indexed beforehand. `step` reads no clock,
/// does no I/O and starts no task; the server, the dry-run, the tests and `recado why` all call it and
/// differ only in what performs the effects.
package final class Engine: Sendable {
    package let program: Program
    let scripts: any ScriptPort
    let index: RuleIndex
    let interpreter: ReplyInterpreter
    let scriptFlows: ScriptFlows
    let limits: Limits

    package init(program: Program, scripts: any ScriptPort = NoScripts(), limits: Limits = .standard) {
        self.program = program
        self.scripts = scripts
        self.limits = limits
        scriptFlows = ScriptFlows(program, scripts)
        index = RuleIndex(program.rules)
        interpreter = ReplyInterpreter(program: program, limits: limits)
    }

    /// The same with as little memory as it needs: without the files' tests, and with scripts at rest, as most clinics
    /// are silent most of the time.
    package var ready: Engine {
        scripts.rest()
        return Engine(program.ready, as: self)
    }

    private init(_ program: Program, as other: Engine) {
        self.program = program
        scripts = other.scripts
        index = other.index
        interpreter = other.interpreter
        scriptFlows = other.scriptFlows
        limits = other.limits
    }

    /// - Parameters:
    ///   - state: the contact's, as it was committed before this event.
    ///   - now: the instant the step happens at; never before the event's own.
    package func step(_ state: State, _ event: Event, now: Instant) -> Outcome {
        var run = Run(engine: self, state: state, event: event, now: now)
        run.handle()
        return Outcome(state: run.context.state, effects: run.context.effects, trace: run.context.trace)
    }
}

/// What a step came to.
package struct Outcome: Sendable {
    package let state: State
    package let effects: [Effect]
    package let trace: Trace
}
