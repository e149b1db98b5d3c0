/// Size, weight and colour of a text.
struct TextStyle: Hashable {
    let points: Double
    var isBold = false
    var colour = Colour.ink

    static let body = TextStyle(points: 9.5)
    static let small = TextStyle(points: 8, colour: .quiet)
    static let cell = TextStyle(points: 8.5)
    static let header = TextStyle(points: 8.5, isBold: true)
    static let figure = TextStyle(points: 20, isBold: true)

    static func heading(_ level: Int) -> TextStyle {
        TextStyle(points: level <= 1 ? 18 : level == 2 ? 12.5 : 10.5, isBold: true)
    }
}

/// Red, green and blue between 0 and 1; each text colour has at least 4.5 : 1 against white.
struct Colour: Hashable {
    let red: Double
    let green: Double
    let blue: Double

    static let ink = Colour(red: 0.11, green: 0.13, blue: 0.17)
    static let quiet = Colour(red: 0.36, green: 0.39, blue: 0.45)
    static let line = Colour(red: 0.80, green: 0.83, blue: 0.87)
    static let shade = Colour(red: 0.955, green: 0.965, blue: 0.975)
    static let bar = Colour(red: 0.10, green: 0.46, blue: 0.44)
}
