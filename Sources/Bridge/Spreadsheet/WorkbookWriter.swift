internal import CXLSXWriter

/// Writes a workbook into a file, row by row in constant memory; the folder of the file also holds what is temporary.
package enum WorkbookWriter {
    /// What a sheet of XLSX can hold beside its header.
    package static let maximumRows = Int(LXW_ROW_MAX) - 1

    package static func write(_ workbook: Workbook, to path: String, in folder: String) throws(WorkbookFault) {
        let result = folder.withCString { folder in
            var options = lxw_workbook_options(
                constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
            return write(workbook, to: path, &options)
        }
        if let result { throw result }
    }

    private static func write(
        _ workbook: Workbook, to path: String, _ options: inout lxw_workbook_options
    ) -> WorkbookFault? {
        guard let book = workbook_new_opt(path, &options) else {
            return WorkbookFault(code: "no-memory", detail: path)
        }
        setProperties(of: book, workbook)
        let formats = Formats(book)
        var fault: WorkbookFault?
        var names: Set<String> = []
        for sheet in workbook.sheets where fault == nil {
            let name = SheetName(sheet.name, taken: &names).text
            guard let drawn = workbook_add_worksheet(book, name) else {
                fault = WorkbookFault(code: "bad-sheet", detail: name)
                break
            }
            fault = SheetWriter(drawn, formats).write(sheet)
        }
        let code = workbook_close(book)
        if fault == nil, code != LXW_NO_ERROR {
            fault = WorkbookFault(code: "not-written", detail: String(cString: lxw_strerror(code)))
        }
        return fault
    }

    private static func setProperties(of book: UnsafeMutablePointer<lxw_workbook>, _ workbook: Workbook) {
        var properties = lxw_doc_properties()
        properties.created = time_t(workbook.createdAt)
        workbook.title.withCString { title in
            properties.title = UnsafeMutablePointer(mutating: title)
            _ = workbook_set_properties(book, &properties)
        }
    }
}

/// The name of a sheet as Excel takes it: at most 31 characters, none of `[]:*?/\`, and no other like it.
struct SheetName {
    let text: String

    init(_ wanted: String, taken: inout Set<String>) {
        let clean = String(wanted.map { "[]:*?/\\'".contains($0) || $0.isNewline ? " " : $0 })
        let base = clean.allSatisfy(\.isWhitespace) ? "1" : clean
        var name = Self.cut(base, to: 31)
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            let ending = " \(number)"
            name = Self.cut(base, to: 31 - ending.count) + ending
            number += 1
        }
        text = name
    }

    /// Excel counts UTF-16.
    private static func cut(_ text: String, to length: Int) -> String {
        var text = text
        while text.utf16.count > length { text.removeLast() }
        return text
    }
}
