import Foundation
import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Sources in the study file") struct SourcesTests {
    let scratch: Scratch
    let store: Store
    static let talk = Source.ID(known: "talk")
    static let nurse = Participant.ID(known: "p-1")
    static let words =
        "Nurse 3: Ann Example told me. 👍 Then Ann left.\nI was glad that somebody had said it aloud."

    init() throws {
        scratch = try Scratch()
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
    }

    static func source(_ title: String = "A talk", _ contents: String = words) -> Source {
        Source(
            id: talk, kind: .interview, title: Wording(title), on: Day(2026, 3, 4), participants: [nurse],
            text: .init(path: "talk.txt", contents: contents))
    }

    static func excerpt(_ id: String, _ range: Range<Int>) throws -> Excerpt {
        let text = Source.Text(path: "t", contents: words)
        let found = try #require(text.passage(range))
        return Excerpt(
            id: try #require(Excerpt.ID(id)), source: talk, from: found.range.lowerBound,
            to: found.range.upperBound,
            text: found.text)
    }

    private func save(_ excerpt: Excerpt) throws { try store.save(excerpt, as: .excerpt(excerpt.id)) }

    @Test("are kept with those who were heard, who become participants")
    func kept() throws {
        #expect(try store.save(Self.source(), expecting: 0) == 1)
        let read = try #require(try store.source(Self.talk))
        #expect(read.source == Self.source() && read.number == 1)
        #expect(read.people == [Participant(id: Self.nurse)])
        #expect(throws: EditConflict<Source>.self) { try store.save(Self.source("Another"), expecting: 0) }
        #expect(try store.source(Source.ID(known: "none")) == nil)
    }

    @Test("take nobody in who was taken out of the study")
    func withdrawn() throws {
        try store.save(Self.source())
        _ = try store.withdraw("p-1", mode: .erase)
        #expect(throws: ContentProblem.self) { try store.save(Self.source(), expecting: 0) }
        #expect(try store.source(Self.talk) == nil)
    }

    @Test("are listed by what is asked, in pages, without their texts")
    func listed() throws {
        try store.save(Self.source())
        for number in 1...7 {
            try store.save(
                Source(
                    id: try #require(Source.ID("d-\(number)")), kind: .document,
                    title: Wording("Minute 10% \(number)")))
        }
        try save(Self.excerpt("x-1", 9..<20))
        let all = try store.sources()
        #expect(all.total == 8 && all.lines.map(\.passages) == [1, 0, 0, 0, 0, 0, 0, 0])
        #expect(all.lines[0].participants == [Self.nurse] && all.lines[0].on == Day(2026, 3, 4))
        #expect(try store.sources(SourceFilter(kind: .interview)).lines.map(\.id) == [Self.talk])
        #expect(try store.sources(SourceFilter(text: "0% 3")).lines.map(\.id.text) == ["d-3"])
        #expect(try store.sources(SourceFilter(text: "0_ 3")).total == 0)
        #expect(try store.sources(SourceFilter(text: "p-1")).total == 1)
        let page = try store.sources(SourceFilter(kind: .document), start: 5, most: 3)
        #expect(page.total == 7 && page.lines.map(\.id.text) == ["d-6", "d-7"])
    }

    @Test("with nothing marked in them go for good, words and all; others stay")
    func removed() throws {
        try store.save(Self.source())
        try store.save(Self.source("Another title"))
        try save(Self.excerpt("x-1", 9..<20))
        #expect(throws: ContentProblem.self) { try store.remove(Self.talk, expecting: 2) }
        try store.delete(.excerpt(Excerpt.ID(known: "x-1")))
        try store.remove(Self.talk, expecting: 2)
        #expect(try store.source(Self.talk) == nil)
        try store.read { database in
            let left = try String.fetchAll(
                database, sql: "SELECT value FROM revision WHERE value LIKE '%Ann%'")
            #expect(left.isEmpty)
        }
        #expect(try store.verify().findings.isEmpty)
    }
}

@Suite("Blacking words out") struct RedactionTests {
    let scratch: Scratch
    let store: Store

    init() throws {
        scratch = try Scratch()
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
        try store.save(SourcesTests.source())
        try store.save(SourcesTests.source("A better title"))
        for (id, range) in [("x-1", 9..<29), ("x-2", 32..<46), ("x-3", 47..<90)] {
            let excerpt = try SourcesTests.excerpt(id, range)
            try store.save(excerpt, as: .excerpt(excerpt.id))
        }
    }

    private func redact(_ ranges: [Range<Int>]) throws -> RedactionOutcome {
        let mark = try #require(try store.source(SourcesTests.talk)).mark
        return try #require(try store.redact(SourcesTests.talk, ranges, of: mark))
    }

    @Test("covers each code point, keeps every passage where it is, and covers those that overlap")
    func covers() throws {
        let before = try #require(try store.source(SourcesTests.talk))
        let outcome = try redact([9..<20, 37..<40])
        let after = try #require(try store.source(SourcesTests.talk))
        let text = try #require(after.source.text?.contents)
        #expect(text.hasPrefix("Nurse 3: ███████████ told me. 👍 Then ███ left.\nI was glad"))
        #expect(text.unicodeScalars.count == SourcesTests.words.unicodeScalars.count)
        #expect(after.excerpts.map(\.from) == before.excerpts.map(\.from))
        let scalars = Array(text.unicodeScalars)
        for excerpt in after.excerpts {
            #expect(String(String.UnicodeScalarView(scalars[excerpt.from..<excerpt.to])) == excerpt.text)
        }
        #expect(outcome.passages.map(\.text) == ["x-1", "x-2"] && outcome.points == 14 && outcome.isWiped)
    }

    @Test(
        "leaves no byte of the words in the file, not of deleted passages either, and one entry that does not say them"
    )
    func purged() throws {
        let gone = Excerpt.ID(known: "x-1")
        try store.delete(.excerpt(gone))
        let entries = try store.head().sequence
        _ = try redact([9..<20, 37..<40])
        #expect(try store.head().sequence == entries + 1)
        let bytes = try scratch.bytes("s.realist")
        #expect(!bytes.contains(Data("Ann".utf8)) && bytes.contains(Data("I was glad".utf8)))
        try store.read { database in
            let entry = try #require(
                try AuditEntry.fetchOne(database, sql: "SELECT * FROM audit ORDER BY sequence DESC"))
            #expect(entry.action == "redact" && entry.kind == "source" && entry.object == "talk")
            #expect(entry.detail == #"{"passages":1,"points":14}"#)
        }
        #expect(try store.verify().findings.isEmpty)
        #expect(try store.history(of: .source(SourcesTests.talk)).compactMap(\.value).count == 1)
    }

    @Test("keeps the history of passages that it does not touch")
    func kept() throws {
        var other = try SourcesTests.excerpt("x-3", 47..<90)
        other.participant = SourcesTests.nurse
        try store.save(other, as: .excerpt(other.id))
        _ = try redact([9..<20])
        #expect(try store.history(of: .excerpt(other.id)).compactMap(\.value).count == 2)
    }

    @Test("names what holds the same words still, as words of their own")
    func still() throws {
        var note = SourcesTests.source("What Ann said")
        note.note = "Annual leave"
        try store.save(note)
        #expect(try redact([37..<40]).stillHolding == ["excerpt x-1", "source talk"])
        #expect(try redact([9..<20]).stillHolding.isEmpty)
    }

    @Test("of another text than was shown changes nothing, nor does what is covered already")
    func other() throws {
        let mark = try #require(try store.source(SourcesTests.talk)).mark
        _ = try redact([9..<20])
        #expect(throws: RedactionProblem.self) { try store.redact(SourcesTests.talk, [37..<40], of: mark) }
        #expect(try redact([9..<20]).points == 0)
        #expect(try redact([500..<600, 9..<9]).points == 0)
        #expect(try store.redact(Source.ID(known: "none"), [0..<4], of: "") == nil)
    }
}
