import Testing

@testable import Time

/// Short ways to write instants and zones in tests; a slip in a literal fails the test that holds it.
func instant(_ text: String, _ location: SourceLocation = #_sourceLocation) throws -> Instant {
    try #require(Instant(text), sourceLocation: location)
}

func civil(_ text: String, _ location: SourceLocation = #_sourceLocation) throws -> CivilDateTime {
    try #require(CivilDateTime(text), sourceLocation: location)
}

func date(_ text: String, _ location: SourceLocation = #_sourceLocation) throws -> CivilDate {
    try #require(CivilDate(text), sourceLocation: location)
}

func zone(_ identifier: String, _ location: SourceLocation = #_sourceLocation) throws -> Zone {
    try #require(Zone(identifier), sourceLocation: location)
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers in each run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
