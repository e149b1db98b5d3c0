import Core
import YAML

/// A YAML file on its way to a document.
struct YAMLFile {
    let file: TenantFile

    init(_ file: TenantFile) { self.file = file }

    func read(in context: FileContext) -> Document? {
        var limits = YAMLLimits()
        limits.bytes = context.names.limits.fileBytes
        let (root, faults) = readYAML(file.bytes, limits: limits)
        for fault in faults { context.report(.yaml(fault, in: context)) }
        // With a hole in it, the rest of the file would be blamed for what only the hole lacks.
        guard faults.allSatisfy(\.code.leavesTreeWhole) else {
            context.isReadable = false
            return nil
        }
        guard let root, let document = Document(root, in: context) else {
            context.isReadable = false
            return nil
        }
        return document
    }
}

extension YAMLFault.Code {
    /// Whether everything else in the file was read as it stands.
    fileprivate var leavesTreeWhole: Bool {
        self == .duplicateKey || self == .anchor || self == .tag
    }
}
