/// Reads one YAML document into a tree of raw texts, and everything that is wrong with it.
///
/// The tree is there as far as it could be read, even with faults; only a result without faults may be used for
/// more than diagnostics. After a syntax fault reading goes on at the next line that starts an entry of the
/// root. Refused: duplicate keys, anchors, aliases, tags, more than one document, tabs as indentation, keys that
/// are no text, anything but UTF-8, NUL and other control characters, and what exceeds `limits`.
package func readYAML(
    _ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()
) -> (root: YAMLNode?, faults: [YAMLFault]) {
    let text = bytes.withUnsafeBufferPointer { YAMLText($0, limits: limits) }
    guard text.faults.isEmpty else { return (nil, text.faults) }
    var reading = YAMLReading(bytes, tabs: text.tabs, limits: limits)
    return reading.read(from: text.start)
}

/// One pass over a file, in parts when there are syntax faults.
struct YAMLReading {
    private enum Outcome {
        case done
        case problem(YAMLEventSource.Problem)
    }

    /// Each part, and each mended tab, costs one more libyaml parser.
    private static let attempts = 32

    private var bytes: [UInt8]
    private var tabs: [Int: YAMLMark]
    private var mended: Int?
    private var tree: YAMLTree
    private let limits: YAMLLimits

    init(_ bytes: [UInt8], tabs: [Int: YAMLMark], limits: YAMLLimits) {
        self.bytes = bytes
        self.tabs = tabs
        self.tree = YAMLTree(limits: limits)
        self.limits = limits
    }

    mutating func read(from start: Int) -> (root: YAMLNode?, faults: [YAMLFault]) {
        var place = YAMLMark(line: 1, column: 1, offset: start)
        var before = tree
        for _ in 0..<Self.attempts {
            guard case .problem(let problem) = parse(from: place) else {
                refuseTabs()
                break
            }
            if let tab = tab(at: problem) {
                tree = before
                mend(tab)
                before = tree
                continue
            }
            report(problem)
            tree.closeAll(at: problem.mark, carry: true)
            guard let next = resumption(after: problem, from: place) else { break }
            place = next
            tree.resume()
            before = tree
        }
        return result()
    }

    private mutating func parse(from place: YAMLMark) -> Outcome {
        bytes.withUnsafeBufferPointer { text in
            let source = YAMLEventSource(
                text, from: place.offset, line: place.line, scalarBytes: limits.scalarBytes)
            guard var source else {
                return .problem(YAMLEventSource.Problem(mark: place, detail: "out of memory"))
            }
            do throws(YAMLEventSource.Problem) {
                var event = try source.next()
                while tree.take(event) { event = try source.next() }
                tree.closeAll(at: event.end, carry: false)
                return .done
            } catch {
                return .problem(error)
            }
        }
    }

    private mutating func result() -> (root: YAMLNode?, faults: [YAMLFault]) {
        tree.finish(at: YAMLMark(line: 1, column: 1, offset: bytes.count))
        if tree.faults.isEmpty, tree.root?.isBlank ?? true {
            return (nil, [YAMLFault(.empty, at: YAMLMark(line: 1, column: 1, offset: 0))])
        }
        let faults = tree.faults.sorted { $0.mark.offset < $1.mark.offset }
        return (tree.root, faults)
    }

    // MARK: Syntax faults

    private mutating func report(_ problem: YAMLEventSource.Problem) {
        if let line = mended, problem.mark.line >= line {
            mended = nil
            return
        }
        let related = problem.context == problem.mark ? nil : problem.context
        tree.fault(YAMLFault(.syntax, at: problem.mark, detail: problem.detail, related: related))
    }

    /// The next line after the problem that may start an entry of the root.
    private func resumption(after problem: YAMLEventSource.Problem, from place: YAMLMark) -> YAMLMark? {
        var mark = problem.mark
        let isUnclosed = problem.detail.contains("quoted scalar") || problem.detail.contains("flow")
        if isUnclosed, let opening = problem.context { mark = opening }
        if mark.column > 1 || mark.offset <= place.offset { mark = lineAfter(mark) }
        while mark.offset < bytes.count {
            if startsEntry(at: mark.offset) { return mark }
            mark = lineAfter(mark)
        }
        return nil
    }

    private func lineAfter(_ mark: YAMLMark) -> YAMLMark {
        let newline = bytes[mark.offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1
        return YAMLMark(line: mark.line + 1, column: 1, offset: newline + 1)
    }

    private func startsEntry(at offset: Int) -> Bool {
        !" \t\r\n#]},:?-%&*!|>@`".utf8.contains(bytes[offset]) || isItem(at: offset)
    }

    private func isItem(at offset: Int) -> Bool {
        bytes[offset] == UInt8(ascii: "-") && offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: " ")
    }

    // MARK: Tabs

    /// The tab that made libyaml stop.
    private func tab(at problem: YAMLEventSource.Problem) -> YAMLMark? {
        let offset = problem.mark.offset
        let isTab = offset < bytes.count && bytes[offset] == UInt8(ascii: "\t")
        guard isTab || problem.detail.contains("tab character") else { return nil }
        return tabs[problem.mark.line] ?? (isTab ? problem.mark : nil)
    }

    /// Reports the tab and makes it a space, so that what comes after it can be read.
    private mutating func mend(_ tab: YAMLMark) {
        tree.fault(YAMLFault(.tab, at: tab))
        tabs[tab.line] = nil
        mended = min(mended ?? tab.line, tab.line)
        var offset = tab.offset
        while offset < bytes.count, bytes[offset] == UInt8(ascii: "\t") || bytes[offset] == UInt8(ascii: " ") {
            bytes[offset] = UInt8(ascii: " ")
            offset += 1
        }
    }

    /// Reports the tabs libyaml lets pass, in flow collections; those inside a text are none of indentation.
    private mutating func refuseTabs() {
        guard !tabs.isEmpty, !tree.faults.contains(where: { $0.code == .syntax }) else { return }
        var texts = tree.scalarLines[...]
        for tab in tabs.values.sorted(by: { $0.line < $1.line }) {
            texts = texts.drop { $0.upperBound < tab.line }
            let isText = texts.first.map { $0.lowerBound < tab.line } ?? false
            if !isText { tree.fault(YAMLFault(.tab, at: tab)) }
        }
    }
}
