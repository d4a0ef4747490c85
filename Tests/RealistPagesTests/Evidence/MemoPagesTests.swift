import Realist
import Testing

@testable import RealistPages

@Suite("Memos, on pages") struct MemoPagesTests {
    private let memos = AppExample.memos(.plain)

    @Test("are asked for by kind, by what they are about, and by words that all stand in them")
    func asked() {
        func found(_ asked: MemosAsked) -> [String] { memos.filter { asked.takes($0) }.map(\.id.text) }
        #expect(found(MemosAsked()) == ["one", "two", "three"])
        #expect(found(MemosAsked(kind: .reflexive)) == ["two"])
        #expect(found(MemosAsked(about: .code)) == ["three"])
        #expect(found(MemosAsked(kind: .coding, about: .code)).isEmpty)
        #expect(found(MemosAsked(text: "TEA sister")) == ["one", "two", "three"])
        #expect(found(MemosAsked(text: "tea zebra")).isEmpty)
    }

    @Test("lead to what they are about, or say that it is gone")
    func about() throws {
        let theory = try AppExample.theory(.plain)
        func line(_ memo: Memo, _ title: String?) -> MemoLine {
            MemoLine(
                memo, about: MemoLine.About(memo.about, title: title, theory.words, theory.addresses),
                writer: "Eva", mayWrite: false, theory.words, theory.addresses)
        }
        let passage = line(memos[0], "Tea, then talk")
        #expect(passage.about?.href == theory.addresses.passage(Identifier(known: "x-1")))
        #expect(passage.about?.text == "Passage: Tea, then talk" && passage.of == nil)
        #expect(passage.change == nil)
        #expect(line(memos[1], "").of == "The study")
        let gone = line(memos[2], nil)
        #expect(gone.about == nil && gone.of == "Code: gone, which is no longer there")
    }

    @Test("are written about the thing on whose page one is")
    func write() throws {
        let theory = try AppExample.theory(.plain)
        func way(_ thing: Memo.Thing, _ mayWrite: Bool = true) -> String? {
            MemosShown([], about: thing, mayWrite: mayWrite, theory.words, theory.addresses).write?.href
        }
        #expect(way(memos[0].about) == "\(theory.addresses.writeMemo)?about=passage&thing=x-1")
        #expect(way(.study) == theory.addresses.writeMemo)
        #expect(way(.study, false) == nil)
    }
}
