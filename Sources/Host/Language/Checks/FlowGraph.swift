import Core

/// The steps of all flows, and every way from one to another.
struct FlowGraph {
    struct Node: Hashable {
        let flow: String
        let step: String
    }

    enum Way: Hashable {
        /// Without waiting.
        case next
        case failed
        case answer(SourceMark)
        case silence
        case unclear
        /// On from a step that went to another flow, when that one ends.
        case returned
    }

    struct Edge {
        let way: Way
        let to: Node
    }

    let flows: [String: FlowDraft]

    init(_ flows: [FlowDraft]) {
        self.flows = Dictionary(flows.map { ($0.flow.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func first(of flow: String) -> Node? {
        flows[flow]?.flow.steps.first.map { Node(flow: flow, step: $0.name) }
    }

    func step(_ node: Node) -> Step? { flows[node.flow]?.flow.step(node.step) }

    func edges(from node: Node) -> [Edge] {
        guard let flow = flows[node.flow]?.flow, let step = flow.step(node.step) else { return [] }
        return ways(of: step).flatMap { way, target in edges(way, target, from: node, in: flow) }
    }

    private func ways(of step: Step) -> [(Way, Target)] {
        var ways: [(Way, Target)] = []
        if let failed = step.failed { ways.append((.failed, failed)) }
        guard let question = step.question else {
            if let next = step.next { ways.append((.next, next)) }
            return ways
        }
        ways += question.answers.map { (.answer($0.mark), $0.target) }
        ways.append((.silence, question.silence))
        if let unclear = question.unclear { ways.append((.unclear, unclear.then)) }
        return ways
    }

    /// A flow that is gone to comes back to the step after, when there is one.
    private func edges(_ way: Way, _ target: Target, from node: Node, in flow: Flow) -> [Edge] {
        switch target {
        case .step(let name): return [Edge(way: way, to: Node(flow: node.flow, step: name))]
        case .flow(let name):
            let there = first(of: name).map { Edge(way: way, to: $0) }
            let back = flow.step(after: node.step).map {
                Edge(way: .returned, to: Node(flow: node.flow, step: $0.name))
            }
            return [there, back].compactMap { $0 }
        case .queue, .end, .again: return []
        }
    }

    /// All that can be reached from `roots`, without the edges that `isShut`.
    func reachable(from roots: [Node], isShut: (Node, Edge) -> Bool = { _, _ in false }) -> Set<Node> {
        var seen = Set(roots)
        var open = roots
        while let node = open.popLast() {
            for edge in edges(from: node) where !isShut(node, edge) {
                if seen.insert(edge.to).inserted { open.append(edge.to) }
            }
        }
        return seen
    }

    /// The first node, in the order of the files, of each circle made of the edges that `belong`.
    func cycles(among belong: @escaping (Node, Edge) -> Bool) -> [Node] {
        let nodes = flows.values.sorted { $0.flow.mark < $1.flow.mark }
            .flatMap { draft in draft.flow.steps.map { Node(flow: draft.flow.name, step: $0.name) } }
        var components = Components { node in edges(from: node).filter { belong(node, $0) }.map(\.to) }
        return components.circles(among: nodes)
    }
}
