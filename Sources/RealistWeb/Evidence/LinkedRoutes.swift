internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// What passages tell of several parts of an explanation together: of one passage, all of them, and gathering them.
enum LinkedRoutes {
    static let all: [Route] = [
        .get("/s/:study/passages/:passage/link", .right(.judge)) { visit in
            try LinkedDesk(adding: visit).show()
        },
        .post("/s/:study/passages/:passage/link", .right(.judge)) { visit in
            try await LinkedDesk(adding: visit).save()
        },
        .get("/s/:study/linked", .right(.readEvidence)) { visit in .page(try GatheringDesk(visit).page()) },
        .get("/s/:study/linked/:linked", .right(.judge)) { visit in
            try LinkedDesk(changing: visit).show()
        },
        .post("/s/:study/linked/:linked", .right(.judge)) { visit in
            try await LinkedDesk(changing: visit).save()
        },
        .post("/s/:study/gather-linked", .right(.writeTheory)) { visit in
            try await GatheringDesk(visit).gather()
        },
    ]
}

/// Several of them that are gathered into a proposed explanation.
private struct GatheringDesk {
    let visit: Visit
    let theory: WorkingTheory

    init(_ visit: Visit) throws {
        self.visit = visit
        theory = try visit.theory()
    }

    func page(isNoneTicked: Bool = false) throws -> LinkedCodingsPage {
        let store = try visit.here().store
        let codings = try store.linkedCodings()
        let from = visit.number("from")
        let start = from < codings.count ? from : 0
        let groups = LinkedCodingsPage.shown(
            LinkedGroups.of(codings, statements: theory.whole.statements), from: start)
        let shown = groups.flatMap(\.codings)
        let excerpts = try store.words(of: Set(shown.map(\.excerpt)))
        var told: [LinkedCoding.ID: LinkedCodingsPage.Told] = [:]
        for coding in shown {
            told[coding.id] = LinkedCodingsPage.Told(
                coding, excerpt: excerpts[coding.excerpt], coder: try visit.coder(coding.coder))
        }
        let proposals = shown.contains { !$0.gathered.isEmpty } ? try store.theoryProposals() : []
        return LinkedCodingsPage(
            try visit.surroundings(), groups, told: told, proposals: proposals, start: start,
            count: codings.count, isNoneTicked: isNoneTicked, token: visit.sessionFormToken, in: theory)
    }

    func gather() async throws -> Answer {
        let ticked = Set(visit.form.all("linked"))
        let name = NewName.of("gathered")
        guard let id = TheoryProposal.ID(name) else { throw Turned.notFound }
        let (day, language, statements) = (visit.writtenOn, theory.language, theory.whole.statements)
        let isDone = try await visit.acting().commit { store in
            let all = try store.linkedCodings()
            let chosen = all.filter { ticked.contains($0.id.text) }
            if chosen.isEmpty { return false }
            let proposal = TheoryProposal(
                id: id, gathering: chosen, statements: statements, in: language, list: all.count, on: day)
            let versions = try chosen.map { coding in
                (coding, try store.version(of: .linkedCoding(coding.id))?.number ?? 0)
            }
            try store.gather(versions, into: proposal)
            return true
        }
        guard isDone else { return .notYet(try page(isNoneTicked: true)) }
        return .seeOther(theory.addresses.proposal(id) + "?saved=gathered")
    }
}
