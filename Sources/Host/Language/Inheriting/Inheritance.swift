import Core

/// The shared files of one load, and what the tenant's files inherit of them.
final class Inheritance {
    private let blueprints: [String: Blueprint]
    /// The shared files as they were inherited, for what was found wrong in them.
    private(set) var contexts: [FileContext] = []

    init(_ documents: [Document]) {
        let shared = documents.filter { $0.file.isShared && ($0.kind == .flow || $0.kind == .rules) }
        blueprints = Dictionary(
            shared.map { ("\($0.kind)/" + Blueprint(document: $0).name, Blueprint(document: $0)) },
            uniquingKeysWith: { first, _ in first })
        for document in documents where document.kind == .flow || document.kind == .rules { check(document) }
    }

    /// What `document` inherits; nil when it inherits nothing, or something that is not there.
    func inherited(by document: Document) -> Inherited? {
        let section = document.section
        guard let node = section[BlueprintForm.from], let name = document.file.text(node) else { return nil }
        let path = name.replacing(#/\.ya?ml$/#, with: "")
        guard let blueprint = blueprints["\(document.kind)/\(path)"] else {
            guard document.file.names.knowsFlows else { return nil }
            let known = blueprints.filter { $0.key.hasPrefix("\(document.kind)/") }.map(\.value.name)
            document.file.report(
                .unknown(
                    "blueprint", LocalizedText(pt: "o arquivo", en: "file"), name, among: known,
                    at: document.file.place(node)))
            return nil
        }
        let inherited = blueprint.inherited(by: section)
        if let file = inherited?.document?.file { contexts.append(file) }
        return inherited
    }

    /// What stands where it can mean nothing.
    private func check(_ document: Document) {
        let (section, file) = (document.section, document.file)
        if section.has(BlueprintForm.parameters) {
            file.isBlueprint = true
            if file.isShared {
                _ = Blueprint(document: document).parameters
            } else {
                file.report(.parametersOutsideShared(file, at: section.place(BlueprintForm.parameters)))
            }
        }
        if section.has(BlueprintForm.from) {
            if file.isShared { file.report(.sharedInherits(at: section.place(BlueprintForm.from))) }
            return
        }
        for place in [
            section.has(BlueprintForm.with) ? section.place(BlueprintForm.with) : nil,
            section.has(BlueprintForm.texts) ? section.place(BlueprintForm.texts) : nil,
        ].compactMap({ $0 }) {
            file.report(.withoutFrom(file, at: place))
        }
    }
}
