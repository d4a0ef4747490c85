internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Cards of explanations: printed, and what was ticked and written on them taken in.
enum CardRoutes {
    static let all: [Route] = [
        .get("/s/:study/theory/cards", .right(.writeTheory)) { visit in
            let theory = try visit.theory()
            return .page(
                ExplanationCardsPage(try visit.surroundings(), theory.theory.configurations, in: theory))
        },
        .get("/s/:study/theory/explanations/:explanation/card", .right(.writeTheory)) { visit in
            let theory = try visit.theory()
            let one = try visit.explanation(in: theory.theory)
            return .page(ExplanationCardsPage(try visit.surroundings(), [one], in: theory))
        },
        .get("/s/:study/theory/explanations/:explanation/card/answer", .right(.judge)) { visit in
            try CardDesk(visit).ask()
        },
        .post("/s/:study/theory/explanations/:explanation/card/answer", .right(.judge)) { visit in
            try await CardDesk(visit).take()
        },
    ]
}

/// What somebody said on a card.
private struct CardDesk {
    let visit: Visit
    let theory: WorkingTheory
    let configuration: Configuration

    init(_ visit: Visit) throws {
        self.visit = visit
        theory = try visit.theory()
        configuration = try visit.explanation(in: theory.theory)
    }

    func ask() throws -> Answer {
        // Many cards of one meeting come from one site.
        var typed = CardTyped(site: visit.asked.query["site"] ?? "")
        typed.id = newName
        return .page(try form(typed, notice: visit.savedNotice(visit.words["app.theory.card.saved"])))
    }

    private var newName: String { NewName.of("card \(configuration.label)") }

    private func form(
        _ typed: CardTyped, faults: Set<CardTyped.Fault> = [], notice: Notice? = nil
    ) throws -> FormPage {
        FormPage.cardAnswer(
            try visit.surroundings(notice: notice), configuration, typed: typed, faults: faults,
            token: visit.sessionFormToken, in: theory)
    }

    func take() async throws -> Answer {
        var typed = CardTyped(
            rings: visit.form["rings"] ?? "", why: (visit.form["why"] ?? "").trimmed,
            site: visit.form["site"] ?? "")
        typed.id = visit.form["id"] ?? ""
        var faults: Set<CardTyped.Fault> = []
        let rings = CardAnswer.Rings(rawValue: typed.rings)
        if rings == nil { faults.insert(.rings) }
        if typed.why.unicodeScalars.count > CardTyped.mostWhy { faults.insert(.whyTooLong) }
        guard let rings, faults.isEmpty else { return .notYet(try form(typed, faults: faults)) }
        let site = try Site.ID(typed.site).flatMap { try visit.here().site($0) }
        let answer = CardAnswer(rings: rings, why: typed.why, site: site?.id, on: visit.writtenOn)
        let card = try records(answer, site, name: typed.id.isEmpty ? newName : typed.id)
        do {
            // Sent a second time it is there already, and nothing changes.
            _ = try await visit.acting().commit { store in try store.take(card) }
        } catch is EditConflict<Source> {
            // Somebody went back and typed the next card into the same page.
            let other = try records(answer, site, name: newName)
            _ = try await visit.acting().commit { store in try store.take(other) }
        }
        let addresses = theory.addresses
        let next = addresses.cardAnswer(configuration.id) + "?saved=yes"
        return .seeOther(
            visit.form["act"] == "next"
                ? next + (site.map { "&site=\($0.id)" } ?? "")
                : addresses.explanationReadings(configuration.id) + "?saved=card")
    }

    private func records(_ answer: CardAnswer, _ site: Site?, name: String) throws -> CardAnswer.Records {
        let words = visit.words
        guard let source = Source.ID(name), let excerpt = Excerpt.ID(name) else { throw Turned.notFound }
        let place = site.map { $0.label.text(in: theory.language) } ?? words["app.theory.card.no-site"]
        return answer.records(
            on: configuration, sentence: theory.cardSentence(configuration),
            title: Wording(
                words[
                    "app.theory.card.source",
                    [
                        "explanation": configuration.label, "n": String(configuration.revision),
                        "site": place,
                        "day": words.date(answer.on),
                    ]]),
            ticked: words["app.theory.card.rings.\(answer.rings.rawValue)"],
            name: (source, excerpt), reader: try visit.member().id.text)
    }
}
