import Realist
import Testing

@testable import RealistFormats

/// What evaluators think, agree and cite, through a project of REFI-QDA and back: each kind by itself.
@Suite("What evaluators made of a study, through REFI-QDA") struct ThoughtRoundTripTests {
    let study: Study
    let codings: [Coding]
    let bytes: [UInt8]
    let export: StudyExport

    init() throws {
        let example = try RoundTripTests()
        study = try ThoughtRoundTripTests.withThoughts(example.study)
        codings = example.codings
        let given = codings
        export = try StudyExport(study) { try given.forEach($0) }
        var bytes: [UInt8] = []
        try QdpxWriter.write(export, name: "x.qdpx") { bytes += $0 }
        self.bytes = bytes
    }

    /// The study with something of each kind that only evaluators make.
    static func withThoughts(_ study: Study) throws -> Study {
        var study = study
        let passages = study.evidence.excerpts.prefix(3).map(\.id)
        let source = try #require(study.evidence.sources.first).id
        let code = try #require(study.evidence.codebook.codes.first).id
        let configuration = try #require(study.theory.configurations.first).id
        let day = Day(2026, 5, 4)
        func memo(_ id: StaticString, _ kind: Memo.Kind, _ about: Memo.Thing, _ text: String) -> Memo {
            Memo(id: Identifier(known: id), kind: kind, about: about, text: text, writer: "AB", on: day)
        }
        study.evidence.memos = [
            memo("m-study", .reflexive, .study, "Where I stand: I was a <nurse> & know the ward."),
            memo("m-code", .coding, .code(code), "What this code means.\n\nAnd where it ends."),
            memo("m-passage", .theory, .passage(passages[0]), "May explain it."),
            memo("m-source", .method, .source(source), "Recorded in the canteen."),
            memo("m-explanation", .theory, .explanation(configuration), "Compare with the island."),
            memo("m-gone", .coding, .code(Identifier(known: "no-longer-there")), "Why it was deleted."),
        ]
        study.evidence.linkedCodings = [
            LinkedCoding(
                id: Identifier(known: "l-one"), excerpt: passages[1],
                parts: [
                    .init(.context, "she sat with me", statement: study.theory.statements.first?.id),
                    .init(.outcome, "I could ask"),
                ], memo: "In one breath.", coder: "AB", on: day, gathered: [Identifier(known: "gathered-one")]
            )
        ]
        let round: CodingRound.ID = Identifier(known: "first-round")
        study.evidence.rounds = [
            CodingRound(
                id: round, title: "First round", passages: passages, codes: [code], coders: ["AB", "CD"],
                begun: day, finished: ["AB", "CD"], closed: .init(on: Day(2026, 5, 9), by: "AB"))
        ]
        study.evidence.blindCodings = [
            BlindCoding(
                round: round, excerpt: passages[0], coder: "AB", codes: [code], memo: "Sure", on: day),
            BlindCoding(round: round, excerpt: passages[0], coder: "CD", codes: [], on: day),
        ]
        study.evidence.adjudications = [
            Adjudication(
                round: round, excerpt: passages[0], code: code, isGiven: true, because: "We talked.",
                by: "AB", on: day)
        ]
        let search: LiteratureSearch.ID = Identifier(known: "pubmed")
        var document = LiteratureDocument(kind: .article, title: "Peer support after adverse events")
        document.authors = ["Example, A", "Sample, B"]
        document.year = 2019
        study.evidence.literature = Literature(
            searches: [LiteratureSearch(id: search, place: "PubMed", on: day, query: "peer AND support")],
            records: [
                LiteratureRecord(
                    id: Identifier(known: "example-2019"), document: document,
                    found: [.init(search, times: 2)],
                    log: [
                        .init(.screenedIn, by: "AB", on: day),
                        .init(.included, relevance: .strong, by: "CD", on: Day(2026, 5, 6)),
                    ], source: source)
            ])
        let measure = try #require(study.about.measures.first).id
        let waves = study.about.waves.map(\.id)
        study.evidence.overallJudgements[0].cites = .init(
            passages: [passages[0]], measures: [.init(measure: measure, from: waves[0], to: waves[1])],
            literature: [source])
        return study
    }

    private func plan(
        _ bytes: [UInt8], into study: Study, _ present: [Coding] = [], day: Day? = nil
    ) throws -> InterchangePlan {
        var dice = Dice()
        var wishes = InterchangeWishes()
        wishes.day = day
        return try InterchangePlan(
            QdpxFile.read(.memory(bytes), name: "x.qdpx"), study: study, codings: { try present.forEach($0) },
            wishes: wishes, using: &dice)
    }

    @Test("is all counted when it goes out")
    func told() {
        let cited =
            study.evidence.judgements.reduce(0) { $0 + $1.excerpts.count }
            + study.evidence.overallJudgements.dropFirst().reduce(0) {
                $0 + $1.cites.passages.count + $1.cites.measures.count + $1.cites.literature.count
            }
        let expected: [(InterchangeAccount.Thing, Int)] = [
            (.notes, 6), (.linked, 1), (.rounds, 1), (.roundCodings, 2), (.decisions, 1), (.searches, 1),
            (.records, 1),
            (.judgements, study.evidence.judgements.count + study.evidence.overallJudgements.count),
            (.citations, cited + 3),
        ]
        for (thing, count) in expected {
            #expect(export.account.line(thing)?.new == count && export.account.line(thing)?.left == [])
        }
    }

    @Test("keeps memos, about whatever they are, also about a code that is gone")
    func memos() throws {
        let result = try plan(bytes, into: .empty())
        #expect(result.brought.memos == study.evidence.memos)
        #expect(result.account.line(.notes)?.new == 6 && result.account.line(.notes)?.count == 6)
        let configuration = try #require(study.theory.configurations.first).id
        #expect(result.brought.theory.configurations.contains { $0.id == configuration }, "comes along")
        // A study that calls another code so keeps the memo out, and says it.
        var other = Study.empty()
        other.evidence.codebook.codes = [
            Code(id: Identifier(known: "no-longer-there"), title: "Something else")
        ]
        let refused = try plan(bytes, into: other)
        #expect(refused.account.left(.notes, .unknownCode) == 1 && refused.brought.memos.count == 5)
    }

    @Test("keeps what a passage tells together")
    func linked() throws {
        let result = try plan(bytes, into: .empty())
        #expect(result.brought.linkedCodings == study.evidence.linkedCodings)
        #expect(result.account.line(.linked)?.new == 1)
        // Where the statement means something else, its name does not come; the words do.
        var other = Study.empty()
        let statement = try #require(study.theory.statements.first)
        other.theory.statements = [statement]
        other.theory.statements[0].text = "Something else"
        let part = try plan(bytes, into: other).brought.linkedCodings.first?.parts.first
        #expect(part?.statement == nil && part?.text == "she sat with me")
    }

    @Test("keeps rounds of double coding with what was given and agreed")
    func rounds() throws {
        let brought = try plan(bytes, into: .empty()).brought
        #expect(brought.rounds == study.evidence.rounds)
        #expect(brought.blindCodings == study.evidence.blindCodings)
        #expect(brought.adjudications == study.evidence.adjudications)
        var other = study
        other.evidence.rounds[0].title = "Another one"
        let refused = try plan(bytes, into: other, codings)
        #expect(refused.brought.rounds.isEmpty && refused.brought.blindCodings.isEmpty)
        #expect(refused.account.left(.rounds, .otherRound) == 1)
        #expect(refused.account.left(.roundCodings, .otherRound) == 2)
        #expect(refused.account.left(.decisions, .otherRound) == 1)
    }

    @Test("keeps judgements and what they cite, as far as the study has it")
    func judgements() throws {
        var near = Study.empty()
        near.sites = study.sites
        (near.about.waves, near.about.measures) = (study.about.waves, study.about.measures)
        let brought = try plan(bytes, into: near).brought
        #expect(brought.judgements == study.evidence.judgements)
        #expect(brought.overallJudgements == study.evidence.overallJudgements)
        // A study that is behind has other words for it.
        var behind = study
        behind.evidence.overallJudgements = []
        let judged = study.evidence.overallJudgements[0].configuration
        let place = try #require(behind.theory.configurations.firstIndex { $0.id == judged })
        behind.theory.configurations[place].revision = study.evidence.overallJudgements[0].revision - 1
        let early = try plan(bytes, into: behind, codings)
        #expect(early.account.left(.judgements, .otherExplanation) == 1)
        #expect(early.brought.overallJudgements.count == study.evidence.overallJudgements.count - 1)
        let far = try plan(bytes, into: .empty())
        #expect(far.brought.judgements.isEmpty)
        #expect(far.account.left(.judgements, .withoutSite) == study.evidence.judgements.count)
        #expect(far.account.left(.citations, .noPlace) == 1, "of a measure")
        let cites = far.brought.overallJudgements[0].cites
        #expect(cites.measures.isEmpty && cites.passages.count == 1 && cites.literature.count == 1)
    }

    @Test("keeps searches, records and their selection log")
    func literature() throws {
        let brought = try plan(bytes, into: .empty()).brought
        #expect(brought.literature == study.evidence.literature)
    }

    @Test("keeps people's attributes, and says where the study has others")
    func attributes() throws {
        let told = ConsentedEvidence(study).participants
        let count = told.reduce(0) { $0 + $1.attributes.count }
        let result = try plan(bytes, into: .empty())
        #expect(count > 0 && export.account.line(.attributes)?.new == count)
        #expect(result.brought.participants.reduce(0) { $0 + $1.attributes.count } == count)
        var other = study
        let person = try #require(told.first { !$0.attributes.isEmpty })
        let place = try #require(other.participants.firstIndex { $0.id == person.id })
        let name = try #require(person.attributes.keys.sorted().first)
        other.participants[place].attributes[name] = "something else"
        let known = try plan(bytes, into: other, codings)
        #expect(known.brought.participants.isEmpty)
        #expect(known.account.left(.attributes, .otherValue) == 1)
        #expect(known.account.line(.attributes)?.known == count - 1)
    }

    @Test("changes nothing in the study itself, nor the second time in another")
    func twice() throws {
        let same = try plan(bytes, into: study, codings)
        #expect(same.brought.isEmpty)
        #expect(same.account.lines.allSatisfy { $0.new == 0 && $0.left.isEmpty }, "\(same.account)")
        let first = try plan(bytes, into: .empty())
        let again = try plan(bytes, into: Study.empty().adding(first.brought), first.brought.codings)
        #expect(again.brought.isEmpty)
        #expect(again.account.lines.allSatisfy { $0.new == 0 }, "\(again.account)")
    }

    @Test("is in the project as memos that other programs show, and comes back from them as memos")
    func notes() throws {
        var archive = ZipWriter("x")
        var foreign = try archive.file("project.qde", ProjectWriting.bytes(export.project))
        for source in export.project.sources {
            if case .words(let text) = source.text {
                foreign += try archive.file("sources/\(source.guid).txt", Array(text.utf8))
            }
        }
        foreign += archive.end()
        let made = study.evidence
        #expect(
            export.project.notes.count == made.memos.count + made.linkedCodings.count + made.readings.count)
        #expect(
            try plan(foreign, into: study, codings, day: Day(2026, 6, 1)).brought.isEmpty, "known by name")
        let result = try plan(foreign, into: .empty(), day: Day(2026, 6, 1))
        #expect(result.account.line(.notes)?.count == export.project.notes.count, "each is counted once")
        let memos = result.brought.memos
        let source = try #require(
            result.brought.sources.first { $0.title.text == made.sources[0].title.text })
        let code = try #require(
            result.brought.codebook.codes.first { $0.title.text == made.codebook.codes[0].title.text })
        func memo(_ text: String) -> Memo? { memos.first { $0.text.hasSuffix(text) } }
        #expect(memo("Recorded in the canteen.")?.about == .source(source.id))
        #expect(memo("And where it ends.")?.about == .code(code.id))
        #expect(memo("And where it ends.")?.kind == .coding && memo("And where it ends.")?.writer == "AB")
        #expect(memo("know the ward.")?.about == .study)
        #expect(memo("know the ward.")?.on == Day(2026, 5, 4))
        #expect(memo("May explain it.")?.about.kind == .passage)
        #expect(memo("outcome: I could ask\nIn one breath.")?.about.kind == .passage)
        let back = Study.empty().adding(result.brought)
        let again = try plan(foreign, into: back, result.brought.codings, day: Day(2026, 6, 2))
        #expect(again.brought.isEmpty)
    }

    @Test("stays behind with the words of whoever withdrew, and is counted")
    func withdrawn() throws {
        var study = study
        let excerpt = try #require(
            study.evidence.excerpts.first { excerpt in
                study.evidence.sources.contains { $0.id == excerpt.source && $0.participants.count == 1 }
            })
        let source = try #require(study.evidence.sources.first { $0.id == excerpt.source })
        let speaker = try #require(source.participants.first)
        let place = try #require(study.participants.firstIndex { $0.id == speaker })
        study.participants[place].withdrawn = Day(2026, 1, 1)
        study.evidence.memos[2].about = .passage(excerpt.id)
        study.evidence.linkedCodings[0].excerpt = excerpt.id
        study.evidence.rounds[0].passages = [excerpt.id]
        for index in study.evidence.blindCodings.indices {
            let one = study.evidence.blindCodings[index]
            study.evidence.blindCodings[index] = BlindCoding(
                round: one.round, excerpt: excerpt.id, coder: one.coder, codes: one.codes, on: one.on)
        }
        study.evidence.overallJudgements[0].cites.passages = [excerpt.id]
        let export = try StudyExport(study) { try codings.forEach($0) }
        var bytes: [UInt8] = []
        try QdpxWriter.write(export, name: "x.qdpx") { bytes += $0 }
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("May explain it.") && !text.contains("she sat with me"))
        #expect(export.account.left(.notes, .withdrew) >= 1 && export.account.left(.linked, .withdrew) == 1)
        #expect(export.account.left(.roundCodings, .withdrew) == 2)
        #expect(export.account.left(.citations, .withdrew) >= 1)
    }
}
