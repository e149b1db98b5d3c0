import Core
import YAML

/// The holidays of a place: `rules/<tenant>/holidays.yaml`.
enum HolidaysForm {
    static let holidays = Key<YAMLNode>(
        Term("holidays", pt: "feriados"), .raw(.holidays), required: true,
        pt: "os feriados da cidade ou do estado, para `feriados locais`: `24/12` de cada ano, `2026-12-24` só uma vez",
        en: "the holidays of the city or the state, for `holidays local`: `24/12` each year, `2026-12-24` only once")

    static let form = Form(
        LocalizedText(pt: "feriados", en: "holidays"),
        LocalizedText(pt: "os feriados de um lugar", en: "the holidays of a place"),
        [CommonKeys.format.field, holidays.field])
}
