import Core
import Testing

@testable import Runtime

struct OrderedIdentifiersTests {
    @Test(arguments: [0, 31, 1 << 20, (1 << 39) - 100, UInt64.max] as [UInt64])
    func `identifiers of one millisecond sort as they were made`(start: UInt64) {
        let ids = IdentifierSource.ordered(from: start) { .random(in: .min ... .max) }
        let made = (1...2_000).map { _ in ids.make(at: .start) }
        #expect(made == made.sorted())
        #expect(Set(made).count == made.count)
    }
}
