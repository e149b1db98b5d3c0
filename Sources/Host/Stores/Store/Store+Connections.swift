extension Store {
    /// How busy the connections are, by use.
    package var connections: [ConnectionLoad] {
        let writing = writers.map(\.load).reduce(ConnectionLoad(use: .write), +)
        return [writing] + [reader?.load, notices?.load].compactMap { $0 }
    }
}
