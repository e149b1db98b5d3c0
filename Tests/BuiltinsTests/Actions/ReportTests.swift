import Core
import Testing

@testable import Builtins

struct ReportTests {
    private static let attendance: [String: Arguments.Argument] = [
        "name": .text("attendance"),
        "sections": .body(
            .map([
                (key: "Presentes", value: .word("confirmada")),
                (key: "Ausentes", value: .list([.word("cancelled"), .word("no-reply")])),
                (key: "Faltas", value: .map([(key: "status", value: .word("missed"))])),
            ])),
        "columns": .body(.list([.word("hora"), .word("patient")])),
    ]

    private func request(
        _ changes: [String: Arguments.Argument] = [:], in context: ActionContext = Sample.context()
    ) throws -> ReportRequest? {
        let arguments = Self.attendance.merging(changes) { _, new in new }
        guard case .enqueue(let request) = try Report.perform(arguments, in: context).effects.first?.kind else {
            return nil
        }
        return try ReportRequest(of: Job.sample(request.payload))
    }

    @Test
    func `sections keep their order and read statuses in either spelling`() throws {
        #expect(
            try request()
                == ReportRequest(
                    name: "attendance", day: Sample.now.day,
                    sections: [
                        .init(title: "Presentes", statuses: [.confirmed]),
                        .init(title: "Ausentes", statuses: [.cancelled, .noReply]),
                        .init(title: "Faltas", statuses: [.missed]),
                    ],
                    columns: [.time, .patient]))
    }

    @Test(arguments: zip(["appointments today", "appointments tomorrow", "appointments yesterday"], [0, 1, -1]))
    func `the day is counted from the day at the clinic`(_ word: String, _ offset: Int) throws {
        #expect(try request(["from": .choice(word)])?.day == Sample.now.day.addingDays(offset))
    }

    @Test
    func `a schedule that runs late reports the day it was due`() throws {
        let due = Sample.now.adding(milliseconds: -3 * 86_400_000)
        let late = Sample.context(event: .schedule(rule: "attendance", due: due))
        #expect(try request(in: late)?.day == due.day)
    }

    @Test
    func `words that name no status or column are refused with a suggestion`() {
        let status = #expect(throws: Diagnostic.self) {
            try request(["sections": .body(.map([(key: "A", value: .word("confirmd"))]))])
        }
        #expect(status?.code == "unknown-status")
        #expect(status?.advice?.en.contains("confirmed") == true)
        let column = #expect(throws: Diagnostic.self) { try request(["columns": .body(.word("patiente"))]) }
        #expect(column?.code == "unknown-column")
    }

    @Test(arguments: [TemplateValue.word("x"), .map([]), .map([(key: "A", value: .list([]))]), .list([])])
    func `sections of another shape are refused`(_ shape: TemplateValue) {
        let fault = #expect(throws: Diagnostic.self) { try request(["sections": .body(shape)]) }
        #expect(fault?.code == "report-shape")
    }
}

extension Instant {
    fileprivate var day: CivilDate { Zone.utc.civil(self).date }
}

extension Job {
    fileprivate static func sample(_ payload: Value) -> Job {
        Job(
            id: "j1", tenant: "clinic", kind: .report, payload: payload, attempts: 1, maxAttempts: 8,
            createdAt: Sample.now,
            lease: JobLease(tenant: "clinic", job: "j1", kind: .report, channel: "", token: 1, until: Sample.now))
    }
}
