import Core
import YAML

extension Shape where Value == [PlacedAction] {
    /// Actions, each a single key: its kind, with its argument or a mapping of arguments.
    static let actions = Shape(.actions) { node, file in
        guard let items = file.sequence(node) else { return nil }
        return items.compactMap { ActionReader(node: $0, file: file).read() }
    }
}

/// Reads one action of a `do` list.
struct ActionReader {
    let node: YAMLNode
    let file: FileContext

    func read() -> PlacedAction? {
        guard case .mapping(let pairs) = node.kind, pairs.count == 1, let pair = pairs.first else {
            file.report(.oneAction(file: file, at: file.place(node)))
            return nil
        }
        guard let word = pair.key.text else { return nil }
        let place = file.place(pair.key)
        let registry = file.names.registry
        guard let kind = registry.action(named: word) else {
            file.report(
                .unknownKind(
                    word, LocalizedText(pt: "ação", en: "action"), among: registry.actionNames, file: file,
                    at: place))
            return nil
        }
        file.keep(kind.description.name, as: word, at: place)
        return make(kind, pair.value, at: place)
    }

    private func make(_ kind: any ActionKind.Type, _ value: YAMLNode, at place: Place) -> PlacedAction? {
        let reader = ArgumentsReader(description: kind.description, file: file, place: place)
        guard let values = reader.read(value) else { return nil }
        do {
            let action = try kind.make(Arguments(values, mark: place.mark))
            return PlacedAction(kind: kind.description.name.en, action: action, mark: place.mark)
        } catch {
            file.report(error)
            return nil
        }
    }
}
