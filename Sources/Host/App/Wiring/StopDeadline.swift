import Dispatch
import Foundation

/// Ends the process when its orderly end takes too long: whatever hangs must not hold up a restart.
enum StopDeadline {
    static func end(after time: DispatchTimeInterval) {
        DispatchQueue.global().asyncAfter(deadline: .now() + time) {
            FileHandle.standardError.write(Data("recado: the orderly stop took too long\n".utf8))
            exit(ExitCode.problems.rawValue)
        }
    }
}
