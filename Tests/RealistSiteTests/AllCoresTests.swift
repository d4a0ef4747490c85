import Testing

@testable import RealistSite

@Suite("Work on all cores") struct AllCoresTests {
    private struct Fault: Error, Equatable {
        let number: Int
    }

    @Test("gives what is made in the order of what it is made of")
    func order() {
        #expect((0..<1_000).mappedOnAllCores { $0 * $0 } == (0..<1_000).map { $0 * $0 })
        #expect([Int]().mappedOnAllCores { $0 }.isEmpty)
    }

    @Test("throws the first fault in that order")
    func fault() {
        #expect(throws: Fault(number: 300)) {
            try (0..<1_000).mappedOnAllCores { number in
                if number >= 300 && number % 100 == 0 { throw Fault(number: number) }
            }
        }
    }
}
