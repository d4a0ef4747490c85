internal import Realist
internal import RealistPages
internal import RealistStore

/// Themes of changes, and words of the study's own for what FRAME asks.
struct ChangeGroupDesk {
    let visit: Visit
    let study: ServedStudy
    let library: StudyLibrary

    init(_ visit: Visit) throws {
        self.visit = visit
        study = try visit.here()
        library = try study.library()
    }

    private var language: Language { library.about.language }
    private var addresses: StudyAddresses { study.addresses }

    /// The page of all of it.
    func list() throws -> Answer {
        var filter = AdaptationFilter()
        filter.incomplete = true
        let (open, totals, count) = try study.store.inOneState { store in
            (
                try store.adaptations(filter, most: 10).lines, try store.changeGroupTotals(),
                try store.incompleteCount()
            )
        }
        var lists: [OwnTerm.Framework: Vocabulary] = [:]
        for framework in OwnTerm.Framework.allCases {
            lists[framework] = try PlainWords.vocabulary(framework)
        }
        return .page(
            TasksPage.frame(
                try visit.surroundings(notice: GroupSaved.notice(visit)),
                open: try open.map { line in
                    TasksPage.ToCode(
                        id: line.id, title: line.title.text(in: language),
                        site: try study.label(of: line.site))
                },
                count: count,
                themes: library.changeThemes.map { .init($0, changes: totals.themes[$0.id] ?? 0) },
                terms: library.ownTerms.map { .init($0, changes: totals.ownTerms[$0.id] ?? 0) },
                parent: { term in
                    lists[term.framework]?.terms(filling: term.field.rawValue)
                        .first { $0.id.text == term.parent }?.title
                }, language: language, at: addresses))
    }

    // MARK: Themes

    func theme(isNew: Bool = false) throws -> RecordForm<ChangeTheme> {
        let theme = isNew ? nil : try named(library.changeThemes)
        let title = visit.form["title"] ?? ""
        let there = isNew ? library.changeThemes.first { $0.title.isSame(as: title) } : nil
        let made = (theme ?? there)?.id ?? ChangeTheme.ID(NewName.of(title))
        guard let id = made else { throw Turned.notFound }
        let (language, addresses) = (language, addresses)
        return RecordForm(
            visit: visit, record: .changeTheme(id),
            action: isNew ? addresses.newTheme : addresses.theme(id), done: addresses.frame + "?saved=theme",
            back: addresses.frame, fields: fields("app.evaluate.theme.title"), written: written, known: [],
            answers: { ChangeGroupDesk.answers(title: $0?.title, note: $0?.note) },
            turn: { answers, base in
                if let faults = ChangeGroupDesk.faults(answers) { return .faults(faults) }
                return .value(
                    ChangeTheme(
                        id: id, title: Wording.typed(answers["title"], before: base?.title) ?? "",
                        note: Wording.typed(answers["note"], before: base?.note)))
            },
            page: { around, answers, version, faults in
                FormPage.changeTheme(
                    around, theme, answers, faults, version: version, language: language, at: addresses)
            },
            keep: { store, theme, expected in
                // One of this title may have come just now: a form that is sent twice makes one.
                let there =
                    isNew
                    ? try store.library()?.changeThemes.first { $0.title.isSame(as: theme.title.text) } : nil
                let kept = ChangeTheme(id: there?.id ?? theme.id, title: theme.title, note: theme.note)
                return try store.save(kept, as: .changeTheme(kept.id), expecting: expected)
            })
    }

    func askToDissolve() throws -> Answer {
        let theme = try named(library.changeThemes)
        return try ask(
            visit.words["app.evaluate.theme.ask", ["title": theme.title.text(in: language)]],
            visit.words["app.evaluate.theme.effect"], action: addresses.dissolve(theme.id),
            version: study.store.version(of: .changeTheme(theme.id))?.number, back: addresses.theme(theme.id))
    }

    func dissolve() async throws -> Answer {
        let theme = try named(library.changeThemes)
        let version = Int(visit.form[FormNames.version] ?? "") ?? 0
        do {
            try await visit.acting().commit { try $0.dissolve(theme.id, expecting: version) }
        } catch is EditConflict<ChangeTheme> {
            return .seeOther(addresses.theme(theme.id))
        }
        return .seeOther(addresses.frame + "?saved=dissolved")
    }

    // MARK: Own terms

    /// To which question a new word belongs.
    func chooseQuestion() throws -> Answer {
        let questions = try OwnTerm.Framework.allCases.flatMap { framework in
            try FrameField.extensible.map { (framework, $0, try question(framework, $0)) }
        }
        return .page(TasksPage.chooseQuestion(try visit.surroundings(), questions, at: addresses))
    }

    func ownTerm(isNew: Bool = false) throws -> RecordForm<OwnTerm> {
        let term = try isNew ? made() : named(library.ownTerms)
        let terms = try PlainWords.vocabulary(term.framework).terms(filling: term.field.rawValue)
        let question = try question(term.framework, term.field)
        let changes = isNew ? 0 : try study.store.changeGroupTotals().ownTerms[term.id] ?? 0
        let (language, addresses, words) = (language, addresses, visit.words)
        return RecordForm(
            visit: visit, record: .ownTerm(term.id),
            action: isNew ? addresses.newOwnTerm(term.framework, term.field) : addresses.ownTerm(term.id),
            done: addresses.frame + "?saved=term", back: addresses.frame,
            fields: fields("app.evaluate.term.title") + [
                Merging.Field(
                    name: "parent", names: ["parent"], label: words["app.evaluate.term.parent"],
                    mayKeepBoth: false
                ) { answers in terms.first { $0.id.text == answers["parent"] }?.title ?? "" }
            ], written: written, known: [],
            answers: { term in
                var answers = ChangeGroupDesk.answers(title: term?.title, note: term?.note)
                answers["parent"] = term?.parent ?? ""
                return answers
            },
            turn: { answers, base in
                if let faults = ChangeGroupDesk.faults(answers) { return .faults(faults) }
                var changed = base ?? term
                changed.title = Wording.typed(answers["title"], before: base?.title) ?? ""
                changed.parent = terms.first { $0.id.text == answers["parent"] }?.id.text
                changed.note = Wording.typed(answers["note"], before: base?.note)
                return .value(changed)
            },
            page: { around, answers, version, faults in
                FormPage.ownTerm(
                    around, term, isNew: isNew, question: question, terms: terms, answers, faults,
                    version: version, changes: changes, language: language, at: addresses)
            },
            keep: { store, term, expected in
                let there = isNew ? try store.library()?.ownTerms.first { $0.isSame(as: term) } : nil
                let kept = OwnTerm(
                    id: there?.id ?? term.id, framework: term.framework, field: term.field, title: term.title,
                    parent: term.parent, note: term.note)
                return try store.save(kept, as: .ownTerm(kept.id), expecting: expected)
            })
    }

    func askToDeleteTerm() throws -> Answer {
        let term = try named(library.ownTerms)
        return try ask(
            visit.words["app.evaluate.term.ask", ["title": term.title.text(in: language)]],
            visit.words["app.evaluate.term.effect"], action: addresses.deleteOwnTerm(term.id),
            version: study.store.version(of: .ownTerm(term.id))?.number, back: addresses.ownTerm(term.id))
    }

    /// Only while no change is coded with it.
    func deleteTerm() async throws -> Answer {
        let id = try named(library.ownTerms).id
        let version = Int(visit.form[FormNames.version] ?? "") ?? 0
        do {
            let isGone = try await visit.acting().commit { store in
                guard try store.changeGroupTotals().ownTerms[id] == nil else { return false }
                try store.delete(.ownTerm(id), expecting: version)
                return true
            }
            return .seeOther(isGone ? addresses.frame + "?saved=deleted" : addresses.ownTerm(id))
        } catch is EditConflict<OwnTerm> {
            return .seeOther(addresses.ownTerm(id))
        }
    }

    /// A new word for the question that the address names.
    private func made() throws -> OwnTerm {
        let parts = (visit.asked.query["question"] ?? "").split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let framework = OwnTerm.Framework(rawValue: parts[0]),
            let field = FrameField(rawValue: parts[1]), FrameField.extensible.contains(field),
            let id = OwnTerm.ID(NewName.of(visit.form["title"] ?? ""))
        else { throw Turned.notFound }
        let title = Wording(visit.form["title"] ?? "")
        var term = OwnTerm(id: id, framework: framework, field: field, title: title)
        if let there = library.ownTerms.first(where: { $0.isSame(as: term) }) { term = there }
        term.title = ""
        return term
    }

    private func question(_ framework: OwnTerm.Framework, _ field: FrameField) throws -> String {
        if field == .reasons { return visit.words["app.evaluate.term.reasons"] }
        return try PlainWords.vocabulary(framework).groups.first { $0.field == field.rawValue }?.title
            ?? field.rawValue
    }
}

extension ChangeGroupDesk {
    private func named<Value: Identifiable>(_ values: [Value]) throws -> Value
    where Value.ID: CustomStringConvertible {
        guard let text = visit.asked.places["group"],
            let value = values.first(where: { "\($0.id)" == text })
        else { throw Turned.notFound }
        return value
    }

    private func fields(_ title: String) -> [Merging.Field] {
        [("title", title), ("note", "app.evaluate.theme.note")].map { name, key in
            Merging.Field(name: name, names: [name], label: visit.words[key], mayKeepBoth: name == "note") {
                $0[name]
            }
        }
    }

    private var written: [PersonalWarning.Written] {
        ["title", "note"].map { .init(name: $0, label: visit.words["app.evaluate.theme.\($0)"]) }
    }

    static func answers(title: Wording?, note: Wording?) -> Answers {
        var answers = Answers()
        answers["title"] = title?.text ?? ""
        answers["note"] = note?.text ?? ""
        return answers
    }

    /// `nil` when nothing is wrong.
    static func faults(_ answers: Answers) -> [String: AnswerFault]? {
        var faults: [String: AnswerFault] = [:]
        if answers["title"].trimmed.isEmpty { faults["title"] = .noTitle }
        if answers["title"].count > AnswerLimits.line { faults["title"] = .tooLong(most: AnswerLimits.line) }
        if answers["note"].count > AnswerLimits.text { faults["note"] = .tooLong(most: AnswerLimits.text) }
        return faults.isEmpty ? nil : faults
    }

    private func ask(_ question: String, _ effect: String, action: String, version: Int?, back: String)
        throws -> Answer
    {
        .page(
            FormPage.confirmDeletion(
                try visit.surroundings(), question: question, effects: [effect], canReturn: false,
                action: action, token: visit.sessionFormToken, version: String(version ?? 0), back: back))
    }
}

extension Wording {
    /// Two of one title could not be told apart.
    func isSame(as title: String) -> Bool { text.trimmed.lowercased() == title.trimmed.lowercased() }
}

extension OwnTerm {
    /// A word for the same question with the same title.
    fileprivate func isSame(as other: OwnTerm) -> Bool {
        framework == other.framework && field == other.field && title.isSame(as: other.title.text)
    }
}

/// What was saved just now: a code in the address.
enum GroupSaved: String, CaseIterable {
    case coded, next, theme, dissolved, term, deleted

    static func notice(_ visit: Visit) -> Notice? {
        visit.asked.query["saved"].flatMap { GroupSaved(rawValue: $0) }.map {
            Notice(.saved, visit.words["app.evaluate.saved.\($0.rawValue)"])
        }
    }
}
