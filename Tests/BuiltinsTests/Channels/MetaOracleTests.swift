import Core
import Crypto
import Support
import Testing

@testable import Builtins

/// pywa judges signatures; we must agree with it.
@Suite(.enabled(if: Oracle.isInstalled, "scripts/python-venv installs it"))
struct MetaOracleTests {
    @Test
    func `signatures are judged as pywa judges them`() throws {
        var random = SeededRandom(seed: 3)
        let cases = (0..<300).map { _ -> (body: [UInt8], signature: String) in
            let count = Int.random(in: 0...80, using: &random)
            let body = (0..<count).map { _ in UInt8.random(in: 32...126, using: &random) }
            let right =
                "sha256="
                + ((try? hmacSHA256(key: Array(MetaSample.secret.utf8), body)).map(hexadecimal) ?? "")
            switch Int.random(in: 0...3, using: &random) {
            case 0: return (body + [UInt8(ascii: " ")], right)
            case 1: return (body, String(right.dropLast()) + (right.hasSuffix("0") ? "1" : "0"))
            default: return (body, right)
            }
        }
        let answers = try Oracle("meta_signatures.py").answers(
            to: cases.map { body, signature in
                [
                    "secret": .text(MetaSample.secret), "body": .text(Base64.standard.encode(body)),
                    "signature": .text(signature),
                ]
            })
        try #require(answers.count == cases.count)
        let channel = try MetaSample.channel()
        for (sample, answer) in zip(cases, answers) {
            let request = MetaSample.request(
                String(decoding: sample.body, as: UTF8.self), signature: sample.signature)
            #expect(.bool(!channel.receive(request).isForged) == answer["valid"])
        }
    }
}
