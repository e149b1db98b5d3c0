/// A value of many parts that costs as much to hand on as one of a single part: copies share it until one is changed.
package struct Shared<Value: Sendable & Hashable>: Sendable, Hashable {
    // Unchecked: the value is changed only by the one who holds the only reference.
    private final class Place: @unchecked Sendable {
        var value: Value

        init(_ value: Value) { self.value = value }
    }

    private var place: Place

    package init(_ value: Value) { place = Place(value) }

    package var value: Value {
        _read { yield place.value }
        _modify {
            if !isKnownUniquelyReferenced(&place) { place = Place(place.value) }
            yield &place.value
        }
    }

    package static func == (a: Self, b: Self) -> Bool { a.place === b.place || a.place.value == b.place.value }

    package func hash(into hasher: inout Hasher) { hasher.combine(place.value) }
}
