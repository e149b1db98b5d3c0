/// A token that begins with a digit, taken apart: `14h30`, `2pm`, `15/8`, `2o`, `20min`.
struct NumericParts {
    private let numbers: [Int]
    private let separators: [UInt8]
    let tail: [UInt8]
    /// The first number as typed.
    let digits: String

    init(_ bytes: [UInt8]) {
        var numbers: [Int] = []
        var separators: [UInt8] = []
        var index = 0
        var firstLength = 0
        while index < bytes.count, numbers.count < 4 {
            var value = 0
            let start = index
            while index < bytes.count, WordShapes.isDigit(bytes[index]) {
                value = min(value * 10 + Int(bytes[index] - 0x30), 999_999_999)
                index += 1
            }
            guard index > start else { break }
            numbers.append(value)
            if numbers.count == 1 { firstLength = index }
            guard index + 1 < bytes.count, Self.joins(bytes[index]), WordShapes.isDigit(bytes[index + 1]) else { break }
            separators.append(bytes[index])
            index += 1
        }
        self.numbers = numbers
        self.separators = separators
        tail = Array(bytes[index...])
        digits = WordShapes.string(bytes[..<firstLength])
    }

    var number: Int { numbers.first ?? 0 }

    /// Minutes since midnight.
    var clock: Int? {
        let suffix = WordShapes.string(tail)
        if separators.isEmpty || separators == [0x68] || separators == [0x3A] {
            let minute = numbers.count > 1 ? numbers[1] : 0
            guard numbers.count <= 2, minute < 60, number < 24 || (number == 24 && minute == 0) else { return nil }
            switch suffix {
            case "h", "hs", "hrs", "hr", "hora", "horas", "hras":
                return number % 24 * 60 + minute
            case "pm", "p": return number <= 12 && suffix != "p" ? (number % 12 + 12) * 60 + minute : nil
            case "am": return number <= 12 ? number % 12 * 60 + minute : nil
            case "", "min", "m": return separators.isEmpty ? nil : number * 60 + minute
            default: return nil
            }
        }
        return nil
    }

    /// Day and month in the order of the clinic's country.
    var date: (dayMonth: Int, year: Int)? {
        guard tail.isEmpty, separators.count == numbers.count - 1,
            separators == [0x2F] || separators == [0x2F, 0x2F] || separators == [0x2E, 0x2E],
            (1...31).contains(number), (1...12).contains(numbers[1])
        else { return nil }
        let year = numbers.count > 2 ? numbers[2] : 0
        return (number * 100 + numbers[1], year > 0 && year < 100 ? year + 2000 : year)
    }

    var ordinal: Int? {
        guard separators.isEmpty, number <= 31 else { return nil }
        return ["o", "a", "st", "nd", "rd", "th", "oa"].contains(WordShapes.string(tail)) ? number : nil
    }

    private static func joins(_ byte: UInt8) -> Bool { byte == 0x68 || byte == 0x3A || byte == 0x2F || byte == 0x2E }
}
