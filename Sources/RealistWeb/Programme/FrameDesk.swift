internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// The review of one change: how it is coded after FRAME, and to which themes it belongs.
struct FrameDesk {
    let visit: Visit
    let study: ServedStudy
    let library: StudyLibrary
    let id: Adaptation.ID
    private let part: FramePart

    init(_ visit: Visit) throws {
        self.visit = visit
        study = try visit.here()
        library = try study.library()
        id = try visit.id("change")
        part = visit.asked.query["part"].flatMap { FramePart(rawValue: $0) } ?? .change
    }

    /// With the version that is there, or the last one of what was deleted meanwhile.
    func form(orDeleted: Bool = false) throws -> RecordForm<Adaptation> {
        let record = Recorded<Adaptation>.adaptation(id)
        let present = try study.store.version(of: record)?.value
        let last = orDeleted ? try study.store.history(of: record).last { $0.value != nil }?.value : nil
        guard let change = present ?? last else { throw Turned.notFound }
        return part == .themes ? try themes(change, record) : try coding(change, record)
    }

    private var language: Language { library.about.language }

    /// Where one goes on: to the next change that is to be coded, or on the same page.
    private func done() throws -> String {
        if visit.form["act"] == "stay" {
            let page = study.addresses.coding(id, part)
            return page + (page.contains("?") ? "&" : "?") + "saved=coded"
        }
        let next = try visit.asked.method == .post ? study.store.nextToCode(after: id) : nil
        return next.map { study.addresses.coding($0) + "?saved=next" } ?? study.addresses.frame
            + "?saved=coded"
    }

    private func page(
        _ change: Adaptation, questions: FrameQuestions?
    ) throws -> @Sendable (Surroundings, Answers, Int, [String: AnswerFault]) -> any Page {
        let asking = ChangeAsking(
            words: visit.words, language: language, recommendations: library.recommendations,
            materials: library.materials, frame: try PlainWords.frame(), isEditing: true)
        let (part, themes, addresses) = (part, library.changeThemes, study.addresses)
        let site = library.sites.first { $0.id == change.site }?.label.text(in: language) ?? change.site.text
        return { around, answers, version, faults in
            FrameReviewPage(
                around,
                .init(
                    change: change, site: site, lead: ChangeForm.answers(change), part: part,
                    answers: answers, faults: faults, version: version), questions: questions,
                themes: themes, asking, at: addresses)
        }
    }

    private func coding(
        _ change: Adaptation, _ record: Recorded<Adaptation>
    ) throws -> RecordForm<Adaptation> {
        let framework = part.framework ?? .frame
        let questions = FrameQuestions(
            try PlainWords.vocabulary(framework), fields: part.fields(change.kind),
            ownTerms: library.ownTerms, framework: framework, language: language, words: visit.words)
        let id = id
        return RecordForm(
            visit: visit, record: record, action: study.addresses.coding(id, part), done: try done(),
            back: study.addresses.coding(id, part),
            fields: questions.questions.map { question in
                Merging.Field(
                    name: question.name, names: [question.name], label: question.label, mayKeepBoth: false,
                    ticks: question.takesSeveral
                        ? Merging.Ticks(offered: question.terms.map(\.code)) : nil
                ) { question.text($0.all(question.name)) }
            }, written: [], known: [],
            answers: { questions.answers($0?[framework] ?? FrameCoding()) },
            turn: { answers, base in
                guard var coded = base, coded.id == id else { return .faults([:]) }
                let coding = questions.coded(answers, coded[framework] ?? FrameCoding())
                coded[framework] = coding == FrameCoding() ? nil : coding
                return .value(coded)
            }, page: try page(change, questions: questions))
    }

    private func themes(
        _ change: Adaptation, _ record: Recorded<Adaptation>
    ) throws -> RecordForm<Adaptation> {
        let (id, themes, language, words) = (id, library.changeThemes, language, visit.words)
        let title = (visit.form["new-theme"] ?? "").trimmed
        let fresh = ChangeTheme.ID(NewName.of(title))
        return RecordForm(
            visit: visit, record: record, action: study.addresses.coding(id, .themes), done: try done(),
            back: study.addresses.coding(id, .themes),
            fields: [
                Merging.Field(
                    name: "themes", names: FrameReviewPage.themeNames,
                    label: words["app.evaluate.frame.themes"],
                    mayKeepBoth: false, ticks: Merging.Ticks(offered: themes.map(\.id.text))
                ) { answers in
                    let chosen = themes.filter { answers.all("themes").contains($0.id.text) }
                        .map { $0.title.text(in: language) }
                    return (chosen + [answers["new-theme"].trimmed]).filter { !$0.isEmpty }
                        .joined(separator: "\n")
                }
            ], written: [.init(name: "new-theme", label: words["app.evaluate.frame.new-theme"])], known: [],
            answers: { change in
                var answers = Answers()
                answers.set("themes", change?.themes.map(\.text) ?? [])
                return answers
            },
            turn: { answers, base in
                guard var grouped = base, grouped.id == id else { return .faults([:]) }
                let new = answers["new-theme"].trimmed
                if new.count > AnswerLimits.line {
                    return .faults(["new-theme": .tooLong(most: AnswerLimits.line)])
                }
                let known = themes.map(\.id)
                grouped.themes =
                    known.filter { answers.all("themes").contains($0.text) }
                    + grouped.themes.filter { !known.contains($0) }
                    + (new.isEmpty ? [] : [fresh].compactMap { $0 })
                return .value(grouped)
            }, page: try page(change, questions: nil),
            keep: { store, change, expected in
                var change = change
                if let fresh, change.themes.contains(fresh) {
                    change.themes.removeAll { $0 == fresh }
                    let theme = try FrameDesk.theme(title, else: fresh, in: store)
                    if !change.themes.contains(theme) { change.themes.append(theme) }
                }
                return try store.save(change, as: record, expecting: expected)
            })
    }

    /// The theme of this title, which is made where there is none: a form that is sent twice makes one.
    private static func theme(
        _ title: String, else fresh: ChangeTheme.ID, in store: Store
    ) throws -> ChangeTheme.ID {
        let themes = try store.library()?.changeThemes ?? []
        if let there = themes.first(where: { $0.title.isSame(as: title) }) { return there.id }
        try store.save(ChangeTheme(id: fresh, title: Wording(title)), as: .changeTheme(fresh))
        return fresh
    }
}
