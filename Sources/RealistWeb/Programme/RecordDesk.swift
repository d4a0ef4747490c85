internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// The pages of one draft.
struct RecordDesk {
    let visit: Visit
    let place: SitePlace
    let form: ChangeForm
    let recorder: Recorder

    init(_ visit: Visit) throws {
        self.visit = visit
        place = try SitePlace(visit)
        recorder = try Recorder(visit, at: place.site.id)
        form = ChangeForm(
            recommendations: place.library.recommendations, materials: place.library.materials,
            frame: try PlainWords.frame(), today: visit.today)
    }

    var home: String { place.addresses.site(place.site.id) }
    var asking: ChangeAsking { asking(isEditing: false) }

    func asking(isEditing: Bool) -> ChangeAsking {
        ChangeAsking(
            words: visit.words, language: place.language, recommendations: form.recommendations,
            materials: form.materials, frame: form.frame, isEditing: isEditing)
    }

    func draftID() throws -> Draft.ID { try visit.id("draft") }

    /// What `page` makes of the draft; else what became of it. Another site's is not there.
    func present(_ page: (RecordDesk, Draft) async throws -> Answer) async throws -> Answer {
        if let saved = try saved() { return saved }
        guard let draft = try place.study.store.draft(draftID()), isOfHere(draft) else {
            return try notThere()
        }
        return try await page(self, draft)
    }

    /// Of a draft that was deleted nothing is kept: it may as well never have been.
    func notThere() throws -> Answer {
        let words = visit.words
        return .page(
            MessagePage(
                try visit.surroundings(), words["app.lead.deleted.draft"],
                [words["app.lead.deleted.draft-text"]],
                links: [
                    Link(text: words["app.lead.my-site.link"], href: home),
                    Link(text: words["app.lead.list.heading"], href: place.addresses.changes(place.site.id)),
                    Link(text: words["app.lead.record"], href: place.addresses.record(place.site.id)),
                ]), status: .notFound)
    }

    func isOfHere(_ draft: Draft) -> Bool {
        draft.kind == ChangeDraft.kind && draft.site == place.site.id
    }

    func begin() throws -> Answer {
        var answers = recorder.asking(Answers())
        if let about = visit.asked.query["about"],
            form.recommendations.contains(where: { $0.id.text == about })
        {
            answers.set("about", [about])
        }
        return .page(try page(.what, answers, [:], of: nil, signs: ChangeDraft.freshSigns()))
    }

    func ask(_ question: ChangeQuestion, of draft: Draft) throws -> Answer {
        .page(try page(question, Answers(draft.fields), [:], of: draft))
    }

    /// All answers so far; for whoever comes back to it the next question that is open.
    func check(_ draft: Draft) throws -> Answer {
        let site = place.site.id
        if visit.asked.query[ChangeNames.go] == ChangeNames.on,
            let open = ChangeQuestion.nextOpen(Answers(draft.fields), form.recommendations)
        {
            return .seeOther(place.addresses.draft(site, draft.id.text, open))
        }
        return .page(
            FormPage.checkChange(
                try visit.surroundings(notice: Saved.notice(visit)), Answers(draft.fields), asking,
                action: place.addresses.draft(site, draft.id.text), version: draft.number,
                address: { place.addresses.draft(site, draft.id.text, $0) }, home: home,
                drop: place.addresses.dropDraft(site, draft.id.text)))
    }

    func askToDrop(_ draft: Draft) throws -> Answer {
        let title = Answers(draft.fields)["title"]
        let words = visit.words
        return .page(
            FormPage.confirmDeletion(
                try visit.surroundings(),
                question: title.isEmpty
                    ? words["app.lead.drop.unnamed"] : words["app.lead.drop.named", ["title": title]],
                effects: [words["app.lead.drop.effect"]], canReturn: false,
                action: place.addresses.dropDraft(place.site.id, draft.id.text),
                token: visit.sessionFormToken,
                version: String(draft.number), back: place.addresses.draft(place.site.id, draft.id.text)))
    }

    func page(
        _ question: ChangeQuestion, _ answers: Answers, _ faults: [String: AnswerFault], of draft: Draft?,
        signs: String = "", count: Int? = nil
    ) throws -> FormPage {
        let site = place.site.id
        let fromCheck =
            (visit.form[ChangeNames.from] ?? visit.asked.query[ChangeNames.from]) == ChangeNames.check
        let questions = ChangeQuestion.recording(answers, form.recommendations)
        let leave = fromCheck ? draft.map { place.addresses.draft(site, $0.id.text) } : nil
        return FormPage.changeStep(
            try visit.surroundings(),
            FormPage.ChangeStep(
                question: question, answers: answers, faults: faults,
                action: draft.map { place.addresses.draft(site, $0.id.text, question) }
                    ?? place.addresses.record(site),
                version: count ?? draft.map { ChangeDraft.count(question, $0) } ?? 0, fromCheck: fromCheck,
                hidden: signs.isEmpty ? [] : [HiddenField("signs", signs)], leave: leave,
                hasBefore: draft != nil && (questions.firstIndex(of: question) ?? 0) > 0),
            asking)
    }
}
