import Statistics
import Testing

@testable import Realist

/// A round of two or three invented coders.
@Suite("A round of double coding") struct RoundWorkTests {
    static let pen = Code.ID(known: "pen")
    static let tax = Code.ID(known: "tax")
    static let old = Code.ID(known: "old")
    static let codebook = Codebook(codes: [
        Code(id: pen, title: "Holding the pen", formerly: [old]), Code(id: tax, title: "Done like my tax"),
    ])
    static let passages = [
        Excerpt.ID(known: "x-1"), Excerpt.ID(known: "x-2"), Excerpt.ID(known: "x-3"),
    ]
    static let day = Day(2026, 3, 9)

    static func round(
        _ coders: [String] = ["ana", "ben"], codes: [Code.ID] = [pen, tax], isClosed: Bool = true
    ) -> CodingRound {
        CodingRound(
            id: Identifier(known: "first"), title: "First", passages: passages, codes: codes, coders: coders,
            begun: day, closed: isClosed ? .init(on: day, by: "ana") : nil)
    }

    static func gave(_ coder: String, _ passage: Int, _ codes: [Code.ID]) -> BlindCoding {
        BlindCoding(
            round: Identifier(known: "first"), excerpt: passages[passage - 1], coder: coder, codes: codes,
            on: day)
    }

    static func agreed(_ passage: Int, _ code: Code.ID, isGiven: Bool) -> Adjudication {
        Adjudication(
            round: Identifier(known: "first"), excerpt: passages[passage - 1], code: code, isGiven: isGiven,
            because: "Read together", by: "ana", on: day)
    }

    /// At the third passage only one has looked.
    static let codings = [
        gave("ana", 1, [pen]), gave("ben", 1, [pen]), gave("ana", 2, [pen, tax]), gave("ben", 2, []),
        gave("ana", 3, []),
    ]

    private func work(
        _ round: CodingRound = round(), _ codings: [BlindCoding] = codings, _ agreed: [Adjudication] = []
    ) -> RoundWork {
        RoundWork(round, codings: codings, adjudications: agreed, in: Self.codebook)
    }

    @Test("knows who looked and gave no code from who has not looked")
    func looked() {
        let work = work()
        #expect(work.given(by: "ben", at: Self.passages[1]) == [])
        #expect(work.given(by: "ben", at: Self.passages[2]) == nil)
        #expect(work.left(for: "ben") == [Self.passages[2]])
        #expect(work.left(for: "ana").isEmpty)
    }

    @Test("differs only where both looked")
    func differences() {
        let found = work().differences
        #expect(found.map(\.passage) == [Self.passages[1], Self.passages[1]])
        #expect(found.map(\.code) == [Self.pen, Self.tax])
        #expect(found.allSatisfy { $0.gave == ["ana"] && $0.gaveNot == ["ben"] && $0.adjudication == nil })
    }

    @Test("leaves each one's coding until something is agreed, then one under its own name or none")
    func settled() {
        let second = Self.passages[1]
        #expect(
            work().codings(of: Self.pen, at: second) == [
                Coding(excerpt: second, code: Self.pen, coder: "ana")
            ])
        let settled = work(
            Self.round(), Self.codings,
            [Self.agreed(2, Self.pen, isGiven: true), Self.agreed(2, Self.tax, isGiven: false)])
        #expect(
            settled.codings(of: Self.pen, at: second) == [
                Coding(excerpt: second, code: Self.pen, coder: "agreed/first")
            ])
        #expect(settled.codings(of: Self.tax, at: second) == [])
        #expect(CodingRound.agreed(in: "agreed/first")?.text == "first")
        #expect(CodingRound.agreed(in: "ana") == nil)
        #expect(work(Self.round(), []).codings(of: Self.pen, at: second) == nil)
    }

    @Test("tells how far coders agreed before anything was settled")
    func unchanged() throws {
        let before = work().agreement().map(\.figures)
        let after = work(Self.round(), Self.codings, [Self.agreed(2, Self.pen, isGiven: false)])
        #expect(after.agreement().map(\.figures) == before)
        let all = try #require(before.first?.two)
        // Two passages, two codes; they differ at the second about both.
        // Rows are what ana said, columns what ben said: no, yes. Neither gave tax at the first.
        #expect(all.count == 4 && all.table == [[1, 0], [2, 1]])
        #expect(all.percentAgreement == 50)
        let pen = try #require(before.dropFirst().first?.two)
        #expect(pen.count == 2 && pen.percentAgreement == 50)
    }

    @Test("counts a code that was merged as the one into which it went")
    func merged() {
        let round = Self.round(codes: [Self.old, Self.tax])
        let work = work(round, [Self.gave("ana", 1, [Self.old]), Self.gave("ben", 1, [Self.pen])])
        #expect(work.codes.map(\.id) == [Self.pen, Self.tax])
        #expect(work.differences.isEmpty)
    }

    @Test("takes passages evenly, and always the same ones")
    func evenly() {
        let all = (1...10).compactMap { Excerpt.ID("x-\($0)") }
        #expect(CodingRound.evenly(all, most: 3).map(\.text) == ["x-1", "x-4", "x-7"])
        #expect(CodingRound.evenly(all, most: nil) == all)
        #expect(CodingRound.evenly(all, most: 10) == all && CodingRound.evenly(all, most: 99) == all)
    }

    @Test("is asked about when it could be closed, and while differences are open")
    func questions() {
        var study = Study(
            about: About(id: Identifier(known: "s"), title: "A study", question: "?", summary: "."))
        study.evidence.codebook = Self.codebook
        study.evidence.rounds = [Self.round(isClosed: false)]
        study.evidence.blindCodings = Self.codings
        #expect(study.roundQuestions.isEmpty)
        study.evidence.blindCodings.append(Self.gave("ben", 3, [Self.pen]))
        #expect(study.roundQuestions.map(\.kind) == [.roundNotClosed])
        study.evidence.rounds = [Self.round()]
        #expect(study.roundQuestions.map(\.kind) == [.roundNotSettled])
        #expect(study.roundQuestions.first?.place == "round first")
        study.evidence.adjudications = [
            Self.agreed(2, Self.pen, isGiven: true), Self.agreed(2, Self.tax, isGiven: false),
            Self.agreed(3, Self.pen, isGiven: true),
        ]
        #expect(study.roundQuestions.isEmpty)
    }

    @Test("gives back to a comparison of all codings what each gave alone")
    func restored() throws {
        let work = work(Self.round(), Self.codings, [Self.agreed(2, Self.pen, isGiven: true)])
        var all = DoubleCoding(Self.codebook)
        for passage in Self.passages {
            for code in [Self.pen, Self.tax] {
                for coding in work.codings(of: code, at: passage) ?? [] { all.add(coding) }
            }
        }
        #expect(!all.coders.contains("agreed/first"))
        all.restore(work)
        #expect(all.coders == ["ana", "ben"])
        #expect(all.shared(by: ["ana", "ben"]) == 2)
        #expect(all.agreement(of: ["ana", "ben"]).first?.figures.two?.percentAgreement == 50)
    }

    @Test("hides from a coder what others gave, at the passages of open rounds only")
    func hidden() {
        let unseen = UnseenCodings(by: "ana", at: [Self.passages[0]])
        #expect(unseen.hides(Coding(excerpt: Self.passages[0], code: Self.pen, coder: "ben")))
        #expect(!unseen.hides(Coding(excerpt: Self.passages[0], code: Self.pen, coder: "ana")))
        #expect(!unseen.hides(Coding(excerpt: Self.passages[1], code: Self.pen, coder: "ben")))
        #expect(UnseenCodings.none.isNothing)
    }
}
