import Core

/// Makes how replies are read.
struct ReadingBuilder {
    let section: Section

    private static let longestTimeout = 25_000 as Int64

    func build() -> ReadingPolicy {
        ReadingPolicy(
            threshold: section[ReadingForm.threshold] ?? ReadingPolicy.standard.threshold,
            model: section[ReadingForm.model].flatMap(model))
    }

    private func model(_ section: Section) -> ModelPolicy? {
        let url = section[ModelForm.url]
        let name = section[ModelForm.name]
        var model = ModelPolicy(url: url ?? .literal(""), key: section[ModelForm.key], name: name ?? "")
        model.timeoutMilliseconds = timeout(section) ?? model.timeoutMilliseconds
        model.dailyLimit = section[ModelForm.dailyLimit] ?? model.dailyLimit
        model.threshold = section[ModelForm.threshold] ?? model.threshold
        model.maxTokens = section[ModelForm.maxTokens] ?? model.maxTokens
        model.format = section[ModelForm.format].flatMap { ModelPolicy.Format(rawValue: $0.en) } ?? model.format
        model.lengthKey =
            section[ModelForm.lengthKey].flatMap { ModelPolicy.LengthKey(rawValue: $0.en) } ?? model.lengthKey
        guard let url, name != nil else { return nil }
        checkURL(url, section)
        return model
    }

    private func timeout(_ section: Section) -> Int64? {
        guard let span = section[ModelForm.timeout] else { return nil }
        guard span.isExact, span.milliseconds > 0, span.milliseconds <= Self.longestTimeout else {
            section.file.report(.badModelTimeout(at: section.valuePlace(ModelForm.timeout)))
            return nil
        }
        return span.milliseconds
    }

    private func checkURL(_ url: Setting, _ section: Section) {
        guard case .literal(let text) = url, !text.hasPrefix("https://"), !text.hasPrefix("http://") else { return }
        section.file.report(.badURL(text, at: section.valuePlace(ModelForm.url)))
    }
}
