/// A report to be made of a day's appointments; whoever performs it reads them from the store.
package struct ReportRequest: Sendable, Hashable {
    /// A heading, and the statuses of the appointments below it.
    package struct Section: Sendable, Hashable {
        package let title: String
        package let statuses: [AppointmentStatus]

        package init(title: String, statuses: [AppointmentStatus]) {
            self.title = title
            self.statuses = statuses
        }
    }

    package let name: String
    /// The day at the clinic.
    package let day: CivilDate
    /// In the order they are shown; an appointment stands in each section that has its status.
    package let sections: [Section]
    package let columns: [ReportColumn]
    /// The figures shown above the rows, in this order.
    package let totals: [ReportStatistic]
    package let formats: [ReportFormat]
    package let deliveries: [ReportDelivery]

    package init(
        name: String, day: CivilDate, sections: [Section], columns: [ReportColumn], totals: [ReportStatistic] = [],
        formats: [ReportFormat] = [], deliveries: [ReportDelivery] = []
    ) {
        self.name = name
        self.day = day
        self.sections = sections
        self.columns = columns
        self.totals = totals
        self.formats = formats
        self.deliveries = deliveries
    }
}

/// Who gets a report, and how.
package enum ReportDelivery: Sendable, Hashable {
    case email([String])
    /// A call of a connector, with the report as JSON and its files in base64.
    case call(connector: String, call: String)
}

/// What a report shows of an appointment.
package enum ReportColumn: String, Sendable, Hashable, CaseIterable {
    case date, time, patient, professional, specialty, status, code

    package var name: Term {
        switch self {
        case .date: Term("date", pt: "data")
        case .time: Term("time", pt: "hora")
        case .patient: Term("patient", pt: "paciente")
        case .professional: Term("professional", pt: "profissional")
        case .specialty: Term("specialty", pt: "especialidade")
        case .status: Term("status", pt: "situacao")
        case .code: Term("code", pt: "codigo")
        }
    }
}
