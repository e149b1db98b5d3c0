import Foundation
import Testing

@testable import Reading

/// What must never be read as its contrary: `dangerous.tsv`, some rows for each kind, `!cancel` for anything but that.
@Suite struct DangerousKindTests {
    @Test func `no row of a dangerous kind is read as it must not be`() throws {
        let url = try #require(Bundle.module.url(forResource: "dangerous", withExtension: "tsv", subdirectory: "Data"))
        let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
        #expect(rows.count >= 160)
        var wrong: [String] = []
        for row in rows {
            let fields = row.split(separator: "\t").map(String.init)
            try #require(fields.count == 3)
            let intent = read(fields[1]).intent.rawValue
            let isRight = fields[2].hasPrefix("!") ? intent != fields[2].dropFirst() : intent == fields[2]
            if !isRight { wrong.append("\(fields[0]): \(fields[1]) read as \(intent), not \(fields[2])") }
        }
        #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
    }
}
