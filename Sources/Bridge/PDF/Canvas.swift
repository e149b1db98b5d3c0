internal import CPango

/// A Cairo surface that writes PDF into memory, and one Pango layout that every text is set with.
final class Canvas {
    private let bytes = ByteSink()
    private let surface: OpaquePointer
    private let context: OpaquePointer
    private let layout: OpaquePointer
    private var fonts: [TextStyle: OpaquePointer] = [:]
    private var current: TextStyle?
    /// Whether only room is measured and nothing drawn.
    private let isDry: Bool

    init(_ document: PDFDocument, isDry: Bool) throws(PDFFault) {
        self.isDry = isDry
        let sink = Unmanaged.passUnretained(bytes).toOpaque()
        let surface = cairo_pdf_surface_create_for_stream(
            { closure, data, length in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
                sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
                return CAIRO_STATUS_SUCCESS
            }, sink, document.paper.width, document.paper.height)
        guard let surface, let context = cairo_create(surface), let layout = pango_cairo_create_layout(context) else {
            throw PDFFault(code: "no-surface", detail: "Cairo gave no surface")
        }
        self.surface = surface
        self.context = context
        self.layout = layout
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, document.createdAt)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Recado")
        forbidLigatures()
    }

    deinit {
        for font in fonts.values { pango_font_description_free(font) }
        g_object_unref(UnsafeMutableRawPointer(layout))
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// What a reader copies is what was written: "confirmou" never holds one glyph for "fi".
    private func forbidLigatures() {
        let attributes = pango_attr_list_new()
        pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0, dlig=0"))
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
    }

    /// Ends the document; nothing can be drawn after it.
    func finish() throws(PDFFault) -> [UInt8] {
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw PDFFault(code: "not-drawn", detail: String(cString: cairo_status_to_string(status)))
        }
        return bytes.bytes
    }

    func begin(_ tag: String) { if !isDry { cairo_tag_begin(context, tag, nil) } }

    func end(_ tag: String) { if !isDry { cairo_tag_end(context, tag) } }

    /// An entry of the list that a viewer shows beside the pages.
    func addOutline(_ text: String, page: Int, x: Double, y: Double) {
        guard !isDry else { return }
        cairo_pdf_surface_add_outline(
            surface, CAIRO_PDF_OUTLINE_ROOT, text, "page=\(page) pos=[\(Int(x)) \(Int(y))]",
            CAIRO_PDF_OUTLINE_FLAG_OPEN)
    }

    func showPage() { if !isDry { cairo_show_page(context) } }

    /// Fills a rectangle.
    func fill(x: Double, y: Double, width: Double, height: Double, _ colour: Colour) {
        guard !isDry else { return }
        set(colour)
        cairo_rectangle(context, x, y, width, height)
        cairo_fill(context)
    }

    /// Sets `text` and tells the room it takes when broken at `width`.
    func measure(_ text: String, _ style: TextStyle, width: Double? = nil) -> (width: Double, height: Double) {
        set(text, style, width: width)
        var size = (width: Int32(0), height: Int32(0))
        pango_layout_get_size(layout, &size.width, &size.height)
        return (Double(size.width) / Self.scale, Double(size.height) / Self.scale)
    }

    /// Draws `text` with its upper left corner at (x, y).
    func draw(
        _ text: String, _ style: TextStyle, x: Double, y: Double, width: Double? = nil, isRight: Bool = false
    ) {
        guard !isDry else { return }
        set(text, style, width: width, isRight: isRight)
        set(style.colour)
        cairo_move_to(context, x, y)
        pango_cairo_show_layout(context, layout)
    }

    private static let scale = Double(PANGO_SCALE)

    private func set(_ text: String, _ style: TextStyle, width: Double?, isRight: Bool = false) {
        if style != current, let font = font(style) {
            pango_layout_set_font_description(layout, font)
            current = style
        }
        pango_layout_set_width(layout, width.map { Int32(($0 * Self.scale).rounded(.down)) } ?? -1)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_alignment(layout, isRight && width != nil ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
        var text = text
        text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { pango_layout_set_text(layout, $0.baseAddress, Int32($0.count)) }
        }
    }

    private func set(_ colour: Colour) {
        cairo_set_source_rgb(context, colour.red, colour.green, colour.blue)
    }

    private func font(_ style: TextStyle) -> OpaquePointer? {
        if let font = fonts[style] { return font }
        guard let font = pango_font_description_new() else { return nil }
        pango_font_description_set_family(font, "Inter, DejaVu Sans, sans-serif")
        pango_font_description_set_absolute_size(font, style.points * Self.scale)
        pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL)
        fonts[style] = font
        return font
    }
}

private final class ByteSink {
    var bytes: [UInt8] = []
}
