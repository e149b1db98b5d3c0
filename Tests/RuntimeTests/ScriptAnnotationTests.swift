import Core
import Testing

struct ScriptAnnotationTests {
    @Test(arguments: UserLanguage.allCases)
    func `the annotations are Lua, and name everything that is declared`(language: UserLanguage) throws {
        let text = ScriptAnnotations.text(language)
        #expect(text.hasPrefix("---@meta\n"))
        for function in ChatVocabulary.functions { #expect(text.contains("function chat:\(function.name)(")) }
        for function in ScriptLibrary.text { #expect(text.contains("function text.\(function.name)(")) }
        for field in FieldCatalog.all { #expect(text.contains("[\"\(field.name.en)\"]")) }
        let lines = text.split(separator: "\n")
        #expect(
            lines.allSatisfy {
                $0.hasPrefix("--") || $0.hasPrefix("function ") || $0.hasPrefix("local ") || $0 == "text = {}"
            })
    }

    @Test func `what scripts register is what the host knows`() {
        #expect(
            ScriptLibrary.registrars.map(\.name).sorted() == ScriptRegistration.Kind.allCases.map(\.rawValue).sorted())
    }
}
