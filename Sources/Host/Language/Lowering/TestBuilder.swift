import Core
import YAML

/// Makes a test of its file.
struct TestBuilder {
    let document: Document

    private var section: Section { document.section }
    private var file: FileContext { document.file }

    func build() -> FlowTest? {
        let flow = section[TestForm.flow].flatMap { node -> String? in
            guard let name = file.name(node) else { return nil }
            file.use(.flow, name, at: file.place(node))
            return name
        }
        let sample = section[TestForm.appointment].flatMap(sample)
        let rows = section[TestForm.table].map { TableReader(node: $0, file: file).rows() } ?? []
        guard let name = section[TestForm.test], let clock = section[TestForm.clock] else { return nil }
        return FlowTest(
            name: name, flow: flow, clock: clock, appointment: sample, rows: rows, locale: locale() ?? "",
            mark: section.place(TestForm.test).mark)
    }

    private func locale() -> String? {
        section[TestForm.locale].flatMap { file.locale($0, at: section.valuePlace(TestForm.locale)) }
    }

    private func sample(_ section: Section) -> SampleAppointment? {
        let professional = section[SampleForm.professional] ?? ""
        let specialty = section[SampleForm.specialty] ?? ""
        guard let patient = section[SampleForm.patient], let at = section[SampleForm.at] else { return nil }
        return SampleAppointment(patient: patient, at: at, professional: professional, specialty: specialty)
    }
}
