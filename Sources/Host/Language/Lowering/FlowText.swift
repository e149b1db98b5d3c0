import Core

/// One text of a flow, by the path people name it by.
struct FlowText {
    enum Slot: Hashable {
        case say
        case unclear
        /// What is said when this answer is given.
        case answer(String)
        /// What a menu shows for this key.
        case label(String)
    }

    let step: String
    let slot: Slot
    /// Where the text stands.
    let place: Place
    let file: FileContext

    /// As the file that reads or misses it spells it: `ask`, `ask.parking`, `ask.unclear`, `menu.1`, `menu.1.say`.
    func path(_ spelling: UserLanguage) -> String {
        switch slot {
        case .say: step
        case .unclear: step + "." + StepForm.unclear.name[spelling]
        case .answer(let name): step + "." + (KnownIntent.find(name)?[spelling] ?? name)
        case .label(let key): step + "." + key
        }
    }
}

extension StepDraft {
    /// Everything it says of its own.
    var texts: [FlowText] {
        var texts: [FlowText] = []
        func add(_ slot: FlowText.Slot, _ place: Place) {
            texts.append(FlowText(step: name, slot: slot, place: place, file: section.file))
        }
        if step.say != nil { add(.say, section.valuePlace(CommonKeys.say)) }
        for option in step.options { add(.label(option.key), Place(option.mark, length: option.key.count)) }
        for answer in answers {
            if let say = answer.say { add(.answer(answer.textName), Place(say.mark, length: 1)) }
        }
        if let say = unclear?.say { add(.unclear, Place(say.mark, length: 1)) }
        return texts
    }

    /// Gives a text another wording; in another language when `locale` is given.
    mutating func set(_ slot: FlowText.Slot, to text: Template, locale: String?) {
        switch slot {
        case .say: step.say = step.say.map { $0.reworded(text, locale) }
        case .unclear:
            if let say = unclear?.say { unclear?.say = say.reworded(text, locale) }
        case .answer(let name):
            guard let place = answers.firstIndex(where: { $0.textName == name }) else { return }
            answers[place].say = answers[place].say.map { $0.reworded(text, locale) }
        case .label(let key): relabel(key, text, locale)
        }
    }

    private mutating func relabel(_ key: String, _ text: Template, _ locale: String?) {
        let label = text.literal
        guard let place = step.options.firstIndex(where: { $0.key == key }) else { return }
        if let locale { step.options[place].translations[locale] = label } else { step.options[place].label = label }
        add(words: [PlacedWords(text: label, mark: text.mark)], to: .answer(key))
    }

    /// What a patient may write to mean the answer, too.
    mutating func add(words: [PlacedWords], to slot: FlowText.Slot) {
        let name: String
        switch slot {
        case .answer(let answer): name = answer
        case .label(let key): name = key + ".say"
        case .say, .unclear: return
        }
        guard let place = answers.firstIndex(where: { $0.textName == name || $0.name == name }) else { return }
        answers[place].words += words
    }
}

extension Answer {
    /// What it is called in the path of its text; an option's own name is that of its label.
    fileprivate var textName: String { keys.isEmpty ? name : name + ".say" }
}

extension Template {
    fileprivate func reworded(_ other: Template, _ locale: String?) -> Template {
        guard let locale else {
            var new = other
            new.translations = translations
            return new
        }
        var translated = self
        translated.translations[locale] = other.pieces
        return translated
    }

    /// Its text without the fields.
    var literal: String {
        pieces.reduce(into: "") { text, piece in
            if case .text(let literal) = piece { text += literal }
        }
    }
}
