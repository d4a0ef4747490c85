internal import Realist
internal import RealistPages
internal import RealistStore

/// The pages of what a site makes of one recommendation.
struct DecisionDesk {
    let visit: Visit
    let place: SitePlace
    let recommendation: Recommendation

    init(_ visit: Visit) throws {
        self.visit = visit
        place = try SitePlace(visit)
        let id: Recommendation.ID = try visit.id("recommendation")
        guard let recommendation = place.library.recommendations.first(where: { $0.id == id }) else {
            throw Turned.notFound
        }
        self.recommendation = recommendation
    }

    private var id: Recommendation.ID { recommendation.id }
    private var site: String { place.addresses.site(place.site.id) }
    private var own: String { place.addresses.decision(place.site.id, id) }

    var acts: RecordActs<Decision> {
        RecordActs(
            visit: visit, record: .decision(at: place.site.id, on: id),
            title: recommendation.title.text(in: place.language), page: own, list: site,
            gone: Saved.gone.rawValue)
    }

    func show() throws -> Answer { try form().show(notice: Saved.notice(visit)) }

    func history() throws -> Answer {
        let parts = fields.map { ChangeHistoryPage.Part(label: $0.label, text: $0.text) }
        return try acts.history({ DecisionForm.answers($0) }, isThere: true) { _ in parts }
    }

    /// The lead says that what was told is right.
    func confirm() async throws -> Answer {
        guard let present = try place.study.store.version(of: acts.record) else { throw Turned.notFound }
        return try await acts.confirm(present.value, \.toldBy, done: site)
    }

    func form() throws -> RecordForm<Decision> {
        let (id, place, recommendation, acts) = (id, place, recommendation, acts)
        let (today, words, store) = (visit.today, visit.words, place.study.store)
        let recorder = try Recorder(visit, at: place.site.id)
        let mayConfirm = try visit.member().may(.approveSite, at: place.site.id)
        return RecordForm(
            visit: visit, record: acts.record, action: own, done: site + "?saved=decision",
            back: site,
            fields: recorder.fields + fields,
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
                let present = try store.version(of: acts.record)
                return try DecisionPage(
                    around,
                    DecisionPage.Content(
                        site: place.site, language: place.language, recommendation: recommendation,
                        others: place.labelled(store.sharedChanges(besides: place.site.id, on: id)),
                        own: store.changes(at: place.site.id, on: id),
                        answers: recorder.asking(answers), version: number, faults: faults,
                        told: present?.value.toldBy,
                        reader: ChangePage.Reader(
                            mayWrite: place.mayWrite, mayConfirm: mayConfirm,
                            undoing: acts.undoing(present?.number ?? 0))),
                    at: place.addresses)
            }, unchanged: site + "?saved=\(Saved.same.rawValue)", told: \Decision.toldBy)
    }

    /// The parts of a decision, for the pages that show several versions.
    private var fields: [Merging.Field] {
        let words = visit.words
        return [
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
