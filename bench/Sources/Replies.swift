import Core

/// The replies of the load: 20,000 phones, five texts, each phone says each of them in turn.
enum Replies {
    static let phones = 20_000
    private static let texts = ["1", "sim", "2", "quero cancelar", "oi"]

    static func phone(_ number: Int) -> Int { 5_511_900_000_000 + number * 7_919 % phones }

    static func text(_ number: Int) -> String { texts[(number + number / phones) % texts.count] }

    static func event(_ number: Int, now: Instant, ids: IdentifierSource) -> Event {
        let phone = String(phone(number))
        let sid = "SM" + String(number)
        let message = InboundMessage(
            channel: "whatsapp", providerID: sid, from: [Identity(.phone, "+" + phone), Identity(.waID, phone)],
            profileName: "Maria", text: text(number))
        return Event(
            id: EventID(ids.make(at: now)), tenant: BenchTenant.id, at: now, kind: .message(message),
            key: EventKey(source: "channel/whatsapp", key: sid))
    }
}
