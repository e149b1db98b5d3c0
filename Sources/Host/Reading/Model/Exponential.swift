/// e to a power of zero or less, by halving and a Taylor row: alike on every machine, unlike a library's.
enum Exponential {
    static func of(_ power: Double) -> Double {
        guard power > -40 else { return 0 }
        let small = power / 1024
        var result = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
        for _ in 0..<10 { result *= result }
        return result
    }
}
