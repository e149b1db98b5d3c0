import Builtins
import Core
import Language
import Testing

struct EditorSchemaTests {
    private static let schema = EditorSchema(.builtins)

    @Test(arguments: [nil, UserLanguage.pt, .en])
    func `every schema is JSON, and the same each time`(spelling: UserLanguage?) throws {
        let files = Self.schema.files(spelling)
        let again = Self.schema.files(spelling)
        #expect(files.count == Schema.documents.count + 1)
        for (file, other) in zip(files, again) {
            #expect(file.text == other.text)
            let value = try JSON.parse(file.text)
            #expect(value["$schema"] == "https://json-schema.org/draft/2020-12/schema")
        }
    }

    @Test(arguments: UserLanguage.allCases)
    func `a schema of one spelling has every kind and every field by its word in that spelling`(
        spelling: UserLanguage
    ) throws {
        let text = try #require(Self.schema.files(spelling).first).text
        let registry = Registry.builtins
        let kinds = registry.actions.map { $0.description } + registry.channels.map { $0.description }
        for kind in kinds {
            #expect(text.contains("\"\(kind.name[spelling])\""))
            for parameter in kind.parameters { #expect(text.contains("\"\(parameter.name[spelling])\"")) }
        }
        for field in FieldCatalog.all { #expect(text.contains("\"\(field.name[spelling])\"")) }
    }
}
