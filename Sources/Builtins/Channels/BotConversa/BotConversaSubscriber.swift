import Core

/// Finds the subscriber a contact is, or makes one; no message goes out here, so nothing is ever in doubt.
struct BotConversaSubscriber {
    enum Search {
        case found(String)
        case failed(SendOutcome)
    }

    let request: BotConversaRequest
    let language: UserLanguage

    /// With `+` and then without: the API's clients differ in what it knows a number by.
    func find(_ contact: Contact, over http: any HTTPPort) async -> Search {
        if let id = contact.first(.subscriber) { return .found(id) }
        guard let phone = contact.phone else { return .failed(.noAddress(language)) }
        for form in [phone, String(phone.drop { $0 == "+" })] {
            let result = await http.perform(request.search(form))
            if case .success(let answer) = result, answer.status == 404 { continue }
            return read(result)
        }
        return read(await http.perform(request.subscribe(contact, phone: phone)))
    }

    private func read(_ result: Result<HTTPAnswer, HTTPFailure>) -> Search {
        switch result {
        case .failure(let failure): .failed(.retry(code: failure.code, reason: failure.reason, afterMilliseconds: nil))
        case .success(let answer): read(answer)
        }
    }

    private func read(_ answer: HTTPAnswer) -> Search {
        if (200...299).contains(answer.status), let id = answer.json?["id"].filledText { return .found(id) }
        let outcome = SendOutcome(status: answer, reason: LocalizedText.botConversaRefused[language])
        guard (200...299).contains(answer.status) || answer.status >= 500 else { return .failed(outcome) }
        return .failed(
            .retry(code: "no-subscriber", reason: LocalizedText.botConversaRefused[language], afterMilliseconds: nil))
    }
}
