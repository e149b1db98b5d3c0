/// The circles of a graph: Tarjan's strongly connected components, with a stack of its own so that no graph is too
/// deep.
struct Components<Node: Hashable> {
    private struct Visit {
        let node: Node
        var rest: ArraySlice<Node>
    }

    private let successors: (Node) -> [Node]
    private var index: [Node: Int] = [:]
    private var low: [Node: Int] = [:]
    private var path: [Node] = []
    private var onPath: Set<Node> = []
    /// The number of the component each finished node belongs to.
    private var component: [Node: Int] = [:]
    private var sizes: [Int] = []

    init(successors: @escaping (Node) -> [Node]) { self.successors = successors }

    /// Of each circle, the first node in the order of `nodes`.
    mutating func circles(among nodes: [Node]) -> [Node] {
        for node in nodes where index[node] == nil { visit(node) }
        var covered: Set<Int> = []
        return nodes.filter { node in
            guard let number = component[node], covered.insert(number).inserted else { return false }
            return sizes[number] > 1 || successors(node).contains(node)
        }
    }

    private mutating func visit(_ root: Node) {
        var visits = [open(root)]
        while var visit = visits.popLast() {
            guard let next = visit.rest.popFirst() else {
                close(visit.node)
                if let parent = visits.last { lower(parent.node, to: low[visit.node]) }
                continue
            }
            visits.append(visit)
            if index[next] == nil {
                visits.append(open(next))
            } else if onPath.contains(next) {
                lower(visit.node, to: index[next])
            }
        }
    }

    private mutating func open(_ node: Node) -> Visit {
        index[node] = index.count
        low[node] = index[node]
        path.append(node)
        onPath.insert(node)
        return Visit(node: node, rest: successors(node)[...])
    }

    private mutating func lower(_ node: Node, to other: Int?) {
        guard let other, let own = low[node], other < own else { return }
        low[node] = other
    }

    /// Takes the component off the path when `node` was where it was entered.
    private mutating func close(_ node: Node) {
        guard low[node] == index[node] else { return }
        var size = 0
        while let last = path.popLast() {
            onPath.remove(last)
            component[last] = sizes.count
            size += 1
            if last == node { break }
        }
        sizes.append(size)
    }
}
