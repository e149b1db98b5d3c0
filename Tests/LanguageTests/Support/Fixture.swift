import Builtins
import Core
import Foundation
import Language

/// Files of this test target, and a loader with the kinds that ship.
enum Fixture {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    struct Pattern: TextPattern {
        let source: String
        func matches(_ text: String) -> Bool { text == source }
    }

    struct BadPattern: Error, CustomStringConvertible {
        let description = "missing )"
    }

    static let loader = TenantLoader(
        registry: .builtins,
        patterns: { source in
            guard !source.contains("(") || source.contains(")") else { throw BadPattern() }
            return Pattern(source: source)
        })

    /// The files of one tenant of the examples.
    static func example(_ tenant: String) throws -> [TenantFile] {
        try ["rules", "flows"].flatMap { root in
            let folder = Self.folder.appending(path: "Examples/\(root)/\(tenant)")
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            return try names.map { name in
                TenantFile(
                    path: "\(root)/\(tenant)/\(name)",
                    bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
            }
        }
    }

    /// A small tenant that is right, with further files.
    static func load(_ files: (path: String, text: String)...) -> LoadResult {
        let own = files.map { TenantFile(path: $0.path, text: $0.text) }
        let hasTenant = files.contains { $0.path == tenantPath }
        return loader.load(own + (hasTenant ? [] : [TenantFile(path: tenantPath, text: tenant)]))
    }

    /// As `load`, with one flow.
    static func load(flow steps: String) -> LoadResult {
        load((flowPath, "format: 1\nflow: main\nsteps:\n" + steps))
    }

    static let tenantPath = "rules/clinic/tenant.yaml"
    static let flowPath = "flows/clinic/main.yaml"

    /// A flow that others may start.
    static let otherFlow = """
        format: 1
        flow: other
        steps:
          say: { say: Oi, go: -> queue reception }
        """

    /// Flows that others may run: one that waits, one that does not.
    static let helperFlow = """
        format: 1
        flow: helper
        inputs: { day: date, part: { type: [morning, evening], default: morning } }
        outcomes: [done, gave-up]
        steps:
          ask: { say: "{input.day} {input.part}?", wait: 1h, answers: { yes: -> end done }, silence: -> end gave-up }
        """
    static let quickFlow = """
        format: 1
        flow: quick
        outcomes: [done]
        steps: { only: { say: Oi, go: -> end done } }
        """

    static let interrupts = """
        format: 1
        interrupts:
          leave: { words: [parar, sair], go: queue reception }
        """

    static let tenant = """
        format: 1
        tenant: clinic
        name: Clinic
        timezone: America/Sao_Paulo
        channels:
          whatsapp: { provider: twilio, account_sid: secret SID, auth_token: secret TOKEN, from: "whatsapp:+1" }
        hours:
          reception: { mon-fri: [08:00-18:00] }
        connectors:
          tazi:
            url: secret URL
            token: secret TOKEN
            calls:
              cancel: { request: POST /cancel, destructive: yes }
              find: { request: GET /find }
        """
}

extension Diagnostic {
    /// `code line:column`
    var short: String { "\(code) \(mark.line):\(mark.column)" }
}
