import Core

extension Engine {
    /// Whether this version can go on with every flow that waits behind the conversation: each frame's step is still
    /// there, runs the flow above it, and has a way for each of its outcomes.
    package func canReturn(_ run: FlowRun) -> Bool {
        let flows = run.stack.dropFirst().map(\.flow) + [run.flow]
        return zip(run.stack, flows).allSatisfy { frame, above in
            guard let plan = program.flows[frame.flow]?.step(frame.step)?.run, plan.flow == above,
                let outcomes = program.flows[above]?.outcomes
            else { return false }
            return outcomes.allSatisfy { plan.outcomes[$0] != nil }
        }
    }

    /// The hours of the conversation's flow, else those of the nearest flow that runs it.
    func sendBetween(of run: FlowRun) -> TimeWindow? {
        let flows = [run.flow] + run.stack.reversed().map(\.flow)
        return flows.lazy.compactMap { self.program.flows[$0]?.sendBetween }.first
    }
}
