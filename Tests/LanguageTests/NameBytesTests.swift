import Core
import Testing

struct NameBytesTests {
    private func codes(_ script: String) -> [String] {
        Fixture.load(("flows/clinic/nomes.lua", script)).diagnostics.filter { $0.code == "bytes-of-name" }
            .map { "\($0.mark.line):\($0.mark.column)" }
    }

    @Test(arguments: [
        ("local a = nome:sub(1, 4)", "1:16"), ("return facts[\"patient.name\"]:upper()", "1:30"),
        ("local a = string.upper(chat.patient.first_name)", "1:18"), ("local a = chat.contact.name:len()", "1:29"),
    ])
    func `bytes of a name are warned of, at the function`(script: String, place: String) {
        #expect(codes(script) == [place])
    }

    @Test(arguments: [
        "local a = text.upper(nome)", "local a = phone:sub(1, 4)", "-- nome:sub(1, 4)", "local a = \"nome:sub(1)\"",
        "local a = nome:gsub('a', 'b')", "local a = text.first(nome, 4)",
    ])
    func `other calls are not`(script: String) {
        #expect(codes(script) == [])
    }
}
