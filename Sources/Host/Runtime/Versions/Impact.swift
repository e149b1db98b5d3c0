import Core
import Engine
import Stores

/// What a version would do to the people of open conversations.
package struct Impact: Sendable {
    package enum Fate: String, Sendable, Hashable {
        /// They go on in the new version at their next message.
        case moves
        /// Their step is gone or asks something else: they finish in the version they stand in.
        case stays
        /// A person of the clinic has them; nothing changes.
        case withPeople = "with-people"
        /// The version they stand in is not to be had: a person takes over.
        case handedOver = "handed-over"
    }

    /// People who stand at one place and meet one fate.
    package struct Place: Sendable {
        package let standing: RunPosition
        package let fate: Fate
        /// The first of those who do not simply go on.
        package let people: [PositionedContact]
    }

    package let places: [Place]

    package var count: Int { places.reduce(0) { $0 + $1.standing.count } }

    package func count(_ fate: Fate) -> Int {
        places.reduce(0) { $0 + ($1.fate == fate ? $1.standing.count : 0) }
    }
}

extension VersionRepository {
    /// People who are named of one place, at the most.
    private static let named = 50

    /// Who waits where, and what becomes of them when `engine`'s version runs.
    package func impact(of engine: Engine, on tenant: TenantID) async throws(StoreFault) -> Impact {
        let standing = try await standing(of: tenant)
        var earlier: [VersionID: Engine] = [engine.program.version: engine]
        var lost: Set<VersionID> = []
        var places: [Impact.Place] = []
        for place in standing {
            if earlier[place.version] == nil, !lost.contains(place.version), place.needsVersion {
                earlier[place.version] = try await open(place.version, of: tenant)?.loaded?.engine
                if earlier[place.version] == nil { lost.insert(place.version) }
            }
            let fate = fate(of: place, in: engine, from: earlier[place.version])
            let isNamed = fate == .stays || fate == .handedOver
            let people = isNamed ? try await people(at: place, of: tenant, limit: Self.named) : []
            places.append(Impact.Place(standing: place, fate: fate, people: people))
        }
        return Impact(places: places)
    }

    private func fate(of place: RunPosition, in engine: Engine, from earlier: Engine?) -> Impact.Fate {
        guard place.needsVersion else { return .withPeople }
        if place.version == engine.program.version { return .moves }
        guard let earlier else { return .handedOver }
        return engine.canContinue(place.example, from: earlier) ? .moves : .stays
    }
}

extension RunPosition {
    fileprivate var needsVersion: Bool { phase == .waiting || phase == .calling }
}
