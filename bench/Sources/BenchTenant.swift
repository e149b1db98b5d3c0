import Builtins
import Core
import Crypto
import Engine
import Foundation
import Language
import PCRE
import Runtime

/// The tenant of `bench/tenant`, loaded as a host loads it.
struct BenchTenant: Sendable {
    static let id: TenantID = "bench"
    let loaded: LoadedTenant

    static let loader = TenantLoader(registry: .builtins) { try BenchPattern($0) }
    static let secrets = Secrets(environment: [
        "RECADO_SECRET_BENCH_TWILIO_ACCOUNT_SID": "AC00000000000000000000000000000000",
        "RECADO_SECRET_BENCH_TWILIO_AUTH_TOKEN": "12345",
        "RECADO_SECRET_BENCH_TWILIO_BASE_URL": "http://127.0.0.1:9",
    ])

    init(root: String) throws {
        let assembly = TenantAssembly(registry: .builtins, secrets: Self.secrets, publicURL: "http://127.0.0.1") {
            (program) throws(ScriptFault) in NoScripts()
        }
        let source = TenantSource(folder: FolderReader(root: root), loader: Self.loader, assembly: assembly) { bytes in
            (try? hexadecimal(sha256(bytes))) ?? ""
        }
        let candidate = source.load(Self.id)
        guard let loaded = candidate.loaded else {
            throw BenchFault(candidate.diagnostics.map { "\($0.mark) \($0.message.en)" }.joined(separator: "\n"))
        }
        self.loaded = loaded
    }

    var engine: Engine { loaded.engine }
}

private struct BenchPattern: TextPattern {
    private let expression: RegularExpression

    init(_ source: String) throws { expression = try RegularExpression(source, .caseInsensitive) }

    var source: String { expression.source }

    func matches(_ text: String) -> Bool {
        do { return try expression.matches(text) } catch { return false }
    }
}

extension Runtime.Clock {
    static let machine = Clock(
        now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) },
        sleep: { try? await Task.sleep(for: .milliseconds($0)) })
}

extension IdentifierSource {
    static let machine = IdentifierSource { (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max)) }
}
