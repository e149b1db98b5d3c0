/// Why a workbook could not be written.
package struct WorkbookFault: Error, Sendable, Hashable {
    package let code: String
    package let detail: String

    package init(code: String, detail: String) {
        self.code = code
        self.detail = detail
    }
}
