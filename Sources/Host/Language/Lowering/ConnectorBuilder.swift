import Core
import YAML

/// Makes a connector and its calls.
struct ConnectorBuilder {
    let file: FileContext

    private static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"]
    private static let standardTimeout = 20_000 as Int64
    private static let longestTimeout = 120_000 as Int64
    private static let standardAttempts = 5

    /// The names of the connector's calls, and of those that cannot be undone.
    func calls(_ named: Named<YAMLNode>) -> (all: Set<String>, destructive: Set<String>) {
        guard let section = Section(named.value, as: ConnectorForm.form, in: file, named: named.place) else {
            return ([], [])
        }
        let calls = section[ConnectorForm.calls] ?? []
        let destructive = calls.filter { call in
            let section = Section(call.value, as: CallForm.form, in: file, named: call.place)
            return section?[CallForm.destructive] ?? false
        }
        return (Set(calls.map(\.name)), Set(destructive.map(\.name)))
    }

    func build(_ named: Named<YAMLNode>) -> Connector? {
        guard let section = Section(named.value, as: ConnectorForm.form, in: file, named: named.place) else {
            return nil
        }
        let token = section[ConnectorForm.token]
        let calls = (section[ConnectorForm.calls] ?? []).compactMap(call)
        guard let url = section[ConnectorForm.url] else { return nil }
        checkURL(url, section)
        return Connector(
            name: named.name, url: url, token: token,
            calls: Dictionary(calls.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }))
    }

    private func checkURL(_ url: Setting, _ section: Section) {
        guard case .literal(let text) = url, !text.hasPrefix("https://"), !text.hasPrefix("http://") else { return }
        file.report(.badURL(text, at: section.valuePlace(ConnectorForm.url)))
    }

    private func call(_ named: Named<YAMLNode>) -> ConnectorCall? {
        guard let section = Section(named.value, as: CallForm.form, in: file, named: named.place) else { return nil }
        let body = section[CallForm.body]
        let timeout = section[CallForm.timeout]
        guard let node = section[CallForm.request], let (method, path) = request(node) else { return nil }
        return ConnectorCall(
            name: named.name, method: method, path: path, body: body,
            destructive: section[CallForm.destructive] ?? false,
            timeoutMilliseconds: timeout.map { milliseconds($0, section) } ?? Self.standardTimeout,
            attempts: section[CallForm.retry] ?? Self.standardAttempts, mark: named.place.mark)
    }

    private func milliseconds(_ span: Span, _ section: Section) -> Int64 {
        guard span.isExact, span.milliseconds > 0, span.milliseconds <= Self.longestTimeout else {
            file.report(.badTimeout(at: section.valuePlace(CallForm.timeout)))
            return Self.standardTimeout
        }
        return span.milliseconds
    }

    /// `POST /desmarcar/{appointment.external_id}`
    private func request(_ node: YAMLNode) -> (String, Template)? {
        guard let text = file.text(node) else { return nil }
        let words = text.split(separator: " ", maxSplits: 1)
        guard let method = words.first, let path = words.last, words.count == 2, path.hasPrefix("/"),
            !path.trimmingSpaces.isEmpty
        else {
            file.report(.badRequest(at: file.place(node)))
            return nil
        }
        guard Self.methods.contains(String(method)) else {
            let place = file.place(of: String(method), in: node, after: "")
            file.report(
                .unknown(
                    "method", LocalizedText(pt: "o método", en: "method"), String(method), among: Self.methods,
                    at: place))
            return nil
        }
        var reader = TemplateReader(text: text, node: node, file: file)
        return (String(method), reader.read().dropping(prefix: text[..<path.startIndex]))
    }
}

extension Template {
    /// Without the literal text it begins with.
    fileprivate func dropping(prefix: Substring) -> Template {
        guard case .text(let first) = pieces.first, first.hasPrefix(prefix) else { return self }
        return Template(pieces: [.text(String(first.dropFirst(prefix.count)))] + pieces.dropFirst(), mark: mark)
    }
}
