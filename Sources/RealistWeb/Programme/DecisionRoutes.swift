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
    ]

    private static func form(_ visit: Visit) throws -> RecordForm<Decision> {
        let place = try SitePlace(visit)
        let id: Recommendation.ID = try visit.id("recommendation")
        guard let recommendation = place.library.recommendations.first(where: { $0.id == id }) else {
            throw Turned.notFound
        }
        let store = place.study.store
        let others = place.labelled(try store.sharedChanges(besides: place.site.id, on: id))
        let own = try store.changes(at: place.site.id, on: id)
        let today = visit.today
        let words = visit.words
        return RecordForm(
            visit: visit, record: .decision(at: place.site.id, on: id),
            action: place.addresses.decision(place.site.id, id),
            done: place.addresses.site(place.site.id) + "?saved=decision",
            back: place.addresses.site(place.site.id),
            fields: fields(words), written: [.init(name: "reason", label: words["app.lead.decision.reason"])],
            known: place.known, answers: { DecisionForm.answers($0) },
            turn: { answers, base in
                DecisionForm.decision(answers, at: place.site.id, on: id, base: base, today: today)
            },
            page: { around, answers, number, faults in
                DecisionPage(
                    around,
                    DecisionPage.Content(
                        site: place.site, language: place.language, recommendation: recommendation,
                        others: others, own: own, answers: answers, version: number, faults: faults),
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
