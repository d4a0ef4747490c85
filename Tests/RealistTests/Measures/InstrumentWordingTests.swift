import Testing

@testable import Realist

@Suite("A user's own copy of a form") struct InstrumentWordingTests {
    private func copy(_ language: Language, _ texts: [String: String]) -> InstrumentWording {
        var items: [Instrument.Item.ID: String] = [:]
        for (id, text) in texts {
            if let id = Instrument.Item.ID(id) { items[id] = text }
        }
        return InstrumentWording(
            instrument: Instrument.ID(known: "made-up"), language: language, items: items)
    }

    @Test("gives the items their words, and a second copy the translation")
    func added() throws {
        let bare = try Instrument.example()
        #expect(!bare.hasWording)
        let welsh = try #require(Language("cy"))
        let english = bare.adding(copy(.english, ["i1": "One", "i2": "Two", "i3": "Three", "i4": "Four"]))
        #expect(english.hasWording)
        let both = english.adding(copy(welsh, ["i1": "Un"]))
        #expect(both.items[0].wording?.text(in: welsh) == "Un")
        #expect(both.items[0].wording?.text(in: .english) == "One")
        #expect(both.items[1].wording?.text(in: welsh) == "Two")
        let welshFirst = bare.adding(copy(welsh, ["i1": "Un"])).adding(copy(.english, ["i1": "One"]))
        #expect(welshFirst.items[0] == both.items[0])
        #expect(both.key.subscales == bare.key.subscales && both.scale == bare.scale)
    }

    @Test("of part of the form leaves the rest bare; of another form it changes nothing")
    func partly() throws {
        let bare = try Instrument.example()
        #expect(!bare.adding(copy(.english, ["i1": "One"])).hasWording)
        let other = InstrumentWording(
            instrument: Instrument.ID(known: "other"), language: .english, items: [bare.items[0].id: "One"])
        #expect(bare.adding(other) == bare)
    }
}
