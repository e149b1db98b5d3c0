import Core
import Testing

struct FormFieldsTests {
    private func pairs(_ text: String) -> [String]? {
        FormFields(decoding: text)?.items.map { "\($0.name)→\($0.value)" }
    }

    /// Cases of the WHATWG URL Standard's own tests (urlencoded-parser.any.js).
    @Test(arguments: [
        ("test", ["test→"]), ("a=b=c", ["a→b=c"]), ("=x", ["→x"]), ("", []), ("&&a=1&&", ["a→1"]),
        ("a+b=c+d", ["a b→c d"]), ("a=%2B%26%3D", ["a→+&="]), ("a=%", ["a→%"]), ("a=%4", ["a→%4"]),
        ("a=%zz", ["a→%zz"]), ("a=%e1%9B%BA", ["a→᛺"]), ("a=%FF", ["a→\u{FFFD}"]), ("a=1&a=2", ["a→1", "a→2"]),
        ("%61+%4d%4D=", ["a MM→"]),
    ])
    func `a form is decoded as browsers and providers encode it`(_ text: String, _ wanted: [String]) {
        #expect(pairs(text) == wanted)
    }

    @Test
    func `too many fields are refused, just enough are not`() {
        let field = "a=1&"
        #expect(FormFields(decoding: String(repeating: field, count: 256))?.items.count == 256)
        #expect(FormFields(decoding: String(repeating: field, count: 257)) == nil)
    }

    @Test(arguments: ["", "Olá, ✅ & até = já+ 100%", "\u{0}\u{7F}", "a\u{301}", "👩‍👩‍👧"])
    func `what we encode is what is decoded`(_ text: String) {
        let form = PercentEncoding.form([(name: text, value: text)])
        let field = FormFields(decoding: form)?.items.first
        #expect(field.map { Array($0.name.utf8) } == Array(text.utf8))
        #expect(field.map { Array($0.value.utf8) } == Array(text.utf8))
    }

    @Test
    func `the first value of a name is found, and names are compared by their bytes`() {
        let form = FormFields(decoding: "b=0&a%CC%81=1&%C3%A1=2&%C3%A1=3")
        #expect(form?["\u{E1}"] == "2")
        #expect(form?["a\u{301}"] == "1")
        #expect(form?["c"] == nil)
    }
}
