import HTTPServer
import Testing

struct FormFieldsTests {
    @Test(
        arguments: [
            ("", []),
            ("a=1&b=2", [("a", "1"), ("b", "2")]),
            ("a=1&a=2&A=3", [("a", "1"), ("a", "2"), ("A", "3")]),
            ("a", [("a", "")]),
            ("a=&=b&=", [("a", ""), ("", "b"), ("", "")]),
            ("&&a=1&&", [("a", "1")]),
            ("a=b=c", [("a", "b=c")]),
            ("Body=Ol%C3%A1+Maria%21&From=whatsapp%3A%2B5511", [("Body", "Olá Maria!"), ("From", "whatsapp:+5511")]),
            ("x=%26%3D%2B%25", [("x", "&=+%")]),
            ("x=100%&y=%4&z=%zz&w=%%41", [("x", "100%"), ("y", "%4"), ("z", "%zz"), ("w", "%A")]),
            ("x=%FF%41", [("x", "\u{FFFD}A")]),
            ("x=%00", [("x", "\0")]),
        ] as [(String, [(String, String)])])
    func `fields are decoded in order`(_ text: String, _ expected: [(String, String)]) throws {
        let fields = try #require(FormFields(decoding: Array(text.utf8)))
        #expect(fields.items.map { [$0.name, $0.value] } == expected.map { [$0.0, $0.1] })
    }

    @Test func `raw bytes that are no UTF-8 are repaired`() throws {
        let fields = try #require(FormFields(decoding: [0x61, 0x3D, 0xC3, 0x28]))
        #expect(fields["a"] == "\u{FFFD}(")
    }

    @Test func `too many fields are refused`() {
        let text = String(repeating: "a&", count: 11)
        #expect(FormFields(decoding: Array(text.utf8), limit: 10) == nil)
        #expect(FormFields(decoding: Array(text.utf8), limit: 11)?.items.count == 11)
    }

    @Test(
        arguments: [
            ("/", []), ("/a/b", ["a", "b"]), ("//a//", ["a"]), ("/a%2Fb/%C3%A7", ["a/b", "ç"]), ("/a+b", ["a+b"]),
            ("/%zz", nil), ("/%", nil), ("/%FF", nil), ("/a%00b", nil), ("/a/../b", nil), ("/%2e%2E/b", nil),
            ("/.", nil),
        ] as [(String, [String]?)])
    func `a path is split before it is decoded, and refused where it is not well-formed`(
        _ path: String, _ expected: [String]?
    ) {
        #expect(HTTPRequest(method: "GET", path: path).segments == expected)
    }
}
