import Realist
import Testing

@testable import RealistFormats

@Suite("A file that is no table") struct NoTableTests {
    private func problem(_ bytes: [UInt8]) -> String? {
        do {
            _ = try TableSample.read(TableFile(text: bytes, name: "t.csv"))
            return nil
        } catch {
            return (error as? Problems)?.list.first?.what
        }
    }

    @Test("is told to be none, whatever its first bytes are", arguments: 0..<40)
    func bytes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let bytes = (0..<600).map { _ in UInt8.random(in: 0...255, using: &random) }
        for start in [[0, 1], [1, 0], [0xFF, 0xFE], [0xFE, 0xFF], [0x61, 0x62]] as [[UInt8]] {
            #expect(problem(start + bytes) == "This is not a table.", "\(start)")
        }
        #expect(problem(Array(0...255) + bytes) == "This is not a table.")
    }

    @Test("is not what is written in UTF-16, with its mark or without")
    func utf16() {
        let text = "Who,Where,“q1”\np1,Llandudno 🙂,3\n"
        for isBigFirst in [false, true] {
            let units = text.utf16.flatMap { unit -> [UInt8] in
                let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
                return isBigFirst ? [high, low] : [low, high]
            }
            #expect(problem(units) == "The file is written in UTF-16.")
            #expect(problem((isBigFirst ? [0xFE, 0xFF] : [0xFF, 0xFE]) + units) == nil)
        }
    }

    @Test("is not one with an odd sign or two in its names")
    func oddSigns() {
        #expect(problem(Array("Who\u{1},q1\u{2}\np1,3\n".utf8)) == nil)
        #expect(problem(Array("Who\u{0},q1\np1,3\n".utf8)) == "There is a NUL sign in the text.")
    }
}
