/// A secret that is compared in time that does not tell where it differs.
struct SecretText: Equatable {
    private let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    static func == (a: SecretText, b: SecretText) -> Bool {
        var difference = a.bytes.count ^ b.bytes.count
        for (place, byte) in a.bytes.enumerated() {
            difference |= Int(byte ^ (b.bytes.isEmpty ? 0xFF : b.bytes[place % b.bytes.count]))
        }
        return difference == 0
    }
}
