internal import Realist
internal import RealistPages
internal import RealistStore

/// What a site makes of each recommendation: all in one list, and each by itself.
enum DecisionRoutes {
    static let all: [Route] = [
        .get("/s/:study/sites/:site/decisions", .right(.readSite)) { visit in try DecisionList(visit).show()
        },
        .post("/s/:study/sites/:site/decisions", .right(.writeSite)) { visit in
            try await DecisionList(visit).save()
        },
        .get("/s/:study/sites/:site/decisions/:recommendation", .right(.readSite)) { visit in
            try form(visit).show()
        },
        .post("/s/:study/sites/:site/decisions/:recommendation", .right(.writeSite)) { visit in
            try await form(visit).save()
        },
        .post("/s/:study/sites/:site/decisions/:recommendation/confirm", .right(.approveSite)) { visit in
            try await confirm(visit)
        },
    ]

    /// The lead says that what was told is right.
    private static func confirm(_ visit: Visit) async throws -> Answer {
        let place = try SitePlace(visit)
        let record = Recorded<Decision>.decision(at: place.site.id, on: try visit.id("recommendation"))
        let page = place.addresses.decision(place.site.id, try visit.id("recommendation"))
        let shown = Int(visit.form[FormNames.version] ?? "") ?? 0
        guard var decision = try place.study.store.version(of: record)?.value, decision.toldBy != nil else {
            throw Turned.notFound
        }
        decision.toldBy?.confirmed = visit.today
        let confirmed = decision
        do {
            _ = try await visit.acting().commit { try $0.save(confirmed, as: record, expecting: shown) }
            return .seeOther(place.addresses.site(place.site.id) + "?saved=confirmed")
        } catch is EditConflict<Decision> {
            return .seeOther(page + "?saved=changed")
        }
    }

    private static func form(_ visit: Visit) throws -> RecordForm<Decision> {
        let place = try SitePlace(visit)
        let id: Recommendation.ID = try visit.id("recommendation")
        guard let recommendation = place.library.recommendations.first(where: { $0.id == id }) else {
            throw Turned.notFound
        }
        let store = place.study.store
        let today = visit.today
        let words = visit.words
        let recorder = try Recorder(visit, at: place.site.id)
        let mayConfirm = try visit.member().may(.approveSite, at: place.site.id)
        return RecordForm(
            visit: visit, record: .decision(at: place.site.id, on: id),
            action: place.addresses.decision(place.site.id, id),
            done: place.addresses.site(place.site.id) + "?saved=decision",
            back: place.addresses.site(place.site.id),
            fields: recorder.fields + fields(words),
            written: recorder.written + [.init(name: "reason", label: words["app.lead.decision.reason"])],
            known: place.known, answers: { recorder.filled(DecisionForm.answers($0), $0?.toldBy) },
            turn: { answers, base in
                let told = recorder.faults(answers)
                switch DecisionForm.decision(
                    answers, at: place.site.id, on: id, base: base, today: today)
                {
                case .faults(let faults): return .faults(faults.merging(told) { own, _ in own })
                case .value(var decision):
                    decision.toldBy = recorder.toldBy(answers, before: base?.toldBy)
                    return told.isEmpty ? .value(decision) : .faults(told)
                }
            },
            page: { around, answers, number, faults in
                try DecisionPage(
                    around,
                    DecisionPage.Content(
                        site: place.site, language: place.language, recommendation: recommendation,
                        others: place.labelled(store.sharedChanges(besides: place.site.id, on: id)),
                        own: store.changes(at: place.site.id, on: id),
                        answers: recorder.asking(answers), version: number, faults: faults,
                        told: store.version(of: .decision(at: place.site.id, on: id))?.value.toldBy,
                        mayConfirm: mayConfirm),
                    at: place.addresses, mayWrite: place.mayWrite)
            })
    }

    /// The parts of a decision, for the page that shows two versions.
    private static func fields(_ words: Words) -> [Merging.Field] {
        [
            Merging.Field(
                name: "choice", names: ["choice"], label: words["app.lead.decision.choice"],
                mayKeepBoth: false
            ) { DecisionPage.choice($0["choice"], words) },
            Merging.Field(
                name: "reason", names: ["reason"], label: words["app.lead.decision.reason"], mayKeepBoth: true
            ) { $0["reason"] },
            Merging.Field(
                name: "on", names: Answers.dateNames("on"), label: words["app.lead.decision.on"],
                mayKeepBoth: false
            ) { $0.dateText("on", words) },
        ]
    }
}
