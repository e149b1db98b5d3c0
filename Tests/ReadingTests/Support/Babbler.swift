@testable import Reading

/// Random and mutated replies, the same for the same seed.
struct Babbler {
    private var state: UInt64
    private let seeds: [[Unicode.Scalar]]

    init(seed: UInt64, replies: [String]) {
        state = seed
        seeds = replies.map { Array($0.unicodeScalars) }
    }

    mutating func reply() -> String {
        switch below(6) {
        case 0: return text((0..<below(40)).map { _ in anyScalar() })
        case 1: return text(mutated(pick()))
        case 2: return text(mutated(pick()) + [" "] + mutated(pick()))
        case 3: return text(pick().shuffled(by: &self))
        case 4: return text((0..<below(12)).flatMap { _ in pick() + [" "] })
        default: return text([Unicode.Scalar](repeating: anyScalar(), count: below(3000)))
        }
    }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { limit == 0 ? 0 : Int(next() % UInt64(limit)) }

    private mutating func pick() -> [Unicode.Scalar] { seeds.isEmpty ? [] : seeds[below(seeds.count)] }

    private mutating func mutated(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var scalars = scalars
        for _ in 0..<(1 + below(4)) where !scalars.isEmpty {
            let place = below(scalars.count)
            switch below(4) {
            case 0: scalars.remove(at: place)
            case 1: scalars.insert(anyScalar(), at: place)
            case 2: scalars[place] = anyScalar()
            default: scalars.insert(scalars[place], at: place)
            }
        }
        return scalars
    }

    private mutating func anyScalar() -> Unicode.Scalar {
        let ranges: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0x00...0x1F, 0xA0...0x24F, 0x300...0x36F, 0x1F300...0x1FAFF, 0x2000...0x206F,
            0x10000...0x10FFFF,
        ]
        let range = ranges[below(ranges.count)]
        return Unicode.Scalar(range.lowerBound + UInt32(next() % UInt64(range.count))) ?? "?"
    }

    private func text(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension [Unicode.Scalar] {
    fileprivate func shuffled(by babbler: inout Babbler) -> [Unicode.Scalar] {
        var scalars = self
        for index in scalars.indices.reversed() { scalars.swapAt(index, babbler.below(index + 1)) }
        return scalars
    }
}
