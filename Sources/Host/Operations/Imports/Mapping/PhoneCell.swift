import Core
import Phone

/// A telephone number as a spreadsheet gives it: mended, read as in the clinic's region, and checked.
struct PhoneCell {
    /// E.164, Brazil's mobiles with their ninth digit.
    let number: String
    let kind: TelephoneKind

    init(_ text: String, _ policy: ImportPolicy) throws(CellFault) {
        let mended = try SpreadsheetPhone(text).text
        let isBrazil = policy.region == "BR"
        let national = isBrazil ? try BrazilianPhone(mended, areaCode: policy.areaCode)?.e164 : nil
        let read = try Self.read(national ?? mended, text, policy)
        guard read.kind.canReceive else { throw .cannotReceive(text, read.kind) }
        // Ranges given out after the library was made are Brazilian by their form alone.
        guard read.isInUse || national != nil, let number = PhoneNumber.normalize(read.e164) else {
            throw .noPhone(text)
        }
        self.number = number
        kind = read.kind
    }

    private static func read(_ number: String, _ written: String, _ policy: ImportPolicy) throws(CellFault)
        -> TelephoneNumber
    {
        let candidates = [number] + (policy.areaCode.map { [$0 + number] } ?? [])
        let found = candidates.compactMap { try? TelephoneNumber($0, region: policy.region) }
        guard let read = found.first(where: \.isInUse) ?? found.first else { throw .noPhone(written) }
        return read
    }
}

extension TelephoneKind {
    /// Whether WhatsApp may have an account of such a number; a landline may, of a business.
    var canReceive: Bool {
        switch self {
        case .tollFree, .premium, .sharedCost, .pager, .companyWide, .voicemail: false
        default: true
        }
    }

    fileprivate var words: LocalizedText {
        switch self {
        case .tollFree: LocalizedText(pt: "gratuito (0800)", en: "a toll-free number")
        case .premium: LocalizedText(pt: "tarifado", en: "a premium-rate number")
        case .sharedCost: LocalizedText(pt: "de custo compartilhado", en: "a shared-cost number")
        case .pager: LocalizedText(pt: "de pager", en: "a pager's number")
        case .voicemail: LocalizedText(pt: "de correio de voz", en: "a voicemail's number")
        default: LocalizedText(pt: "de empresa (UAN)", en: "a company's universal number")
        }
    }
}

extension CellFault {
    static func noPhone(_ text: String) -> CellFault {
        CellFault(
            pt: "\(quoted(text)) não é um telefone; escreva como +5511987654321",
            en: "\(quoted(text)) is no phone number; write it as +5511987654321")
    }

    fileprivate static func cannotReceive(_ text: String, _ kind: TelephoneKind) -> CellFault {
        CellFault(
            pt: "\(quoted(text)) é um número \(kind.words.pt), que não recebe WhatsApp",
            en: "\(quoted(text)) is \(kind.words.en), which receives no WhatsApp")
    }
}
