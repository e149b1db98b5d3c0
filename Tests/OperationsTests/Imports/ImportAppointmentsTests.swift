import Core
import Operations
import Spreadsheet
import Stores
import Testing
import TextDecoding

@Suite struct ImportAppointmentsTests {
    private static let settings = """
        import: { area_code: 11, columns: { id: [Nº ATEND, Ficha], patient: NOME PAC } }

        """
    private static let list = """
        id,patient,phone,at
        A-1,Maria Souza,+5511987650001,2026-11-25 10:00
        A-2,João Silva,+5511987650002,2026-11-25 11:00
        A-3,Ana Lima,+5511987650003,2026-11-26 09:00

        """

    private func run(
        _ text: String, at clinic: Clinic, isDryRun: Bool = false, complete: CompleteDay? = nil
    ) async throws -> ImportOutcome {
        try await clinic.context().run(
            ImportAppointments(Array(text.utf8), of: Clinic.tenant, isDryRun: isDryRun, complete: complete))
    }

    private func appointment(_ name: String, at clinic: Clinic) async throws -> Appointment? {
        try await clinic.store.read { (snapshot) throws(StoreFault) in
            try snapshot.appointment(named: name, of: Clinic.tenant)
        }
    }

    @Test func `The same list twice changes nothing`() async throws {
        let clinic = try await Clinic()
        #expect(try await run(Self.list, at: clinic).result.new == 3)
        let again = try await run(Self.list, at: clinic)
        #expect(again.result.new == 0 && again.result.unchanged == 3 && again.bad == 0)
    }

    @Test func `A dry run says what would change and stores nothing`() async throws {
        let clinic = try await Clinic()
        _ = try await run(Self.list, at: clinic)
        let moved = Self.list.replacing("10:00", with: "15:30") + "A-4,Bia,+5511987650004,2026-11-27 10:00\n"
        let preview = try await run(moved, at: clinic, isDryRun: true)
        #expect(preview.result.new == 1 && preview.result.updated == 1)
        #expect(preview.result.changes.map(\.externalID).sorted() == ["A-1", "A-4"])
        #expect(preview.first.map(\.line) == [2, 3, 4, 5])
        #expect(try await appointment("A-4", at: clinic) == nil)
        #expect(try await appointment("A-1", at: clinic)?.at.text == "2026-11-25 10:00")
        #expect(try await run(moved, at: clinic).result.new == 1)
    }

    @Test func `Windows-1252, semicolons and Portuguese headings are read, and the encoding is told`() async throws {
        let clinic = try await Clinic()
        let text =
            "Código;Nome do paciente;Telefone;Data;Horário;Situação\nB-1;José;98765-0001;25/11/2026;10h30;Confirmada\n"
        let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let settings = "import: { area_code: 11 }\n"
        let own = try await Clinic(settings)
        let refused = try await clinic.context().run(ImportAppointments(bytes, of: Clinic.tenant))
        #expect(refused.faults.first?.reason.en.contains("no area code") == true)
        let outcome = try await own.context().run(ImportAppointments(bytes, of: Clinic.tenant))
        #expect(outcome.encoding == .windows1252 && outcome.bad == 0, "\(outcome.faults)")
        let stored = try await appointment("B-1", at: own)
        #expect(stored?.patient == "José" && stored?.at.text == "2026-11-25 10:30" && stored?.status == .confirmed)
    }

    @Test func `The clinic's own headings are found first`() async throws {
        let clinic = try await Clinic(Self.settings)
        let text = "nº atend,id,Nome Pac,nome,celular,at\nC-1,99,Maria Souza,Dra. Ana,98765-0001,2026-11-25 10:00\n"
        let outcome = try await run(text, at: clinic)
        #expect(outcome.bad == 0, "\(outcome.faults)")
        #expect(try await appointment("C-1", at: clinic)?.patient == "Maria Souza")
    }

    @Test func `A complete day calls off what it no longer has, and only that`() async throws {
        let clinic = try await Clinic()
        _ = try await run(Self.list, at: clinic)
        let day = try #require(CivilDate("2026-11-25"))
        let rest = "id,patient,phone,at\nA-1,Maria Souza,+5511987650001,2026-11-25 10:00\n"
        let preview = try await run(rest, at: clinic, isDryRun: true, complete: CompleteDay(day))
        #expect(preview.missing.map(\.externalID) == ["A-2"])
        #expect(try await appointment("A-2", at: clinic)?.status == .scheduled)
        await #expect(throws: OperationFault.self) {
            try await run(rest, at: clinic, complete: CompleteDay(day, expecting: 2))
        }
        #expect(try await run(rest, at: clinic, complete: CompleteDay(day, expecting: 1)).cancelled == 1)
        #expect(try await appointment("A-2", at: clinic)?.status == .cancelled)
        #expect(try await appointment("A-3", at: clinic)?.status == .scheduled)
    }

    @Test func `A refused line still counts as there, and one without a name stops the completion`() async throws {
        let clinic = try await Clinic()
        _ = try await run(Self.list, at: clinic)
        let day = try #require(CivilDate("2026-11-25"))
        let bad = "id,patient,phone,at\nA-1,Maria,12,2026-11-25 10:00\nA-2,João,+5511987650002,amanhã\n"
        #expect(try await run(bad, at: clinic, isDryRun: true, complete: CompleteDay(day)).missing.isEmpty)
        let nameless = bad + ",Ana,+5511987650003,2026-11-25 10:00\n"
        let fault = await #expect(throws: OperationFault.self) {
            try await run(nameless, at: clinic, complete: CompleteDay(day))
        }
        #expect(fault?.words.en.contains("cannot be known") == true)
    }

    @Test func `A landline is taken and told`() async throws {
        let clinic = try await Clinic()
        let outcome = try await run("id,patient,phone,at\nD-1,Ana,1133334444,2026-11-25 10:00\n", at: clinic)
        #expect(outcome.bad == 0 && outcome.notices.map(\.line) == [2])
    }

    @Test func `Who may not import is refused`() async throws {
        let clinic = try await Clinic()
        let reader = Caller(name: "Bia", permissions: [.readJobs])
        let fault = await #expect(throws: OperationFault.self) {
            try await clinic.context(reader).run(ImportAppointments([], of: Clinic.tenant))
        }
        #expect(fault?.code == .denied)
    }
}
