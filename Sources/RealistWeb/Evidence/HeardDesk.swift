internal import Realist
internal import RealistPages
internal import RealistStore

/// Somebody who was heard in a source, as far as the study knows them.
struct HeardDesk {
    let visit: Visit
    private let theory: WorkingTheory
    private let read: SourceRead
    private let person: Participant.ID

    init(_ visit: Visit) throws {
        self.visit = visit
        let id: Participant.ID = try visit.id("person")
        // Only whoever was heard in it: others are nobody's business here.
        guard let read = try visit.here().store.source(visit.id("source")),
            read.people.contains(where: { $0.id == id })
        else { throw Turned.notFound }
        self.read = read
        person = id
        theory = try visit.theory()
    }

    func form() throws -> RecordForm<Participant> {
        let (theory, read, person, token) = (theory, read, person, visit.sessionFormToken)
        let own = theory.addresses.source(read.source.id)
        // What was made of their words is told where one of the two was refused.
        let isRefused = ["interview", "quotes"].contains { visit.form[$0] == "no" }
        let form = HeardForm(person: person, sites: Set(try visit.here().library().sites.map(\.id)))
        return RecordForm(
            visit: visit, record: .participant(person),
            action: theory.addresses.heard(person, in: read.source.id),
            done: own + "?saved=heard" + (isRefused ? "&of=\(person)" : ""), back: own,
            fields: HeardForm.fields(visit.words, in: theory),
            written: [.init(name: "attributes", label: visit.words["app.sources.heard.attributes"])],
            known: [],
            answers: { HeardForm.answers($0) }, turn: { form.participant($0, base: $1) },
            page: { around, answers, number, faults in
                FormPage.heard(
                    around, person, HeardForm.typed(answers), in: read.source, version: number, token: token,
                    faults: Set(
                        faults.values.compactMap { fault in
                            if case .heard(let fault) = fault { fault } else { nil }
                        }), theory: theory)
            })
    }
}
