import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("A study in its file") struct RoundTripTests {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    func filled(_ seed: UInt64) throws -> (
        store: Store, study: Study, responses: [Response], codings: [Coding]
    ) {
        var made = Made(seed: seed)
        let study = made.study()
        let responses = made.responses(study)
        let codings = made.codings(study)
        let store = try Store.create(at: scratch.path("s\(seed).realist"), by: .example())
        _ = try store.importBundle(
            study, codings: give(codings.shuffled()), responses: give(responses.shuffled()))
        return (store, study, responses, codings)
    }

    @Test(
        "is the same study when it is read back, whatever is in it", arguments: 1...12 as ClosedRange<UInt64>)
    func roundTrip(seed: UInt64) throws {
        let (store, study, responses, codings) = try filled(seed)
        let read = try #require(try store.study())
        #expect(read.about == study.about)
        #expect(read.theory == study.theory)
        #expect(read.evidence == study.evidence)
        #expect(read.adaptations == study.adaptations)
        #expect(read.instruments == study.instruments)
        #expect(read == study)
        let counts = try store.responseCounts()
        #expect(counts.map(\.count).reduce(0, +) == responses.count)
        for count in counts {
            let forms = responses.count { $0.instrument == count.instrument && $0.wave == count.wave }
            #expect(count.count == forms)
        }
        var found: [Response] = []
        for instrument in study.instruments { try store.responses(to: instrument.id) { found.append($0) } }
        #expect(found == responses)
        var foundCodings: [Coding] = []
        try store.codings { foundCodings.append($0) }
        #expect(foundCodings == codings)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("is empty while nothing was put in")
    func empty() throws {
        let store = try Store.create(at: scratch.path("s.realist"), by: .example())
        #expect(try store.study() == nil)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("comes as one audit entry with its counts, and a second import of the same changes nothing")
    func twice() throws {
        let (store, study, responses, codings) = try filled(3)
        let head = try store.head()
        #expect(head.sequence == 2)
        let detail = try store.read {
            try String.fetchOne($0, sql: "SELECT detail FROM audit WHERE sequence = 2")
        }
        #expect(detail?.contains("\"codings\":\(codings.count)") == true)
        #expect(detail?.contains("\"responses\":\(responses.count)") == true)
        let counts = try store.importBundle(study, codings: give(codings), responses: give(responses))
        #expect(counts.changed == 0 && counts.removed == 0)
        #expect(try store.head() == head)
    }

    @Test("keeps what a second import changes or takes away, and verifies")
    func changed() throws {
        let (store, first, _, _) = try filled(4)
        var study = first
        study.theory.configurations[0].title = "Another title"
        study.theory.configurations.reverse()
        let gone = study.adaptations.removeFirst()
        #expect(throws: ContentProblem.self, "answers and codings would be lost") {
            try store.importBundle(study)
        }
        #expect(try store.study() == first)
        let counts = try store.importBundle(study, losing: true)
        #expect(counts.changed == 1 && counts.removed == 1)
        let read = try #require(try store.study())
        let changed = first.theory.configurations[0]
        #expect(read.theory.configurations.map(\.id) == study.theory.configurations.map(\.id))
        #expect(read.theory.configurations.last?.revision == changed.revision + 1)
        #expect(try store.earlierVersions(of: changed.id).last?.value == changed)
        #expect(try store.earlierVersions(of: gone.id).map(\.value) == [gone])
        #expect(try store.responseCounts().isEmpty)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("is refused whole when a reference leads nowhere, a form is there twice or does not fit")
    func refused() throws {
        var made = Made(seed: 5)
        let study = made.study()
        let responses = made.responses(study)
        let path = scratch.path("s.realist")
        let store = try Store.create(at: path, by: .example())
        var broken = study
        broken.theory.statements[0].broader = [Statement.ID(known: "nowhere")]
        #expect(throws: ContentProblem.brokenReference(path: path, from: "statementBroader", to: "statement"))
        {
            try store.importBundle(broken)
        }
        let one = responses[0]
        #expect(
            throws: ContentProblem.responseTwice(
                path: path, respondent: one.respondent, instrument: one.instrument, wave: one.wave)
        ) {
            try store.importBundle(study, responses: give([one, one]))
        }
        for answers in [[], one.answers + [nil], one.answers.map { _ in 200 }] {
            var other = one
            other.answers = answers
            other.refused = []
            let problem = ContentProblem.answersDoNotFit(
                path: path, respondent: one.respondent, instrument: one.instrument)
            #expect(throws: problem) { try store.importBundle(study, responses: give([other])) }
        }
        #expect(try store.study() == nil)
        #expect(try store.head().sequence == 1)
    }

    @Test("remembers its releases, though what is imported does not have them or has others")
    func releases() throws {
        let (store, first, _, _) = try filled(8)
        var study = first
        let counted = Array(first.releases.dropLast())
        study.releases = counted
        study.releases[0].auditHead = "another"
        study.about.title = "Another title"
        let counts = try store.importBundle(study, losing: true)
        #expect(counts.releasesKept == 1)
        #expect(try store.releases() == first.releases)
        study.releases = []
        #expect(try store.importBundle(study, losing: true).releasesKept == 3)
        #expect(try store.releases() == first.releases)
        study.releases = counted
        study.releases[1].figures = []
        study.releases[1].content = "another"
        study.about.title = "A third title"
        let problem = ContentProblem.releaseDiffers(path: scratch.path("s8.realist"), number: 2)
        #expect(throws: problem) { try store.importBundle(study, losing: true) }
        #expect(try store.study()?.about.title == "Another title")
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("of another name does not take the place of the one in the file")
    func another() throws {
        let (store, first, _, _) = try filled(6)
        var study = first
        study.about.id = Identifier(known: "another")
        #expect(throws: ContentProblem.self) { try store.importBundle(study) }
        #expect(try store.study() == first)
    }
}
