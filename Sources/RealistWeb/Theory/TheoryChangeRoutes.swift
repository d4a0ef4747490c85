internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// The reason that edits of the theory share: opened before them, closed after them.
enum TheoryChangeRoutes {
    static let all: [Route] = [
        .get("/s/:study/theory/change", .right(.writeTheory)) { visit in
            let theory = try visit.theory()
            if let open = try visit.openChange(in: theory.theory) {
                return .page(
                    MessagePage.openChange(
                        try visit.surroundings(), open, token: visit.sessionFormToken, in: theory))
            }
            var typed = TheoryChangeTyped()
            if let passage = visit.asked.query["passage"].flatMap({ Excerpt.ID($0) }) {
                typed.trigger = "passage"
                typed.passage = passage.text
            }
            return .page(try page(visit, typed, BackPath.checked(visit.asked.query["next"]), theory))
        },
        .post("/s/:study/theory/change", .right(.writeTheory)) { visit in try await open(visit) },
        .post("/s/:study/theory/change/close", .right(.writeTheory)) { visit in
            let study = try visit.here()
            let member = try visit.member()
            let drafts = try visit.changeDrafts()
            try await study.store.acting(as: member.id).commit { store in
                for draft in drafts { try store.delete(draft.id) }
            }
            return .seeOther(study.addresses.theory)
        },
    ]

    private static func page(
        _ visit: Visit, _ typed: TheoryChangeTyped, _ next: String?, _ theory: WorkingTheory,
        faults: Set<TheoryChangeTyped.Fault> = []
    ) throws -> FormPage {
        FormPage.theoryChange(
            try visit.surroundings(), typed: typed, meetings: try visit.here().store.latestMeetings(),
            passages: try passages(visit, next, theory), next: next,
            token: visit.sessionFormToken, faults: faults, in: theory)
    }

    /// What was read last against the explanation that one comes from and goes back to.
    private static func passages(
        _ visit: Visit, _ next: String?, _ theory: WorkingTheory
    ) throws -> [PassageOfSource] {
        guard let next,
            let id = theory.theory.configurations.first(where: {
                next == theory.addresses.explanation($0.id)
                    || next.hasPrefix(theory.addresses.explanation($0.id) + "/")
            })?.id
        else { return [] }
        return try visit.passages(readAgainst: id).suffix(TheoryChangeTyped.offered).reversed()
    }

    private static func open(_ visit: Visit) async throws -> Answer {
        let study = try visit.here()
        let member = try visit.member()
        let form = TheoryChangeForm(visit.form)
        let next = BackPath.checked(visit.form[FormNames.next])
        guard let id = TheoryChange.ID(NewName.of(form.typed.reason)),
            let draft = Draft.ID(NewName.of("change"))
        else { throw Turned.notFound }
        let meetings = try study.store.latestMeetings().map(\.id)
        let made = try form.change(id: id, on: visit.writtenOn, meetings: meetings) {
            try study.store.passage($0) != nil
        }
        switch made {
        case .failure(let faults):
            return .notYet(try page(visit, form.typed, next, visit.theory(), faults: faults.all))
        case .success(let change):
            let kept = Draft(
                id: draft, kind: Visit.changeDraft, account: member.id.text,
                fields: ["change": [change.id.text]])
            let others = try visit.changeDrafts()
            try await study.store.acting(as: member.id).commit { store in
                try store.save(change)
                for other in others { try store.delete(other.id) }
                try store.save(kept)
            }
            return .seeOther(next ?? study.addresses.theory)
        }
    }
}
