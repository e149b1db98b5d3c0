import Core
import Crypto
import Stores

/// Hands a report that was made to one who gets it: by e-mail, or by a call of a connector.
struct ReportDeliveryJob: JobHandler {
    let timeoutMilliseconds: Int64? = 180_000
    let store: Store
    let directory: TenantDirectory
    let secrets: Secrets
    let renderer: any ReportRenderer
    let mail: any MailPort

    func perform(_ request: ReportDeliveryRequest, of job: Job, over ports: JobPorts) async -> JobAttempt {
        do {
            let found = try await store.read { (snapshot) throws(StoreFault) in
                try snapshot.report(request.run, of: job.tenant)
            }
            guard let report = found else { return .failed(code: "no-report", reason: request.run.rawValue) }
            let files = try request.formats.map { try renderer.render(report, as: $0) }
            switch request.recipient {
            case .email(let address):
                return attempt(await mail.send(letter(report, files, to: address, of: job)))
            case .call(let connector, let call):
                return await hand(report, files, to: connector, call, of: job, over: ports)
            }
        } catch let fault as StoreFault {
            return .retry(code: fault.code.rawValue, reason: fault.cause, afterMilliseconds: nil)
        } catch let fault as ReportFault {
            return .failed(code: fault.code, reason: fault.words.en)
        } catch {
            return .failed(code: "unexpected", reason: "\(error)")
        }
    }

    /// The figures stand in the mail itself, names only in the files.
    private func letter(_ report: ReportTable, _ files: [ReportFile], to address: String, of job: Job) -> OutboundMail {
        let body = files.first { $0.format == .text }.map { String(decoding: $0.bytes, as: UTF8.self) }
        let html = files.first { $0.format == .html }.map { String(decoding: $0.bytes, as: UTF8.self) }
        return OutboundMail(
            id: job.id.rawValue, to: address, subject: "\(report.title) · \(report.clinic)",
            text: body ?? report.summary, html: html,
            attachments: files.filter { $0.format != .text && $0.format != .html }, at: report.madeAt,
            offsetMinutes: report.offsetMinutes)
    }

    private func attempt(_ outcome: MailOutcome) -> JobAttempt {
        switch outcome {
        case .sent: .done()
        case .retry(let code, let reason): .retry(code: code, reason: reason, afterMilliseconds: nil)
        case .refused(let code, let reason): .failed(code: code, reason: reason)
        case .inDoubt(let code, let reason): .inDoubt(code: code, reason: reason)
        }
    }

    /// The connector's call with the report as its body; the other side drops a second one by its key.
    private func hand(
        _ report: ReportTable, _ files: [ReportFile], to connector: String, _ name: String, of job: Job,
        over ports: JobPorts
    ) async -> JobAttempt {
        guard let call = directory[job.tenant]?.tenant.connectors[connector]?.calls[name] else {
            return .failed(code: "unknown-call", reason: "no call \(connector).\(name)")
        }
        let path = call.path.pieces.map { piece in if case .text(let text) = piece { text } else { "" } }.joined()
        let outbound = OutboundCall(
            id: job.id, connector: connector, call: name, contact: nil, run: nil, method: call.method,
            path: path, body: body(report, files), destructive: false,
            timeoutMilliseconds: call.timeoutMilliseconds, attempts: job.maxAttempts)
        let attempt = await CallJob(directory: directory, secrets: secrets).perform(outbound, of: job, over: ports)
        return attempt.untold
    }

    private func body(_ report: ReportTable, _ files: [ReportFile]) -> Value {
        [
            "report": .text(report.name), "day": .text(report.day.text), "content": report.forMachines,
            "files": .list(
                files.map { file in
                    [
                        "name": .text(file.name), "type": .text(file.format.mediaType),
                        "base64": .text(Base64.standard.encode(file.bytes)),
                    ]
                }),
        ]
    }
}

extension JobAttempt {
    /// No conversation waits for what came of it.
    fileprivate var untold: JobAttempt {
        switch self {
        case .done(let id, _): .done(providerID: id)
        case .retry(let code, let reason, let after, _): .retry(code: code, reason: reason, afterMilliseconds: after)
        case .failed(let code, let reason, _): .failed(code: code, reason: reason)
        case .inDoubt(let code, let reason, _): .inDoubt(code: code, reason: reason)
        }
    }
}
