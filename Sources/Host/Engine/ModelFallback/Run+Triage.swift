import Core

/// Words sorted by a model; without it the tenant's own rules do it, on the same event.
extension Run {
    /// Asks what a `triage` action of this event wished for; with nobody to ask, the event happens at once.
    mutating func askTriage() {
        guard let run = activeRun, var triage = openTriage, triage.job == nil else { return }
        guard let model = engine.program.tenant.reading.model,
            let asked = ModelTriage(triage, removing: identities(context.scope.message), at: context.now)
        else { return conclude(triage, by: "local", [:]) }
        let job = JobID(context.nextID)
        context.add(
            .call(
                OutboundCall(
                    id: job, connector: ModelQuestion.connector, call: ModelTriage.call, contact: run.contact,
                    run: run.id, method: "POST", path: "/chat/completions", body: asked.value,
                    destructive: false, timeoutMilliseconds: model.timeoutMilliseconds, attempts: 2)))
        triage.job = job
        update { $0.memory.triage = triage }
    }

    var openTriage: Triage? {
        activeRun?.memory.triage
    }

    /// The model's labels, checked again, and never alone enough for what cannot be undone.
    mutating func sorted(_ answer: CallAnswer) {
        guard let triage = openTriage, triage.job == answer.job else {
            return ignore("stale-reading", .staleReading)
        }
        guard let labels = accepted(ModelReading(answer.outcome), triage) else {
            return conclude(triage, by: "local", [:])
        }
        var trial = self
        trial.conclude(triage, by: "model", labels)
        guard !trial.bringsIrrevocable else {
            context.trace.add(.fault(code: "model-not-alone", words: .notAlone(triage.event), mark: nil))
            return conclude(triage, by: "local", [:])
        }
        self = trial
    }

    private mutating func accepted(_ reading: ModelReading, _ triage: Triage) -> [String: String]? {
        let checked =
            if case .labels(let labels, let confidence) = reading {
                Triage.labels(triage.fields, in: ModelReading.labels(labels, confidence: confidence).labelled)
            } else { reading }
        let least = engine.program.tenant.reading.model?.threshold ?? 1
        switch checked {
        case .labels(let labels, let confidence) where confidence >= least: return labels
        case .fault(let code, let reason):
            context.trace.add(.fault(code: "model-" + code, words: .modelFailed(reason), mark: nil))
        case .labels, .answer:
            context.trace.add(.fault(code: "model-unsure", words: .modelFailed("unsure"), mark: nil))
        }
        return nil
    }

    private mutating func conclude(_ triage: Triage, by: String, _ labels: [String: String]) {
        update { $0.memory.triage = nil }
        for (name, word) in labels.sorted(by: { $0.key < $1.key }) { context.setVariable(name, to: .text(word)) }
        var payload = labels.mapValues { Value.text($0) }
        payload["by"] = .text(by)
        payload["text"] = .text(triage.text)
        context.add(.emit(name: triage.event, payload: .map(payload)))
    }
}
