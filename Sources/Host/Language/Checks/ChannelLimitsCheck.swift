import Core

/// Texts and menus that the flow's channel cannot carry as they are.
enum ChannelLimitsCheck: TenantCheck {
    static func run(_ loaded: LoadedTenant) {
        guard let tenant = loaded.tenant else { return }
        for draft in loaded.flows {
            guard let channel = tenant.channel(of: draft.flow) else { continue }
            for step in draft.steps {
                checkText(step, channel, draft.file)
                checkOptions(step, channel, draft.file)
            }
        }
    }

    private static func checkText(_ step: StepDraft, _ channel: ChannelDeclaration, _ file: FileContext) {
        let limit = channel.limits.textCharacters
        guard let say = step.step.say, limit > 0, say.literalCharacters > limit else { return }
        file.report(
            .textTooLong(say.literalCharacters, limit, channel, at: step.section.valuePlace(CommonKeys.say)))
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

extension Template {
    /// What it is at least.
    fileprivate var literalCharacters: Int {
        pieces.reduce(0) { count, piece in
            if case .text(let text) = piece { count + text.count } else { count }
        }
    }
}
