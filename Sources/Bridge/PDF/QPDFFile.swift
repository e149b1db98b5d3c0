internal import CQPDF

/// A PDF open in qpdf; its objects are numbers that live as long as it does.
final class QPDFFile {
    private let data: qpdf_data
    /// qpdf reads from this memory until it has written.
    private let source: UnsafeMutableBufferPointer<CChar>

    init(_ bytes: [UInt8]) throws(PDFFault) {
        guard let data = qpdf_init() else { throw PDFFault(code: "no-memory", detail: "qpdf") }
        self.data = data
        source = .allocate(capacity: bytes.count)
        _ = source.initialize(from: bytes.lazy.map { CChar(bitPattern: $0) })
        qpdf_silence_errors(data)
        qpdf_set_suppress_warnings(data, 1)
        guard qpdf_read_memory(data, "report", source.baseAddress, UInt64(bytes.count), nil) & 2 == 0 else {
            throw fault("not-read")
        }
    }

    deinit {
        var data: qpdf_data? = data
        qpdf_cleanup(&data)
        source.deallocate()
    }

    var root: qpdf_oh { qpdf_get_root(data) }

    var pages: Int { max(0, Int(qpdf_get_num_pages(data))) }

    func page(_ index: Int) -> qpdf_oh { qpdf_get_page_n(data, index) }

    func key(_ object: qpdf_oh, _ key: String) -> qpdf_oh { qpdf_oh_get_key_if_dict(data, object, key) }

    func set(_ object: qpdf_oh, _ key: String, _ value: qpdf_oh) { qpdf_oh_replace_key(data, object, key, value) }

    func parse(_ text: String) -> qpdf_oh { qpdf_oh_parse(data, text) }

    func text(_ text: String) -> qpdf_oh { qpdf_oh_new_unicode_string(data, text) }

    func indirect(_ object: qpdf_oh) -> qpdf_oh { qpdf_make_indirect_object(data, object) }

    func name(_ object: qpdf_oh) -> String? {
        guard qpdf_oh_is_name(data, object) != 0, let name = qpdf_oh_get_name(data, object) else { return nil }
        return String(cString: name)
    }

    /// The entries of an array, or the one object that stands in its place.
    func items(_ object: qpdf_oh) -> [qpdf_oh] {
        if qpdf_oh_is_dictionary(data, object) != 0 { return [object] }
        guard qpdf_oh_is_array(data, object) != 0 else { return [] }
        return (0..<qpdf_oh_get_array_n_items(data, object)).map { qpdf_oh_get_array_item(data, object, $0) }
    }

    func values(_ dictionary: qpdf_oh) -> [qpdf_oh] {
        guard qpdf_oh_is_dictionary(data, dictionary) != 0 else { return [] }
        var names: [String] = []
        qpdf_oh_begin_dict_key_iter(data, dictionary)
        while qpdf_oh_dict_more_keys(data) != 0 {
            if let name = qpdf_oh_dict_next_key(data) { names.append(String(cString: name)) }
        }
        return names.map { key(dictionary, $0) }
    }

    /// A stream that qpdf compresses when it writes.
    func stream(_ bytes: [UInt8], _ dictionary: String?) -> qpdf_oh {
        let stream = qpdf_oh_new_stream(data)
        if let dictionary {
            let wanted = parse(dictionary)
            let own = qpdf_oh_get_dict(data, stream)
            for name in ["/Type", "/Subtype"] { set(own, name, key(wanted, name)) }
        }
        let none = qpdf_oh_new_null(data)
        qpdf_oh_replace_stream_data(data, stream, bytes, bytes.count, none, none)
        return stream
    }

    func content(of page: qpdf_oh) throws(PDFFault) -> [UInt8] {
        var buffer: UnsafeMutablePointer<UInt8>?
        var length = 0
        guard qpdf_oh_get_page_content_data(data, page, &buffer, &length) & 2 == 0, let buffer else {
            throw fault("no-content")
        }
        defer { free(buffer) }
        return Array(UnsafeBufferPointer(start: buffer, count: length))
    }

    func write() throws(PDFFault) -> [UInt8] {
        guard qpdf_init_write_memory(data) & 2 == 0 else { throw fault("not-written") }
        qpdf_set_deterministic_ID(data, 1)
        qpdf_set_object_stream_mode(data, qpdf_o_generate)
        guard qpdf_write(data) & 2 == 0, let buffer = qpdf_get_buffer(data) else { throw fault("not-written") }
        return Array(UnsafeBufferPointer(start: buffer, count: qpdf_get_buffer_length(data)))
    }

    private func fault(_ code: String) -> PDFFault {
        guard qpdf_has_error(data) != 0, let text = qpdf_get_error_full_text(data, qpdf_get_error(data)) else {
            return PDFFault(code: code, detail: "qpdf gave no reason")
        }
        return PDFFault(code: code, detail: String(cString: text))
    }
}
