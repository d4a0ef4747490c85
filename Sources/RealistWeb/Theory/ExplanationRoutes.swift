internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Writing explanations: changed, added, the last change undone.
enum ExplanationRoutes {
    static let all: [Route] = [
        .get("/s/:study/theory/explanations/:explanation/edit", .right(.writeTheory)) { visit in
            try ExplanationDesk(visit, isNew: false).show()
        },
        .post("/s/:study/theory/explanations/:explanation/edit", .right(.writeTheory)) { visit in
            try await ExplanationDesk(visit, isNew: false).save()
        },
        .get("/s/:study/theory/add", .right(.writeTheory)) { visit in
            try ExplanationDesk(visit, isNew: true).show()
        },
        .post("/s/:study/theory/add", .right(.writeTheory)) { visit in
            try await ExplanationDesk(visit, isNew: true).save()
        },
        .post("/s/:study/theory/explanations/:explanation/undo", .right(.writeTheory)) { visit in
            let study = try visit.here()
            let member = try visit.member()
            let theory = try visit.theory()
            let configuration = try visit.explanation(in: theory.theory)
            let change = try visit.openChange(in: theory.theory)
            guard
                let earlier = try study.store.version(
                    configuration.revision - 1, of: .configuration(configuration.id))
            else { throw Turned.notFound }
            if let first = try visit.reasonFirst(theory.theory) { return first }
            let version = Int(visit.form[FormNames.version] ?? "") ?? 0
            do {
                _ = try await study.store.acting(as: member.id).commit { store in
                    try store.save(earlier.value, because: change?.id, expecting: version)
                }
            } catch is EditConflict<Configuration> {
                return .seeOther(study.addresses.explanationHistory(configuration.id))
            }
            return .seeOther(study.addresses.explanation(configuration.id) + "?saved=edit")
        },
    ]
}
