/// A report that was made, to be handed to one who gets it.
package struct ReportDeliveryRequest: JobPayload, Hashable {
    package enum Recipient: Sendable, Hashable {
        case email(String)
        case call(connector: String, call: String)
    }

    package static let kind = JobKind.reportDelivery

    /// The report's run: the job that made it.
    package let run: JobID
    package let recipient: Recipient
    package let formats: [ReportFormat]

    package init(run: JobID, recipient: Recipient, formats: [ReportFormat]) {
        self.run = run
        self.recipient = recipient
        self.formats = formats
    }

    package var stored: Value {
        let formats = Value.list(formats.map { .text($0.rawValue) })
        return switch recipient {
        case .email(let address): ["run": .text(run.rawValue), "email": .text(address), "formats": formats]
        case .call(let connector, let call):
            ["run": .text(run.rawValue), "connector": .text(connector), "call": .text(call), "formats": formats]
        }
    }

    package init(of job: Job) throws(JobPayloadFault) {
        guard case .text(let run) = job.payload["run"], case .list(let words) = job.payload["formats"] else {
            throw JobPayloadFault("the payload of a report's delivery")
        }
        self.run = JobID(run)
        formats = words.compactMap { ReportFormat(rawValue: $0.display) }
        if case .text(let address) = job.payload["email"] {
            recipient = .email(address)
        } else if case .text(let connector) = job.payload["connector"], case .text(let call) = job.payload["call"] {
            recipient = .call(connector: connector, call: call)
        } else {
            throw JobPayloadFault("a report's delivery to nobody")
        }
    }
}

extension ReportRequest {
    /// One job for each who gets it: what fails for one is tried again for that one alone.
    package func deliveryJobs(of run: JobID, tenant: TenantID, at now: Instant) -> [NewJob] {
        let formats = formats.isEmpty ? [ReportFormat.pdf] : formats
        let recipients = deliveries.flatMap { delivery -> [ReportDeliveryRequest.Recipient] in
            switch delivery {
            case .email(let addresses): addresses.map { .email($0) }
            case .call(let connector, let call): [.call(connector: connector, call: call)]
            }
        }
        return recipients.enumerated().map { number, recipient in
            var job = NewJob(
                id: JobID("\(run)-\(number)"), tenant: tenant, kind: .reportDelivery,
                payload: ReportDeliveryRequest(run: run, recipient: recipient, formats: formats).stored, runAt: now)
            job.maxAttempts = ReportDeliveryRequest.attempts
            return job
        }
    }
}
