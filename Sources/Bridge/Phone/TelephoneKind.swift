/// What kind of line a number reaches, as libphonenumber's data of the country has it.
package enum TelephoneKind: String, Sendable, Hashable, CaseIterable {
    case landline
    case mobile
    case landlineOrMobile = "landline-or-mobile"
    case tollFree = "toll-free"
    case premium
    case sharedCost = "shared-cost"
    case voip
    case personal
    case pager
    case companyWide = "company-wide"
    case voicemail
    case unknown

    /// From `PhoneNumberUtil::PhoneNumberType`.
    init(code: Int32) {
        self =
            switch code {
            case 0: .landline
            case 1: .mobile
            case 2: .landlineOrMobile
            case 3: .tollFree
            case 4: .premium
            case 5: .sharedCost
            case 6: .voip
            case 7: .personal
            case 8: .pager
            case 9: .companyWide
            case 10: .voicemail
            default: .unknown
            }
    }
}
