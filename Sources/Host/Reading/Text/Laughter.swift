/// Knows laughter however long it is: `kkkkkk`, `hahahaha`, `rsrsrs`, `jajaja`.
enum Laughter {
    static func word(_ bytes: [UInt8]) -> String? {
        guard bytes.count >= 3 else { return nil }
        if bytes.allSatisfy({ $0 == 0x6B }) { return "kkk" }
        guard bytes.count >= 4, bytes.allSatisfy(letters.contains), bytes.contains(where: breath.contains) else {
            return nil
        }
        let even = bytes.indices.dropFirst(2).allSatisfy { bytes[$0] == bytes[$0 - 2] }
        let loose = bytes.count >= 6 && Set(bytes).count <= 3
        return even && Set(bytes).count == 2 || loose ? "haha" : nil
    }

    private static let letters = Array("haeijkrsu".utf8)
    private static let breath = Array("hjkr".utf8)
}
