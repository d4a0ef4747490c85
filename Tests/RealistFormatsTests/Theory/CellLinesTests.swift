import Testing

@testable import RealistFormats

@Suite("A cell of a theory") struct CellLinesTests {
    @Test(
        "is parted at lines, bullets, numbers that follow on each other, and semicolons, and nowhere else",
        arguments: [
            ("staff trust each other", ["staff trust each other"]),
            ("a\n\n b \nc", ["a", "b", "c"]),
            ("• a\n• b", ["a", "b"]), ("• a • b", ["a", "b"]), ("- a\n– b\n* c", ["a", "b", "c"]),
            ("1. a\n2. b", ["a", "b"]), ("1) a 2) b 3) c", ["a", "b", "c"]), ("(a) x (b) y", ["x", "y"]),
            ("a) x b) y", ["x", "y"]), ("a; b;", ["a", "b"]),
            // What only looks alike stays.
            ("staff (nurses; doctors) trust", ["staff (nurses; doctors) trust"]),
            ("“no; never” is said", ["“no; never” is said"]),
            ("time and trust, and tea", ["time and trust, and tea"]),
            ("in 2) b", ["in 2) b"]), ("1) a 3) c", ["a 3) c"]), ("J. Smith", ["J. Smith"]),
            ("well-being - a start", ["well-being - a start"]), ("24 hours", ["24 hours"]), ("-", ["-"]),
            ("", []),
        ])
    func split(cell: String, parts: [String]) {
        #expect(CellLines.split(cell) == parts)
    }
}
