extension WeekdaySet {
    /// In both spellings, readable again: `mon-fri`, `seg-sex`; `mon and wed`, `seg e qua`.
    package var words: LocalizedText { LocalizedText(pt: text(.portuguese, and: "e"), en: text(.english, and: "and")) }

    private func text(_ language: TimeLanguage, and: String) -> String {
        let runs = runs.map { run in
            let names = run.map { $0.name(language) }
            guard let first = names.first, let last = names.last, names.count > 2 else { return names }
            return ["\(first)-\(last)"]
        }
        let items = runs.flatMap { $0 }
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(and) " + last
    }

    /// Days one after the other.
    private var runs: [[Weekday]] {
        Weekday.allCases.filter(contains).reduce(into: []) { runs, day in
            if let last = runs.last?.last, last.rawValue + 1 == day.rawValue {
                runs[runs.count - 1].append(day)
            } else {
                runs.append([day])
            }
        }
    }
}

extension Weekday {
    /// As it stands in files: `mon`, `seg`.
    func name(_ language: TimeLanguage) -> String {
        let names =
            switch language {
            case .english: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
            case .portuguese, .spanish: ["seg", "ter", "qua", "qui", "sex", "sáb", "dom"]
            }
        return names[rawValue - 1]
    }
}
