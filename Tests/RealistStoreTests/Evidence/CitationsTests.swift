import Realist
import Testing

@testable import RealistStore

@Suite("What judgements cite, and of whom they are, in the study file") struct CitationsTests {
    let scratch: Scratch
    let store: Store
    let study: Study

    init() throws {
        scratch = try Scratch()
        var made = Made(seed: 5)
        study = made.study()
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(study)
    }

    @Test("a judgement of some is another one than that of everybody")
    func subgroup() throws {
        let all = try #require(study.evidence.judgements.first { $0.subgroup == nil })
        var some = all
        some.subgroup = .init(attribute: "career-stage", value: "early")
        some.reason = "Only the new ones"
        #expect(try store.save(some, expecting: 0) == 1)
        let kept = try store.theoryWork().judgements
        #expect(kept.contains(all) && kept.contains(some))
        #expect(kept.count == study.evidence.judgements.count + 1)
    }

    @Test("a passage tells whose judgement across sites cites it, and cannot go while it does")
    func passage() throws {
        let cited = study.evidence.overallJudgements.filter { !$0.cites.isEmpty }
        let passage = try #require(cited.first?.cites.passages.first)
        #expect(try store.uses(of: passage).overall == cited.map(\.configuration))
        #expect(throws: ContentProblem.self) { try store.delete(.excerpt(passage), expecting: 1) }
    }

    @Test("who withdraws is cited no longer, and the judgement is to be looked at again")
    func withdrawn() throws {
        let cited = try #require(study.evidence.overallJudgements.first { !$0.cites.isEmpty })
        var own = study.evidence
        let passage = try #require(own.excerpts.firstIndex { $0.id == cited.cites.passages[0] })
        own.excerpts[passage].participant = study.participants[0].id
        var changed = study
        changed.evidence = own
        _ = try store.importBundle(changed)
        _ = try store.withdraw(study.participants[0].id.text, mode: .erase)
        let left = try #require(
            try store.theoryWork().overallJudgements.first { $0.configuration == cited.configuration })
        #expect(!left.cites.passages.contains(cited.cites.passages[0]) && left.lookAgain != nil)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("are new in format 23: a file from before is brought to it and verifies")
    func migrated() throws {
        var older = study.asOfFormat26
        older.evidence = study.evidence.asOfFormat22
        older.theoryProposals = []
        older.standingQuestions = []
        _ = try store.importBundle(older)
        let before = try store.study()
        try store.close()
        try scratch.older("s.realist", format: 22)
        let again = try Store.open(at: scratch.path("s.realist"), for: .writing(by: .example()))
        #expect(try again.study() == before)
        #expect(try again.verify().findings.isEmpty)
    }

    @Test("who speaks in what was read of an explanation is told by site")
    func voices() throws {
        for configuration in study.theory.configurations {
            let read = try store.passages(readAgainst: configuration.id)
            let voices = try store.voices(readAgainst: configuration.id)
            for site in study.sites {
                let own = read.filter { $0.source.site == site.id }
                #expect(voices[site.id] ?? [] == Set(own.map { PassageVoice($0.excerpt, of: $0.source) }))
            }
        }
    }

    @Test("whom one may judge apart at a site are values of what the study reports by, of people there")
    func subgroups() throws {
        var told = study
        let site = try #require(study.sites.first).id
        told.about.reportBy = ["career-stage"]
        for place in told.participants.indices {
            told.participants[place].site = site
            told.participants[place].attributes = ["career-stage": "late", "role": "nurse"]
        }
        told.participants[0].attributes["career-stage"] = "early"
        _ = try store.importBundle(told)
        let values = Set(told.participants.compactMap { $0.attributes["career-stage"] }).sorted()
        #expect(try store.subgroups(at: site) == values.map { .init(attribute: "career-stage", value: $0) })
        let other = try #require(study.sites.last).id
        #expect(try store.subgroups(at: other).isEmpty)
    }
}
