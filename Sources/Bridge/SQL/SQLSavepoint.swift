/// A mark inside a transaction, named by its number; marks nest.
package struct SQLSavepoint: Sendable, Hashable {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package var name: String { "s\(UInt(bitPattern: number))" }
}
