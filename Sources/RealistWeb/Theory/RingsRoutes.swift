internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Whether explanations ring true, asked of a site's lead: nobody else answers for a lead.
enum RingsRoutes {
    static let all: [Route] = [
        .get("/s/:study/sites/:site/rings", .right(.approveSite)) { visit in try RingsDesk(visit).list() },
        .get("/s/:study/sites/:site/rings/:explanation", .right(.approveSite)) { visit in
            try RingsDesk(visit).ask()
        },
        .post("/s/:study/sites/:site/rings/:explanation", .right(.approveSite)) { visit in
            try await RingsDesk(visit).take()
        },
    ]
}

private struct RingsDesk {
    let visit: Visit
    let theory: WorkingTheory
    let place: SitePlace

    /// Identifiers of these answers begin with it, and those of cards that were typed in do not.
    private static let mark = "lead-says-"

    init(_ visit: Visit) throws {
        self.visit = visit
        theory = try visit.theory()
        place = try SitePlace(visit)
    }

    private var back: String { theory.addresses.rings(place.site.id) }
    private var reader: String { get throws { try visit.member().id.text } }

    func list() throws -> Answer {
        let answered = try place.study.store.cardAnswers(
            by: reader, at: place.site.id, mark: RingsDesk.mark)
        let notice = visit.savedNotice(visit.words["app.rings.saved"])
        return .page(
            RingsPage(
                try visit.surroundings(notice: notice), place.site, answered: answered,
                start: visit.number("from"), in: theory))
    }

    private func newName(_ configuration: Configuration) -> String {
        NewName.of(RingsDesk.mark + configuration.label)
    }

    func ask() throws -> Answer { .page(try form(CardTyped())) }

    private func form(_ typed: CardTyped, faults: Set<CardTyped.Fault> = []) throws -> FormPage {
        let configuration = try visit.explanation(in: theory.theory)
        return FormPage.rings(
            try visit.surroundings(), configuration, at: place.site,
            name: visit.form["name"] ?? newName(configuration), typed: typed,
            faults: faults, token: visit.sessionFormToken, in: theory)
    }

    func take() async throws -> Answer {
        let configuration = try visit.explanation(in: theory.theory)
        let typed = CardTyped(rings: visit.form["rings"] ?? "", why: (visit.form["why"] ?? "").trimmed)
        var faults: Set<CardTyped.Fault> = []
        let rings = CardAnswer.Rings(rawValue: typed.rings)
        if rings == nil { faults.insert(.rings) }
        if typed.why.unicodeScalars.count > CardTyped.mostWhy { faults.insert(.whyTooLong) }
        guard let rings, faults.isEmpty else { return .notYet(try form(typed, faults: faults)) }
        let answer = CardAnswer(rings: rings, why: typed.why, site: place.site.id, on: visit.writtenOn)
        func card(_ name: String) throws -> CardAnswer.Records {
            guard name.hasPrefix(RingsDesk.mark), let source = Source.ID(name), let excerpt = Excerpt.ID(name)
            else { throw Turned.notFound }
            return records(answer, on: configuration, name: (source, excerpt), reader: try reader)
        }
        let sent = try card(visit.form["name"] ?? "")
        do {
            _ = try await visit.acting().commit { store in try store.take(sent) }
        } catch is EditConflict<Source> {
            // The form was sent before, and says something else by now: that is an answer of its own.
            let another = try card(newName(configuration))
            _ = try await visit.acting().commit { store in try store.take(another) }
        }
        return .seeOther(back + "?saved=yes")
    }

    private func records(
        _ answer: CardAnswer, on configuration: Configuration, name: (source: Source.ID, excerpt: Excerpt.ID),
        reader: String
    ) -> CardAnswer.Records {
        let words = visit.words
        return answer.records(
            on: configuration, sentence: theory.cardSentence(configuration),
            title: Wording(
                words[
                    "app.rings.source",
                    [
                        "explanation": configuration.label, "n": String(configuration.revision),
                        "site": place.site.label.text(in: theory.language), "day": words.date(answer.on),
                    ]]), ticked: words["app.theory.card.rings.\(answer.rings.rawValue)"], name: name,
            reader: reader)
    }
}
