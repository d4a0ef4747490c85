internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Writing explanations: changed, added, the last change undone.
enum ExplanationRoutes {
    static let all: [Route] = [
        .get("/s/:study/theory/explanations/:explanation/edit", .right(.writeTheory)) { visit in
            let edit = try ExplanationEdit(visit, isNew: false)
            if let first = try visit.reasonFirst(edit.theory.theory) { return first }
            return .page(try edit.page(edit.start, version: edit.version))
        },
        .post("/s/:study/theory/explanations/:explanation/edit", .right(.writeTheory)) { visit in
            try await ExplanationEdit(visit, isNew: false, isSent: true).save()
        },
        .get("/s/:study/theory/add", .right(.writeTheory)) { visit in
            let edit = try ExplanationEdit(visit, isNew: true)
            if let first = try visit.reasonFirst(edit.theory.theory) { return first }
            return .page(try edit.page(edit.start, version: 0))
        },
        .post("/s/:study/theory/add", .right(.writeTheory)) { visit in
            try await ExplanationEdit(visit, isNew: true).save()
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

/// An explanation that is being written.
private struct ExplanationEdit {
    let visit: Visit
    let theory: WorkingTheory
    /// `nil` for a new one; as it last was, for one that is worked on no more.
    let configuration: Configuration?
    let away: AwayExplanation?

    /// - `isSent`: somebody wrote into it, and that is not to be lost where it is worked on no more.
    init(_ visit: Visit, isNew: Bool, isSent: Bool = false) throws {
        self.visit = visit
        theory = try visit.theory()
        away = isSent && !isNew ? try AwayExplanation(visit, in: theory) : nil
        configuration = isNew ? nil : try away?.last ?? visit.explanation(in: theory.theory)
    }

    var version: Int { configuration?.revision ?? 0 }

    var start: ExplanationTyped {
        configuration.map { ExplanationTyped($0, language: theory.language) } ?? ExplanationTyped()
    }

    func page(
        _ typed: ExplanationTyped, version: Int, faults: ExplanationForm.Faults = .init(), lines: Int = 1
    ) throws -> FormPage {
        let reason = try visit.openChange(in: theory.theory)?.reason.text(in: theory.language)
        return FormPage.explanation(
            try visit.surroundings(), configuration,
            typed: faults.all.isEmpty ? typed.withEmptyLines(lines) : typed,
            version: version, reason: reason, twins: faults.twins, faults: faults.all,
            token: visit.sessionFormToken, in: theory)
    }

    func save() async throws -> Answer {
        let study = try visit.here()
        let member = try visit.member()
        var form = ExplanationForm(visit.form)
        let version = Int(visit.form[FormNames.version] ?? "") ?? 0
        // What the page showed.
        let edited = try configuration.flatMap {
            try study.store.version(version, of: .configuration($0.id))
        }
        if visit.form["act"] == "more" { return .page(try page(form.typed, version: version, lines: 3)) }
        if visit.form["merging"] == "yes" {
            let both = try conflict(form.typed, edited, isChosen: true)
            if both.conflict.errors != nil { return .notYet(both) }
            form = form.merged(with: typed(edited), ExplanationForm.kept(visit.form))
        }
        // Whoever sends it once more over what is there brings it back.
        if let away, version != away.number { return try gone(away, form.typed) }
        let change = try visit.openChange(in: theory.theory)
        if change == nil, !theory.theory.snapshots.isEmpty {
            return .notYet(try page(form.typed, version: version, faults: .init(all: [.reason])))
        }
        switch form.made(
            edited?.value ?? configuration, in: theory.whole, stages: theory.stages, makeID: NewName.of)
        {
        case .failure(let faults): return .notYet(try page(form.typed, version: version, faults: faults))
        case .success(let made):
            let isNew = configuration == nil
            do {
                _ = try await study.store.acting(as: member.id).commit { store in
                    for statement in made.statements {
                        try store.save(statement, because: change?.id, expecting: 0)
                    }
                    try store.save(made.configuration, because: change?.id, expecting: version)
                    if isNew, let change { try store.add(made.configuration.id, by: change.id) }
                }
                return .seeOther(study.addresses.explanation(made.configuration.id) + "?saved=edit")
            } catch let conflict as EditConflict<Configuration> {
                if !isNew, let away = try AwayExplanation(visit, in: visit.theory()) {
                    return try gone(away, form.typed)
                }
                return .page(
                    try self.conflict(form.typed, conflict.present, isChosen: false), status: .conflict)
            }
        }
    }

    private func typed(_ version: Written<Configuration>?) -> ExplanationTyped {
        version.map { ExplanationTyped($0.value, language: theory.language) } ?? ExplanationTyped()
    }

    private func gone(_ away: AwayExplanation, _ mine: ExplanationTyped) throws -> Answer {
        try away.answer(visit, try conflict(mine, nil, isChosen: false).conflict, version: away.number)
    }

    /// - `isChosen`: the form says what was chosen between these two.
    private func conflict(
        _ mine: ExplanationTyped, _ present: Written<Configuration>?, isChosen: Bool
    ) throws -> ConflictPage {
        ConflictPage.explanation(
            try visit.surroundings(), mine: mine, theirs: typed(present), action: visit.asked.path,
            back: Link(
                text: visit.words["app.evidence.conflict.look"],
                href: configuration.map { theory.addresses.explanation($0.id) } ?? theory.addresses.theory),
            version: present?.number ?? 0, who: visit.writer(present?.by ?? ""),
            when: visit.writtenAt(present?.at ?? ""), token: visit.sessionFormToken,
            kept: isChosen ? ExplanationForm.kept(visit.form) : [:], isUnanswered: isChosen, in: theory)
    }
}
