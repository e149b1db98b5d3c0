import Foundation

/// Standard output in large pieces, for commands that print a line for each line they read.
struct OutputBuffer: ~Copyable {
    private var bytes: [UInt8] = []
    /// A person who types line by line sees each answer at once.
    private let isLineByLine: Bool

    private static let full = 1 << 16

    init(isLineByLine: Bool) {
        self.isLineByLine = isLineByLine
        bytes.reserveCapacity(Self.full + 4_096)
    }

    mutating func print(_ line: String) {
        bytes.append(contentsOf: line.utf8)
        bytes.append(0x0A)
        if isLineByLine || bytes.count >= Self.full { flush() }
    }

    mutating func flush() {
        guard !bytes.isEmpty else { return }
        FileHandle.standardOutput.write(Data(bytes))
        bytes.removeAll(keepingCapacity: true)
    }

    deinit {
        if !bytes.isEmpty { FileHandle.standardOutput.write(Data(bytes)) }
    }
}
