import Core
import YAML

/// What one heading of a report gathers.
enum SectionForm {
    static let statuses = ShapeKind.choice(AppointmentStatus.allCases.map(\.name))
    static let status = Key<YAMLNode>(
        Term("status", pt: "situacao"), .raw(.oneOrMore(statuses)), required: true, pt: "as situações",
        en: "the statuses")

    static let form = Form(
        LocalizedText(pt: "seção", en: "section"),
        LocalizedText(pt: "um título do relatório", en: "a heading of a report"),
        [status.field])
}
