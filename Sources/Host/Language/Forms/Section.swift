import Core
import YAML

/// One mapping of a file, its keys checked against a form: what a builder takes values from.
struct Section {
    struct Entry {
        let key: YAMLNode
        let value: YAMLNode
    }

    let form: Form
    let file: FileContext
    let node: YAMLNode
    /// By the key's English name.
    private let entries: [String: Entry]

    /// Nil when `node` is no mapping.
    /// - Parameter name: the place of the section's own name, where a missing key is reported.
    init?(_ node: YAMLNode, as form: Form, in file: FileContext, named name: Place? = nil) {
        guard let pairs = file.mapping(node) else { return nil }
        var entries: [String: Entry] = [:]
        for pair in pairs {
            guard let word = pair.key.text else { continue }
            let place = file.place(pair.key)
            guard let field = form.field(word) else {
                file.report(.unknownKey(word, in: form, file: file, at: place))
                continue
            }
            if let first = entries[field.name.en] {
                file.report(.repeatedKey(word, at: place, first: file.place(first.key).mark))
                continue
            }
            file.keep(field.name, as: word, at: place)
            entries[field.name.en] = Entry(key: pair.key, value: pair.value)
        }
        self.form = form
        self.file = file
        self.node = node
        self.entries = entries
        reportMissing(at: name)
    }

    /// The value of `key`; nil when it is absent or wrong.
    subscript<Value>(_ key: Key<Value>) -> Value? {
        guard let entry = entries[key.name.en] else { return nil }
        guard !entry.value.isNothing else {
            file.report(.valueMissing(key.name, at: file.place(entry.key), file))
            return nil
        }
        return key.shape.read(entry.value, file)
    }

    func has<Value>(_ key: Key<Value>) -> Bool { entries[key.name.en] != nil }

    func value<Value>(_ key: Key<Value>) -> YAMLNode? { entries[key.name.en]?.value }

    /// Where the key itself stands; the section's first line when it does not.
    func place<Value>(_ key: Key<Value>) -> Place {
        entries[key.name.en].map { file.place($0.key) } ?? place
    }

    func valuePlace<Value>(_ key: Key<Value>) -> Place {
        entries[key.name.en].map { file.place($0.value) } ?? place
    }

    var place: Place { file.place(node) }

    private func reportMissing(at name: Place?) {
        for field in form.fields where field.required && entries[field.name.en] == nil {
            file.report(.missing(field, in: form, file: file, at: name ?? place))
        }
    }
}

extension YAMLNode {
    /// A key with nothing after it.
    var isNothing: Bool {
        if case .scalar("", .plain) = kind { true } else { false }
    }
}
