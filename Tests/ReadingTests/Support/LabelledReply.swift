import Foundation
import Testing

@testable import Reading

/// A row of the labelled replies.
struct LabelledReply {
    let id: String
    let text: String
    let intent: Intent
    let notes: [String]

    var isHard: Bool { notes.contains("hard") }

    /// Other labels that are forgiven.
    var accepted: [Intent] {
        notes.filter { $0.hasPrefix("accept:") }.flatMap { $0.dropFirst(7).split(separator: ",") }
            .map { Intent(rawValue: String($0)) }
    }

    static func all(in file: String) throws -> [LabelledReply] {
        let url = try #require(Bundle.module.url(forResource: file, withExtension: "tsv", subdirectory: "Data"))
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(fields.count == 6)
            return LabelledReply(
                id: fields[0], text: fields[2], intent: Intent(rawValue: fields[3]),
                notes: fields[5].split(separator: ";").map(String.init))
        }
    }
}
