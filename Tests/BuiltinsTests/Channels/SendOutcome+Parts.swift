import Core

extension SendOutcome {
    var word: String {
        switch self {
        case .sent: "sent"
        case .retry: "retry"
        case .refused: "refused"
        case .optedOut: "optedOut"
        case .inDoubt: "inDoubt"
        }
    }

    var code: String? {
        switch self {
        case .sent: nil
        case .retry(let code, _, _), .refused(let code, _), .optedOut(let code, _), .inDoubt(let code, _): code
        }
    }
}
