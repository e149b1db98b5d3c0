/// A whole response.
package struct HTTPClientResponse: Sendable {
    package let status: Int
    /// In the order they came; the last response's alone where redirects were followed.
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]
    /// From `send` to the last byte.
    package let elapsed: Duration

    /// The first value of that name, compared without regard to ASCII case.
    package func header(_ name: String) -> String? {
        headers.first { HeaderField.same($0.name, name) }?.value
    }
}
