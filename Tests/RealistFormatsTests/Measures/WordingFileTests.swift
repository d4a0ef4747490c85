import Realist
import Testing

@testable import RealistFormats

@Suite("A wording file and a column map") struct WordingFileTests {
    private func made() throws -> Instrument {
        try InstrumentFile.read(Array(InstrumentFileTests.good.utf8), file: "made-up.yaml")
    }

    private func messages(_ read: (Instrument) throws -> Void) throws -> [String] {
        let made = try made()
        do {
            try read(made)
            return []
        } catch let problems as Problems {
            return problems.list.map(\.message)
        }
    }

    @Test("gives items their words")
    func wording() throws {
        let text = "format: 1\ninstrument: made-up\nlanguage: en\nitems:\n  i2: Does it pour?\n"
        let wording = try WordingFile.read(Array(text.utf8), file: "w.yaml", for: made())
        #expect(try made().adding(wording).items[1].wording?.text == "Does it pour?")
    }

    @Test("for another instrument, or with items that it does not have, is refused")
    func wrongWording() throws {
        let text = "format: 1\ninstrument: made-down\nlanguage: en\nitems:\n  i9: Does it pour?\n"
        let told = try messages { _ = try WordingFile.read(Array(text.utf8), file: "w.yaml", for: $0) }
        #expect(
            told == [
                "w.yaml:2:13: \"made-down\" in \"instrument\" is not one of the allowed words. Write made-up.",
                "w.yaml:5:3: \"i9\" in a key of \"items\" is not one of the allowed words. Did you mean \"i1\"? "
                    + "Allowed: i1 or i2.",
            ])
    }

    @Test("names the column of each item, once")
    func columns() throws {
        let good = "format: 1\ninstrument: made-up\ncolumns:\n  i1: '1. Does it rain?'\n  i2: Q2\n"
        let map = try ColumnMapFile.read(Array(good.utf8), file: "m.yaml", for: made())
        #expect(map[Instrument.Item.ID(known: "i1")] == "1. Does it rain?")
        let bad = good.replacing("Q2", with: "'1. Does it rain?'")
        let told = try messages { _ = try ColumnMapFile.read(Array(bad.utf8), file: "m.yaml", for: $0) }
        #expect(
            told == [
                "m.yaml:4:3: The column \"1. Does it rain?\" is given to two items, i1 and i2. "
                    + "Give each item a column of its own."
            ])
    }
}
