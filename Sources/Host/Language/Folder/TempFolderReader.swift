import Core
import Foundation
package struct FolderReading: Sendable { package let files: [TenantFile]; package let diagnostics: [Diagnostic]; package let version: VersionID }
package struct FolderReader: Sendable {
    let root: String
    let hash: @Sendable ([UInt8]) -> String
    package init(root: String, limits: Limits = .standard, hash: @escaping @Sendable ([UInt8]) -> String) { self.root = root; self.hash = hash }
    package func tenants() -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: root + "/rules")) ?? []).filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") }.sorted()
    }
    package func read(_ tenant: String) -> FolderReading {
        var files: [TenantFile] = []
        for top in ["rules", "flows"] {
            let base = "\(top)/\(tenant)"
            guard let e = FileManager.default.enumerator(atPath: root + "/" + base) else { continue }
            while let name = e.nextObject() as? String {
                guard name.hasSuffix(".yaml") || name.hasSuffix(".lua") else { continue }
                files.append(TenantFile(path: base + "/" + name, bytes: FileManager.default.contents(atPath: root + "/" + base + "/" + name).map(Array.init) ?? []))
            }
        }
        return FolderReading(files: files, diagnostics: [], version: VersionID(hash(files.sorted { $0.path < $1.path }.flatMap { $0.bytes })))
    }
}
package struct DiagnosticPrinter { package init(language: UserLanguage, isColored: Bool) {}
  package func text(of d: Diagnostic, in bytes: [UInt8]) -> String { "\(d.mark): \(d.code) \(d.message.pt)" } }
extension Diagnostic { package var value: Value { ["at": .text(mark.description)] } }
