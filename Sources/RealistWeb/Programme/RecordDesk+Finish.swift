internal import Realist
internal import RealistPages
internal import RealistStore

extension RecordDesk {
    /// Makes a change of the draft: once, however often the button is pressed.
    func finish() async throws -> Answer {
        let id = try draftID()
        guard let change = Adaptation.ID(id.text) else { throw Turned.notFound }
        let store = place.study.store
        guard let draft = try store.draft(id) else {
            guard let present = try store.adaptation(change), present.site == place.site.id else {
                return try notThere()
            }
            return .seeOther(place.addresses.change(place.site.id, change, .recorded))
        }
        guard isOfHere(draft) else { return try notThere() }
        let answers = Answers(draft.fields)
        var missing = form.missing(answers)
        if recorder.asks, ToldAsking.isAsked(answers) {
            missing.merge(recorder.faults(answers)) { own, _ in own }
        }
        guard missing.isEmpty else { return .notYet(try page(.what, answers, missing, of: draft)) }
        let faults = form.faults(ChangeQuestion.allCases, answers)
        if let wrong = ChangeQuestion.recording(answers, form.recommendations).first(where: { question in
            asking.parts(question, answers).contains { faults[$0.name] != nil }
        }) {
            return .notYet(try page(wrong, answers, faults, of: draft))
        }
        let made = try settled(form.made(change, at: place.site.id, answers), answers)
        let shown = Int(visit.form[FormNames.version] ?? "") ?? 0
        let isSaved = try await visit.acting().commit { store in
            guard try store.draft(id)?.number == shown else { return false }
            try store.save(made, expecting: 0)
            try store.delete(id)
            return true
        }
        // Somebody answered a question meanwhile: the answers are looked through once more.
        guard isSaved else {
            return .seeOther(place.addresses.draft(place.site.id, id.text) + "?saved=meanwhile")
        }
        return .seeOther(place.addresses.change(place.site.id, change, .recorded))
    }

    /// What an evaluator recorded for a site says who told it, and waits for the lead, unless the lead finishes it. Where
    /// it was decided stands there while that workshop does.
    private func settled(_ change: Adaptation, _ answers: Answers) throws -> Adaptation {
        var change = change
        if ToldAsking.isAsked(answers) {
            let told = ToldForm.told(answers, recordedBy: visit.words["app.lead.recorded-by"])
            change.toldBy = recorder.asks ? told : recorder.toldBy(answers, before: told)
        }
        if let id = Workshop.ID(answers[WorkshopChange.field]),
            let workshop = try place.study.store.workshop(id),
            workshop.isOfAll || workshop.site == place.site.id
        {
            change.workshop = id
        }
        return change
    }

    /// For whoever comes back to a draft that was saved as a change: says so. `nil` for every other draft.
    func saved() throws -> Answer? {
        let (store, id) = (place.study.store, try draftID())
        guard let own = Adaptation.ID(id.text), try store.draft(id) == nil,
            let change = try store.adaptation(own), change.site == place.site.id
        else { return nil }
        let words = visit.words
        return .page(
            MessagePage(
                try visit.surroundings(), words["app.lead.finished.saved"],
                [words["app.lead.finished.now", ["title": change.title.text(in: place.language)]]],
                links: [
                    Link(
                        text: words["app.lead.finished.leave"],
                        href: place.addresses.change(place.site.id, own)),
                    Link(text: words["app.lead.my-site.link"], href: home),
                ]))
    }

    func recorded() throws -> Answer {
        let id: Adaptation.ID = try visit.id("change")
        guard let change = try place.study.store.adaptation(id), change.site == place.site.id else {
            throw Turned.notFound
        }
        let words = visit.words
        let site = place.site.id
        let own = place.addresses.change(site, id)
        return .page(
            MessagePage(
                try visit.surroundings(), words["app.lead.done.heading"],
                [
                    words[
                        change.toldBy?.isOpen == true ? "app.lead.done.told" : "app.lead.done.text",
                        ["title": change.title.text(in: place.language)]],
                    words["app.lead.done.later"],
                ], code: nil,
                links: [
                    Link(text: words["app.lead.done.took"], href: place.addresses.edit(site, id, .took)),
                    Link(text: words["app.lead.done.share"], href: place.addresses.edit(site, id, .share)),
                    Link(text: words["app.lead.done.look"], href: own),
                    Link(text: words["app.lead.done.another"], href: place.addresses.record(site)),
                    Link(text: words["app.lead.my-site.link"], href: home),
                ]))
    }
}
