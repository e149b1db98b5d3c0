extension ReportTable {
    /// Fills a declared report with a day's appointments, in the order of their time.
    package init(_ request: ReportRequest, _ appointments: [Appointment], of tenant: Tenant, now: Instant) {
        let day = appointments.filter { $0.at.date == request.day }
            .sorted { ($0.at, $0.externalID) < ($1.at, $1.externalID) }
        let statuses = day.map(\.status)
        name = request.name
        self.tenant = tenant.id
        clinic = tenant.name
        self.day = request.day
        language = TimeLanguage(locale: tenant.locale) ?? .portuguese
        madeAt = now
        madeAtCivil = tenant.zone.civil(now)
        offsetMinutes = tenant.zone.offset(at: now) / 60
        columns = request.columns
        sections = request.sections.map { section in
            Section(
                title: section.title,
                rows: day.filter { section.statuses.contains($0.status) }.map { appointment in
                    request.columns.map { $0.cell(of: appointment) }
                })
        }
        figures = request.totals.map { Figure(statistic: $0, value: $0.value(over: statuses)) }
    }
}

extension ReportColumn {
    package func cell(of appointment: Appointment) -> ReportCell {
        switch self {
        case .date: .date(appointment.at.date)
        case .time: .time(appointment.at.time)
        case .patient: .text(appointment.patient)
        case .professional: .text(appointment.professional)
        case .specialty: .text(appointment.specialty)
        case .status: .status(appointment.status)
        case .code: .text(appointment.externalID)
        }
    }

    /// What a list calls it.
    package var label: LocalizedText {
        switch self {
        case .date: LocalizedText(pt: "Data", en: "Date")
        case .time: LocalizedText(pt: "Hora", en: "Time")
        case .patient: LocalizedText(pt: "Paciente", en: "Patient")
        case .professional: LocalizedText(pt: "Profissional", en: "Professional")
        case .specialty: LocalizedText(pt: "Especialidade", en: "Specialty")
        case .status: LocalizedText(pt: "Situação", en: "Status")
        case .code: LocalizedText(pt: "Código", en: "Code")
        }
    }
}
