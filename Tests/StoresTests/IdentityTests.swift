import Core
import Stores
import Testing

@Suite(.serialized) struct IdentityTests {
    private func contact(_ identities: [Identity], _ store: Store, _ clinic: Clinic) async throws -> Contact {
        let request = StateRequest(clinic.tenant, .sender(identities, profileName: "Maria"))
        let loaded = try await store.write { (transaction) throws(StoreFault) in
            try transaction.load([request], ids: clinic.ids.source, now: .start)
        }
        return try #require(loaded.first?.state.contact)
    }

    @Test(
        arguments: StoreKind.available,
        [
            Identity(.waID, "554188887777"), Identity(.waID, "554188887777@c.us"), Identity(.phone, "(41) 98888-7777"),
            Identity(.phone, "whatsapp:+554188887777"),
        ])
    func `a mobile with and without its ninth digit is one person`(_ kind: StoreKind, _ other: Identity) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let first = try await contact([Identity(.phone, "+5541988887777")], store, clinic)
            #expect(try await contact([other], store, clinic).id == first.id)
        }
    }

    @Test(arguments: StoreKind.available)
    func `a landline takes no ninth digit`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let landline = try await contact([Identity(.waID, "551133334444")], store, clinic)
            #expect(landline.phone == "+551133334444")
        }
    }

    @Test(arguments: StoreKind.available)
    func `new identities stay with the contact, and the phone's contact wins`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let byPhone = try await contact([Identity(.phone, Clinic.maria)], store, clinic)
            let byBSUID = try await contact([Identity(.bsuid, "BR.1")], store, clinic)
            #expect(byPhone.id != byBSUID.id)
            let both = try await contact([Identity(.bsuid, "BR.1"), Identity(.phone, Clinic.maria)], store, clinic)
            #expect(both.id == byPhone.id)
            #expect(both.identities.contains(Identity(.bsuid, "BR.1")))
            #expect(try await contact([Identity(.bsuid, "BR.1")], store, clinic).id == byPhone.id)
        }
    }

    @Test(arguments: StoreKind.available)
    func `tenants do not share contacts`(_ kind: StoreKind) async throws {
        try await kind.withStore { store in
            let here = try await contact([Identity(.phone, Clinic.maria)], store, Clinic())
            let clinic = Clinic(.other)
            _ = clinic.ids.make()
            #expect(try await contact([Identity(.phone, Clinic.maria)], store, clinic).id != here.id)
        }
    }

    @Test(arguments: StoreKind.available)
    func `one newcomer twice in a batch is one contact`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let requests = ["+5541988887777", "554188887777", "+5541977776666"].map {
                StateRequest(.clinic, .sender([Identity($0.hasPrefix("+") ? .phone : .waID, $0)], profileName: ""))
            }
            let ids = try await store.write { (transaction) throws(StoreFault) in
                try transaction.load(requests, ids: clinic.ids.source, now: .start).map { $0.state.contact?.id }
            }
            #expect(ids[0] == ids[1])
            #expect(ids[0] != ids[2])
        }
    }

    @Test(arguments: StoreKind.available)
    func `a hostile sender is bounded and cannot break a batch`(_ kind: StoreKind) async throws {
        let clinic = Clinic()
        try await kind.withStore { store in
            let many =
                (0..<1_000).map { Identity(.lid, "\($0)") } + [Identity(.phone, String(repeating: "9", count: 5_000))]
            #expect(try await contact(many, store, clinic).identities.count <= 8)
            let nul = clinic.message("a\u{0}b", from: [Identity(.bsuid, "x\u{0}y")], key: "k\u{0}", name: "\u{0}")
            let left = try await store.write { (transaction) throws(StoreFault) in
                try transaction.handle([nul], clinic)
            }
            let contact = try #require(left.first?.contact?.id)
            let stored = try await store.read { (snapshot) throws(StoreFault) in
                try snapshot.messages(with: contact, of: .clinic, newest: 1)
            }
            #expect(stored.first?.text == "a\u{FFFD}b")
        }
    }
}
