import Core

/// One assignment of `set`, its literal value read when the file was loaded.
enum FieldSetter: Sendable {
    case status(AppointmentStatus)
    case statusText(Template)
    case optedOut(Bool)
    case optedOutText(Template)
    case locale(Template)
    case variable(name: String, Template)

    init(_ assignment: Arguments.Assignment) throws(Diagnostic) {
        let value = assignment.value
        switch assignment.field {
        case .member(.flow, let name): self = .variable(name: name, value)
        case .field(let field) where field.name.en == "appointment.status":
            self =
                try Self.literal(of: value, AppointmentStatus.init(word:), else: Diagnostic.unknownStatus)
                .map(Self.status) ?? .statusText(value)
        case .field(let field) where field.name.en == "contact.opted_out":
            self =
                try Self.literal(of: value, Bool.init(word:), else: Diagnostic.notYesOrNo)
                .map(Self.optedOut) ?? .optedOutText(value)
        case .field(let field) where field.name.en == "contact.locale":
            if let text = value.literal, TimeLanguage(locale: text) == nil { throw .unknownLanguage(text, value.mark) }
            self = .locale(value)
        default: throw .notSettable(assignment)
        }
    }

    /// The value of a text without fields; nil when it is known only later.
    private static func literal<Result>(
        of template: Template, _ read: (String) -> Result?, else fault: (String, SourceMark) -> Diagnostic
    ) throws(Diagnostic) -> Result? {
        guard let text = template.literal else { return nil }
        guard let result = read(text) else { throw fault(text, template.mark) }
        return result
    }

    func perform(in context: inout ActionContext) {
        switch self {
        case .status(let status): context.setAppointment(status: status)
        case .statusText(let template): setStatus(template, in: &context)
        case .optedOut(let optedOut): context.setOptedOut(optedOut)
        case .optedOutText(let template): setOptedOut(template, in: &context)
        case .locale(let template): setLocale(template, in: &context)
        case .variable(let name, let template): setVariable(name, template, in: &context)
        }
    }

    private func setStatus(_ template: Template, in context: inout ActionContext) {
        let word = template.render(context.scope)
        guard let status = AppointmentStatus(word: word) else {
            return context.trace.add(.fault(code: "unknown-status", words: .unknownStatus(word), mark: template.mark))
        }
        context.setAppointment(status: status)
    }

    private func setOptedOut(_ template: Template, in context: inout ActionContext) {
        let word = template.render(context.scope)
        guard let optedOut = Bool(word: word) else {
            return context.trace.add(.fault(code: "not-yes-or-no", words: .notYesOrNo(word), mark: template.mark))
        }
        context.setOptedOut(optedOut)
    }

    private func setLocale(_ template: Template, in context: inout ActionContext) {
        let locale = template.render(context.scope)
        guard TimeLanguage(locale: locale) != nil else {
            return context.trace.add(
                .fault(code: "unknown-language", words: .unknownLanguage(locale), mark: template.mark))
        }
        context.setLocale(locale)
    }

    private func setVariable(_ name: String, _ template: Template, in context: inout ActionContext) {
        guard context.state.run != nil else {
            return context.trace.add(.fault(code: "no-conversation", words: .noConversation, mark: template.mark))
        }
        context.setVariable(name, to: .text(template.render(context.scope)))
    }
}

extension Diagnostic {
    fileprivate static func notYesOrNo(_ word: String, _ mark: SourceMark) -> Diagnostic {
        Diagnostic("not-yes-or-no", at: mark, length: word.count, .notYesOrNo(word))
    }

    fileprivate static func unknownLanguage(_ locale: String, _ mark: SourceMark) -> Diagnostic {
        Diagnostic(
            "unknown-language", at: mark, length: locale.count, .unknownLanguage(locale),
            advice: LocalizedText(pt: "existem: `pt`, `en`, `es`", en: "there are: `pt`, `en`, `es`"))
    }

    fileprivate static func notSettable(_ assignment: Arguments.Assignment) -> Diagnostic {
        let settable = FieldCatalog.all.filter(\.settable).map(\.name)
        return Diagnostic(
            "not-settable", at: assignment.mark, length: assignment.field.name.count,
            LocalizedText(
                pt: "o campo `\(assignment.field.name)` não pode ser mudado",
                en: "the field `\(assignment.field.name)` cannot be set"),
            advice: LocalizedText(
                pt: "podem: \(settable.map(\.pt).joined(separator: ", ")), fluxo.<nome>",
                en: "these can: \(settable.map(\.en).joined(separator: ", ")), flow.<name>"))
    }
}

extension LocalizedText {
    fileprivate static func notYesOrNo(_ word: String) -> LocalizedText {
        LocalizedText(pt: "`\(word)` não é `sim` nem `não`", en: "`\(word)` is neither `yes` nor `no`")
    }

    fileprivate static func unknownLanguage(_ locale: String) -> LocalizedText {
        LocalizedText(pt: "não conheço o idioma `\(locale)`", en: "the language `\(locale)` is not known")
    }

    fileprivate static let noConversation = LocalizedText(
        pt: "não há conversa em andamento que guarde o valor",
        en: "no conversation is going on that could keep the value")
}
