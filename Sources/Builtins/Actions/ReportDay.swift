import Core

/// The day a report is about, seen from the day it is made.
enum ReportDay: CaseIterable {
    case today, tomorrow, yesterday

    var name: Term {
        switch self {
        case .today: Term("appointments today", pt: "consultas de hoje")
        case .tomorrow: Term("appointments tomorrow", pt: "consultas de amanhã")
        case .yesterday: Term("appointments yesterday", pt: "consultas de ontem")
        }
    }

    /// Days from today.
    var offset: Int {
        switch self {
        case .today: 0
        case .tomorrow: 1
        case .yesterday: -1
        }
    }
}
