/// Writes documents as PDF/UA-1: laid out by Pango, drawn by Cairo, completed by qpdf.
package enum PDFWriter {
    /// The document's bytes; the same for the same document and the same fonts.
    package static func write(_ document: PDFDocument) throws(PDFFault) -> [UInt8] {
        let pages = try draw(document, pages: nil).pages
        let drawn = try draw(document, pages: pages)
        return try AccessibilityPass(document).complete(drawn.bytes)
    }

    /// The foot of a page names the number of pages, so that all are laid out once before.
    private static func draw(_ document: PDFDocument, pages: Int?) throws(PDFFault) -> (bytes: [UInt8], pages: Int) {
        let canvas = try Canvas(document, isDry: pages == nil)
        let flow = PageFlow(canvas, document, pages: pages)
        canvas.begin("Document")
        for block in document.blocks { flow.add(block) }
        canvas.end("Document")
        flow.finish()
        return (try canvas.finish(), flow.page)
    }
}
