import Core

extension FileContext {
    /// The field a path means; an unknown one is reported with what was probably meant.
    func field(_ path: String, at place: Place) -> FieldReference? {
        guard let reference = FieldCatalog.find(path) else {
            report(.unknownField(path, file: self, at: place))
            return nil
        }
        switch reference {
        case .field(let field): keep(field.name, as: path, at: place)
        case .member(let family, let member):
            keep(family.name, as: String(path.prefix { $0 != "." }), at: place)
            guard isKnown(member, of: family, path: path, at: place) else { return nil }
            if family == .input, let input = signature?.inputs.first(where: { $0.name == member }) {
                return .field(input.field)
            }
        }
        return reference
    }

    private func isKnown(_ member: String, of family: FieldFamily, path: String, at place: Place) -> Bool {
        guard member.isName else {
            report(.badName(member, at: place))
            return false
        }
        let known: [String]? =
            switch family {
            case .body: endpoint?.body
            case .path: endpoint?.path
            case .input: signature?.inputs.map(\.name) ?? (names.knowsFlows ? [] : nil)
            case .flow, .answer, .payload: nil
            }
        guard let known, !known.contains(member) else { return true }
        report(.unknownMember(member, of: family, known: known, path: path, file: self, at: place))
        return false
    }
}
