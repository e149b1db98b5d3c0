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
        /// On from a step that ran another flow, when that one ended so.
        case returned(flow: String, outcome: String)
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
        guard let step = step(node) else { return [] }
        let begun = step.run.flatMap { first(of: $0.flow) }.map { [Edge(way: .next, to: $0)] } ?? []
        return begun
            + ways(of: step).compactMap { way, target in
                self.node(target, in: node.flow).map { Edge(way: way, to: $0) }
            }
    }

    private func ways(of step: Step) -> [(Way, Target)] {
        var ways: [(Way, Target)] = []
        if let failed = step.failed { ways.append((.failed, failed)) }
        if let run = step.run {
            return ways + run.outcomes.sorted { $0.key < $1.key }.map { (.returned(flow: run.flow, outcome: $0), $1) }
        }
        guard let question = step.question else { return ways + [(.next, step.next ?? .end(outcome: step.name))] }
        ways += question.answers.map { (.answer($0.mark), $0.target) }
        ways.append((.silence, question.silence))
        if let unclear = question.unclear { ways.append((.unclear, unclear.then)) }
        return ways
    }

    /// A flow that is gone to does not come back.
    private func node(_ target: Target, in flow: String) -> Node? {
        switch target {
        case .step(let name): Node(flow: flow, step: name)
        case .flow(let name): first(of: name)
        case .queue, .end, .again: nil
        }
    }

    /// The outcomes each flow may end with along the ways that `isOpen`; what a flow it runs ends with is followed.
    func outcomes(along isOpen: (Node, Way) -> Bool) -> [String: Set<String>] {
        let run = Set(flows.values.flatMap { $0.flow.steps.compactMap(\.run?.flow) })
        var found: [String: Set<String>] = [:]
        var isSettled = false
        while !isSettled {
            isSettled = true
            for name in run {
                let outcomes = outcomes(of: name, along: isOpen, known: found)
                guard outcomes != found[name, default: []] else { continue }
                found[name] = outcomes
                isSettled = false
            }
        }
        return found
    }

    private func outcomes(
        of flow: String, along isOpen: (Node, Way) -> Bool, known: [String: Set<String>]
    ) -> Set<String> {
        var outcomes: Set<String> = []
        var seen = Set([first(of: flow)].compactMap { $0 })
        var open = Array(seen)
        while let node = open.popLast(), let step = step(node) {
            for (way, target) in ways(of: step) where isWay(way, from: node, along: isOpen, known) {
                if case .end(let outcome) = target { outcomes.insert(outcome) }
                guard let next = self.node(target, in: flow), next.flow == flow else { continue }
                if seen.insert(next).inserted { open.append(next) }
            }
        }
        return outcomes
    }

    private func isWay(
        _ way: Way, from node: Node, along isOpen: (Node, Way) -> Bool, _ known: [String: Set<String>]
    ) -> Bool {
        guard case .returned(let flow, let outcome) = way else { return isOpen(node, way) }
        return known[flow]?.contains(outcome) ?? false
    }

    /// All that can be reached from `roots` along the ways that `isOpen`.
    func reachable(from roots: [Node], along isOpen: (Node, Way) -> Bool) -> Set<Node> {
        let outcomes = outcomes(along: isOpen)
        return walk(from: roots) { node, edge in isWay(edge.way, from: node, along: isOpen, outcomes) }
    }

    /// All that can be reached from `roots`; flows that are run are taken to end in any way.
    func reachable(from roots: [Node]) -> Set<Node> { walk(from: roots) { _, _ in true } }

    private func walk(from roots: [Node], along isOpen: (Node, Edge) -> Bool) -> Set<Node> {
        var seen = Set(roots)
        var open = roots
        while let node = open.popLast() {
            for edge in edges(from: node) where isOpen(node, edge) {
                if seen.insert(edge.to).inserted { open.append(edge.to) }
            }
        }
        return seen
    }

    /// The first node, in the order of the files, of each circle made of the ways that `isOpen`.
    func circles(along isOpen: @escaping (Node, Way) -> Bool) -> [Node] {
        let outcomes = outcomes(along: isOpen)
        let nodes = flows.values.sorted { $0.flow.mark < $1.flow.mark }
            .flatMap { draft in draft.flow.steps.map { Node(flow: draft.flow.name, step: $0.name) } }
        var components = Components { node in
            edges(from: node).filter { isWay($0.way, from: node, along: isOpen, outcomes) }.map(\.to)
        }
        return components.circles(among: nodes)
    }
}
