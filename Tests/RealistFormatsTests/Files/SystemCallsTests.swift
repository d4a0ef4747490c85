import Foundation
import Testing

@testable import RealistFormats

@Suite("Memory that is given back") struct SystemCallsTests {
    @Test("is read again where it is needed again")
    func again() throws {
        var sizes: [Int] = []
        for _ in 0..<3 {
            let before = try Self.residentFiles()
            SystemCalls.giveBackMemory()
            sizes.append(try Self.residentFiles() - before)
            #expect([3, 1, 2].sorted() == [1, 2, 3])
        }
        // Other tests run beside this one, and need the program's pages.
        #expect(sizes.contains { $0 < 0 }, "\(sizes)")
    }

    /// Pages of files that are in memory for this process, in KiB.
    private static func residentFiles() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("RssFile:") })
        return try #require(Int(line.split(whereSeparator: \.isWhitespace)[1]))
    }
}
