/// Builds the tree from events, with an explicit stack, and collects what we refuse.
struct YAMLTree {
    private struct Frame {
        let isMapping: Bool
        let start: YAMLMark
        var items: [YAMLNode] = []
        var pairs: [YAMLNode.Pair] = []
        var key: YAMLNode?
        /// The pending key was refused: its value is built and dropped.
        var dropsValue = false
        private var index: [String: YAMLMark] = [:]
        private var indexed = 0

        init(isMapping: Bool, start: YAMLMark) {
            self.isMapping = isMapping
            self.start = start
        }

        /// Where the same key stands already. Small mappings, nearly all of them, are searched without an index.
        mutating func place(of key: String) -> YAMLMark? {
            guard pairs.count > 8 else { return pairs.first { $0.key.text == key }?.key.start }
            while indexed < pairs.count {
                index[pairs[indexed].key.text ?? ""] = pairs[indexed].key.start
                indexed += 1
            }
            return index[key]
        }
    }

    private(set) var root: YAMLNode?
    private(set) var faults: [YAMLFault] = []
    /// First and last line of every scalar that spans lines.
    private(set) var scalarLines: [ClosedRange<Int>] = []
    private var stack: [Frame] = []
    /// The root collection of the part before a syntax fault, to go on with.
    private var carried: Frame?
    private var nodes = 0
    private var document: YAMLMark?
    private let limits: YAMLLimits

    init(limits: YAMLLimits) {
        self.limits = limits
    }

    mutating func fault(_ fault: YAMLFault) {
        if faults.count < limits.faults, !faults.contains(where: { $0.mark == fault.mark && $0.code == fault.code }) {
            faults.append(fault)
        }
    }

    /// Takes one event; false when reading must stop.
    mutating func take(_ event: YAMLEvent) -> Bool {
        refuseProperties(event)
        switch event.kind {
        case .streamStart, .documentEnd: return true
        case .streamEnd: return false
        case .documentStart(let hasTags): return startDocument(event, hasTags)
        case .alias(let name):
            fault(YAMLFault(.alias, at: event.start, detail: name))
            return add(.scalar("*" + name, .plain), event)
        case .scalar(let text, let style):
            return add(.scalar(text, style), event)
        case .oversizedScalar(let bytes):
            fault(YAMLFault(.tooLarge, at: event.start, detail: "\(bytes) bytes, at most \(limits.scalarBytes)"))
            return add(.scalar("", .plain), event)
        case .sequenceStart: return open(isMapping: false, event)
        case .mappingStart: return open(isMapping: true, event)
        case .collectionEnd:
            close(at: event.end)
            return true
        }
    }

    /// Closes what is still open after a fault. With `carry` the root collection stays open for the next part.
    mutating func closeAll(at mark: YAMLMark, carry: Bool) {
        while stack.count > 1 { close(at: mark) }
        guard carry, var last = stack.popLast() else { return close(at: mark) }
        last.key = nil
        last.dropsValue = false
        carried = last
    }

    /// Ends the root that was carried over and never taken up again.
    mutating func finish(at mark: YAMLMark) {
        guard root == nil, let frame = carried else { return }
        root = node(of: frame, end: mark)
    }

    private mutating func refuseProperties(_ event: YAMLEvent) {
        if let anchor = event.anchor { fault(YAMLFault(.anchor, at: event.start, detail: anchor)) }
        if let tag = event.tag { fault(YAMLFault(.tag, at: event.start, detail: tag)) }
    }

    private mutating func startDocument(_ event: YAMLEvent, _ hasTags: Bool) -> Bool {
        if hasTags { fault(YAMLFault(.tag, at: event.start, detail: "%TAG")) }
        if let first = document {
            fault(YAMLFault(.multipleDocuments, at: event.start, related: first))
            return false
        }
        document = event.start
        return true
    }

    /// Lets the next part start a document of its own.
    mutating func resume() {
        document = nil
    }

    private mutating func count(_ event: YAMLEvent) -> Bool {
        nodes += 1
        guard nodes > limits.nodes else { return true }
        fault(YAMLFault(.tooManyNodes, at: event.start, detail: "at most \(limits.nodes)"))
        return false
    }

    private mutating func open(isMapping: Bool, _ event: YAMLEvent) -> Bool {
        guard count(event) else { return false }
        guard stack.count < limits.depth else {
            fault(YAMLFault(.tooDeep, at: event.start, detail: "at most \(limits.depth)"))
            return false
        }
        if stack.isEmpty, let frame = carried {
            carried = nil
            stack.append(frame)
            return frame.isMapping == isMapping
        }
        stack.append(Frame(isMapping: isMapping, start: event.start))
        return true
    }

    private mutating func close(at mark: YAMLMark) {
        guard let frame = stack.popLast() else { return }
        place(node(of: frame, end: mark))
    }

    private func node(of frame: Frame, end: YAMLMark) -> YAMLNode {
        let kind: YAMLNode.Kind = frame.isMapping ? .mapping(frame.pairs) : .sequence(frame.items)
        return YAMLNode(kind: kind, start: frame.start, end: end)
    }

    private mutating func add(_ kind: YAMLNode.Kind, _ event: YAMLEvent) -> Bool {
        guard count(event) else { return false }
        if event.start.line < event.end.line { scalarLines.append(event.start.line...event.end.line) }
        place(YAMLNode(kind: kind, start: event.start, end: event.end))
        return true
    }

    private mutating func place(_ node: YAMLNode) {
        let top = stack.count - 1
        if top < 0 {
            if carried == nil { root = node }
        } else if !stack[top].isMapping {
            stack[top].items.append(node)
        } else if let key = stack[top].key {
            if !stack[top].dropsValue { stack[top].pairs.append(YAMLNode.Pair(key: key, value: node)) }
            stack[top].key = nil
        } else {
            placeKey(node, top)
        }
    }

    private mutating func placeKey(_ key: YAMLNode, _ top: Int) {
        stack[top].key = key
        stack[top].dropsValue = true
        guard let text = key.text else { return fault(YAMLFault(.complexKey, at: key.start)) }
        if let first = stack[top].place(of: text) {
            return fault(YAMLFault(.duplicateKey, at: key.start, detail: text, related: first))
        }
        stack[top].dropsValue = false
    }
}
