import Core

/// Texts and menus that the flow's channel cannot carry as they are.
enum ChannelLimitsCheck: TenantCheck {
    static func run(_ loaded: LoadedTenant) {
        guard let tenant = loaded.tenant else { return }
        for draft in loaded.flows {
            guard let channel = tenant.channel(of: draft.flow) else { continue }
            for step in draft.steps {
                checkTexts(step, channel)
                checkOptions(step, channel, step.section.file)
            }
            for text in draft.translations { check(text, draft, channel) }
        }
    }

    private static func checkTexts(_ step: StepDraft, _ channel: ChannelDeclaration) {
        let file = step.section.file
        check(step.step.say, channel, file, at: step.section.valuePlace(CommonKeys.say))
        for say in step.answers.map(\.say) + [step.unclear?.say] {
            guard let say else { continue }
            check(say, channel, file, at: Place(say.mark, length: 1))
        }
    }

    private static func check(_ say: Template?, _ channel: ChannelDeclaration, _ file: FileContext, at place: Place) {
        let limit = channel.limits.textCharacters
        guard let text = say?.literal, limit > 0, text.count > limit else { return }
        file.report(.textTooLong(text, limit, channel, at: place))
    }

    private static func check(_ text: TextsBuilder.Placed, _ draft: FlowDraft, _ channel: ChannelDeclaration) {
        guard case .label = text.slot else { return check(text.text, channel, text.file, at: text.place) }
        let options = draft.draft(text.step)?.step.options.count ?? 0
        let asButton = options <= channel.limits.buttons
        let longest = asButton ? channel.limits.buttonCharacters : channel.limits.listRowCharacters
        guard asButton || channel.limits.listRows > 0, text.text.literal.count > longest else { return }
        text.file.report(.optionTooLong(text.text.literal, longest, asButton: asButton, channel, at: text.place))
    }

    private static func checkOptions(_ step: StepDraft, _ channel: ChannelDeclaration, _ file: FileContext) {
        let limits = channel.limits
        let options = step.step.options
        let asButtons = options.count <= limits.buttons
        guard !options.isEmpty, asButtons || limits.listRows > 0 else { return }
        if !asButtons, options.count > limits.listRows {
            file.report(
                .tooManyOptions(options.count, limits.listRows, channel, at: step.section.place(StepForm.options)))
        }
        let longest = asButtons ? limits.buttonCharacters : limits.listRowCharacters
        for option in options where option.label.count > longest {
            let place = Place(option.mark, length: option.key.unicodeScalars.count)
            file.report(.optionTooLong(option.label, longest, asButton: asButtons, channel, at: place))
        }
    }
}

extension Tenant {
    /// The channel a flow speaks on, as far as that is known beforehand.
    func channel(of flow: Flow) -> ChannelDeclaration? {
        (flow.channel ?? defaultChannel).flatMap { channels[$0] }
    }
}
