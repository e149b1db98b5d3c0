/// Why a folder or a file was not read.
package struct FileFault: Error, Sendable, Hashable {
    /// An open list.
    package struct Code: RawRepresentable, Sendable, Hashable {
        package let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }

        package static let missing = Code(rawValue: "missing")
        /// A symbolic link: never followed.
        package static let link = Code(rawValue: "link")
        /// A FIFO, a socket, a device; or a file where a folder was meant.
        package static let special = Code(rawValue: "special")
        package static let denied = Code(rawValue: "denied")
        package static let tooLarge = Code(rawValue: "too_large")
        package static let tooMany = Code(rawValue: "too_many")
        /// It was written to while it was read, again and again.
        package static let changing = Code(rawValue: "changing")
        package static let failed = Code(rawValue: "failed")
    }

    package var code: Code
    /// The name below the folder that was asked.
    package var name: String
    /// The system's error number; zero when it is a refusal of ours.
    package var number: Int32

    package init(_ code: Code, name: String, number: Int32 = 0) {
        self.code = code
        self.name = name
        self.number = number
    }
}
