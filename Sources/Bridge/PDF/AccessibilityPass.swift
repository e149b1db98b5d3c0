internal import CQPDF

/// What Cairo 1.16 leaves out of PDF/UA-1, added to its output: language, shown title, scope of header cells,
/// descriptions of figures, identification in XMP, and a mark on whatever is decoration.
struct AccessibilityPass {
    private let document: PDFDocument

    init(_ document: PDFDocument) {
        self.document = document
    }

    func complete(_ bytes: [UInt8]) throws(PDFFault) -> [UInt8] {
        let file = try QPDFFile(bytes)
        let root = file.root
        file.set(root, "/Lang", file.text(document.language))
        file.set(root, "/ViewerPreferences", file.parse("<< /DisplayDocTitle true >>"))
        file.set(root, "/MarkInfo", file.parse("<< /Marked true >>"))
        file.set(root, "/Metadata", file.stream(Array(metadata.utf8), "<< /Type /Metadata /Subtype /XML >>"))
        markElements(file)
        try markPages(file)
        return try file.write()
    }

    private func markElements(_ file: QPDFFile) {
        var figures = document.blocks.compactMap { block -> String? in
            if case .bars(let chart) = block { chart.description } else { nil }
        }[...]
        let scope = file.indirect(file.parse("<< /O /Table /Scope /Column >>"))
        var open = file.items(file.key(file.key(file.root, "/StructTreeRoot"), "/K"))
        open.reverse()
        while let element = open.popLast() {
            switch file.name(file.key(element, "/S")) {
            case "/TH": file.set(element, "/A", scope)
            case "/Figure": if let text = figures.popFirst() { file.set(element, "/Alt", file.text(text)) }
            case "/TD": break
            default: open.append(contentsOf: file.items(file.key(element, "/K")).reversed())
            }
        }
    }

    private func markPages(_ file: QPDFFile) throws(PDFFault) {
        for index in 0..<file.pages {
            let page = file.page(index)
            file.set(page, "/Tabs", file.parse("/S"))
            let content = try file.content(of: page)
            file.set(page, "/Contents", file.stream(ArtifactMarks.added(to: content), nil))
            for font in file.values(file.key(file.key(page, "/Resources"), "/Font")) { mapGlyphs(of: font, file) }
        }
    }

    /// An embedded TrueType font numbers its glyphs as the text does; PDF/UA wants that said.
    private func mapGlyphs(of font: qpdf_oh, _ file: QPDFFile) {
        for inner in file.items(file.key(font, "/DescendantFonts"))
        where file.name(file.key(inner, "/Subtype")) == "/CIDFontType2" {
            file.set(inner, "/CIDToGIDMap", file.parse("/Identity"))
        }
    }

    private var metadata: String {
        """
        <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(document.title))</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>\(escaped(document.language))</rdf:li></rdf:Bag></dc:language>
        <xmp:CreateDate>\(escaped(document.createdAt))</xmp:CreateDate>
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """
    }

    private func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case _ where scalar.value < 0x20: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
