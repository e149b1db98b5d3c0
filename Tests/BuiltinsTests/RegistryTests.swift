import Builtins
import Core
import Testing
import YAML

/// What must hold of every plugin, whoever writes it.
struct RegistryTests {
    private static let families: [(family: String, kinds: [KindDescription])] = [
        ("actions", Registry.builtins.actions.map { $0.description }),
        ("triggers", Registry.builtins.triggers.map { $0.description }),
        ("channels", Registry.builtins.channels.map { $0.description }),
    ]

    @Test
    func `no two kinds of one family share a word in either spelling`() {
        for (family, kinds) in Self.families {
            for spelling in UserLanguage.allCases {
                let words = kinds.map { $0.name[spelling] }
                #expect(words.count == Set(words).count, "\(family): \(words)")
            }
        }
    }

    /// A file is told to be English or Portuguese by its words: one word must not mean two kinds.
    @Test
    func `no word of one spelling names another kind in the other spelling`() {
        for (family, kinds) in Self.families {
            for kind in kinds {
                let others = kinds.filter { $0.name != kind.name }.flatMap { [$0.name.en, $0.name.pt] }
                #expect(!others.contains(kind.name.en) && !others.contains(kind.name.pt), "\(family): \(kind.name)")
            }
        }
    }

    @Test
    func `every kind and every parameter is documented in both languages`() {
        for kind in Self.families.flatMap(\.kinds) {
            #expect(!kind.summary.pt.isEmpty && !kind.summary.en.isEmpty, "\(kind.name.en)")
            for parameter in kind.parameters {
                #expect(
                    !parameter.summary.pt.isEmpty && !parameter.summary.en.isEmpty,
                    "\(kind.name.en).\(parameter.name.en)")
            }
        }
    }

    @Test
    func `parameter names are unique in both spellings and a shorthand names one of them`() {
        for kind in Self.families.flatMap(\.kinds) {
            for spelling in UserLanguage.allCases {
                let names = kind.parameters.map { $0.name[spelling] }
                #expect(names.count == Set(names).count, "\(kind.name.en): \(names)")
            }
            guard let shorthand = kind.shorthand else { continue }
            #expect(kind.parameters.contains { $0.name.en == shorthand }, "\(kind.name.en): \(shorthand)")
            let others = kind.parameters.filter { $0.name.en != shorthand }
            #expect(others.allSatisfy { !$0.required }, "\(kind.name.en): a bare value leaves out what is required")
        }
    }

    @Test
    func `every example is a whole file that shows its kind`() {
        for (family, kinds) in Self.families {
            for kind in kinds {
                #expect(kind.example.hasPrefix("format: 1\n"), "\(kind.name.en)")
                let shown = family == "triggers" ? "on: \(kind.name.en)" : kind.name.en
                #expect(kind.example.contains(shown), "\(kind.name.en)")
                #expect(readYAML(Array(kind.example.utf8)).faults.isEmpty, "\(kind.name.en)")
            }
        }
    }
}
