import Foundation
import Runtime

extension LogFile {
    /// The file the configuration names, else standard error.
    static func standard(_ configuration: Configuration) -> LogFile {
        let errors: Handle = { FileHandle.standardError.write(Data($0)) }
        guard let path = configuration.logFile else { return LogFile(fallback: errors) { nil } }
        return LogFile(fallback: errors) {
            if !FileManager.default.fileExists(atPath: path) {
                guard FileManager.default.createFile(atPath: path, contents: nil) else { return nil }
            }
            guard let file = FileHandle(forWritingAtPath: path), (try? file.seekToEnd()) != nil else { return nil }
            return { bytes in try? file.write(contentsOf: Data(bytes)) }
        }
    }
}
