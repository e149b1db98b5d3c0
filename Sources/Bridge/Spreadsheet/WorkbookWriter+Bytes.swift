internal import Foundation

extension WorkbookWriter {
    /// The workbook's bytes; it is written in a new folder below `parent` that only this user may enter, and is gone after.
    package static func bytes(of workbook: Workbook, in parent: String) throws(WorkbookFault) -> [UInt8] {
        let folder = parent + "/recado-\(UUID().uuidString)"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw WorkbookFault(code: "no-folder", detail: parent)
        }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = folder + "/workbook.xlsx"
        try write(workbook, to: file, in: folder)
        guard let data = FileManager.default.contents(atPath: file) else {
            throw WorkbookFault(code: "not-read", detail: parent)
        }
        return Array(data)
    }
}
