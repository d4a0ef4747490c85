import Testing

@testable import RealistWeb

@Suite("Looking for a run of bytes") struct BytePlaceTests {
    /// Every run of two letters of a length. Runs of so few letters begin often and fit seldom.
    private static func runs(of length: Int) -> [[UInt8]] {
        (0..<(1 << length)).map { bits in (0..<length).map { UInt8(bits >> $0 & 1) } }
    }

    @Test("finds the first place that the standard library finds", arguments: 0...8)
    func same(length: Int) {
        let runs = (1...4).flatMap(BytePlaceTests.runs)
        for bytes in BytePlaceTests.runs(of: length) {
            for run in runs where bytes.firstPlace(of: run) != bytes.firstRange(of: run) {
                Issue.record("\(run) in \(bytes)")
            }
        }
    }

    @Test("finds no run that is cut short, and none that is empty")
    func none() {
        #expect([UInt8]("ab\r\n".utf8).firstPlace(of: [13, 10, 13]) == nil)
        #expect([UInt8]("ab".utf8).firstPlace(of: []) == nil)
        #expect([UInt8]().firstPlace(of: [1]) == nil)
    }
}
