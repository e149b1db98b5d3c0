/// Another system that rules may call: a base address, a token and the calls it understands.
package struct Connector: Sendable {
    package let name: String
    package let url: Setting
    package let token: Setting?
    package let calls: [String: ConnectorCall]

    package init(name: String, url: Setting, token: Setting?, calls: [String: ConnectorCall]) {
        self.name = name
        self.url = url
        self.token = token
        self.calls = calls
    }
}

/// One request another system understands.
package struct ConnectorCall: Sendable {
    package let name: String
    package let method: String
    /// Appended to the connector's address; fields are percent-encoded.
    package let path: Template
    package let body: TemplateValue?
    /// It cannot be undone: it runs once, and only behind a confirming step or a grace period.
    package let destructive: Bool
    package let timeoutMilliseconds: Int64
    /// How often it is tried in all, the first time included.
    package let attempts: Int
    package let mark: SourceMark

    package init(
        name: String, method: String, path: Template, body: TemplateValue?, destructive: Bool,
        timeoutMilliseconds: Int64, attempts: Int, mark: SourceMark
    ) {
        self.name = name
        self.method = method
        self.path = path
        self.body = body
        self.destructive = destructive
        self.timeoutMilliseconds = timeoutMilliseconds
        self.attempts = attempts
        self.mark = mark
    }
}
