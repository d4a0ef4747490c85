import Realist
import Testing

@testable import RealistStore

@Suite("What cases are made of") struct StudyOfCasesTests {
    @Test("is the study's own, without what cases have no use for")
    func parts() throws {
        let scratch = try Scratch()
        var made = Made(seed: 5)
        let store = try Store.create(at: scratch.path("s.realist"), by: .example())
        #expect(try store.studyOfCases() == nil)
        _ = try store.importBundle(made.study())
        let whole = try #require(try store.study())
        let part = try #require(try store.studyOfCases())
        #expect(part.sites == whole.sites && part.participants == whole.participants)
        #expect(part.adaptations == whole.adaptations && part.decisions == whole.decisions)
        #expect(part.recommendations == whole.recommendations)
        #expect(part.theory.statements == whole.theory.statements)
        #expect(part.theory.configurations == whole.theory.configurations)
        #expect(part.evidence.judgements == whole.evidence.judgements)
        #expect(part.about.waves == whole.about.waves && part.about.measures == whole.about.measures)
        #expect(part.evidence.readings.isEmpty && part.theory.revisions.isEmpty)
        let (cases, all) = (StudyCases.episodes(part.working), StudyCases.episodes(whole.working))
        #expect(cases.cases == all.cases && cases.sets == all.sets)
    }
}
