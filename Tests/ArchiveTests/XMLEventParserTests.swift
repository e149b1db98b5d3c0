import Testing
import XML

@Suite struct XMLEventParserTests {
    private final class Recorder: XMLHandler {
        var events: [String] = []
        func start(_ name: String, _ attributes: [String: String]) {
            events.append("<\(name)\(attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined())>")
        }
        func text(_ text: String) { events.append(text) }
        func end(_ name: String) { events.append("</\(name)>") }
    }

    private func events(_ pieces: String...) throws -> [String] {
        let recorder = Recorder()
        let parser = try XMLEventParser(recorder)
        for piece in pieces { try parser.parse(Array(piece.utf8)) }
        try parser.parse([])
        return recorder.events
    }

    @Test func `Elements, attributes and texts are told in order, without prefixes`() throws {
        #expect(try events("<x:a xmlns:x='u' r='1'>o", "i</x:a>") == ["<a r=1 x=u>", "o", "i", "</a>"])
    }

    @Test(arguments: [
        "<a>", "<a></b>", "", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", String(repeating: "<a>", count: 100),
    ])
    func `A document that is damaged, too deep or has a type is refused`(_ text: String) {
        #expect(throws: XMLFault.self) { try events(text) }
    }
}
