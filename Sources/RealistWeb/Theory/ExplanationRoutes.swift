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
            try await ExplanationEdit(visit, isNew: false).save()
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
    /// `nil` for a new one.
    let configuration: Configuration?

    init(_ visit: Visit, isNew: Bool) throws {
        self.visit = visit
        theory = try visit.theory()
        configuration = isNew ? nil : try visit.explanation(in: theory.theory)
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
        if visit.form["act"] == "more" { return .page(try page(form.typed, version: version, lines: 3)) }
        if visit.form["merging"] == "yes" {
            let both = try conflict(form.typed, present: present(), nil)
            if both.conflict.errors != nil { return .notYet(both) }
            form = form.merged(with: start, ExplanationForm.kept(visit.form))
        }
        let change = try visit.openChange(in: theory.theory)
        if change == nil, !theory.theory.snapshots.isEmpty {
            return .notYet(try page(form.typed, version: version, faults: .init(all: [.reason])))
        }
        switch form.made(configuration, in: theory.whole, stages: theory.stages, makeID: NewName.of) {
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
                return .page(
                    try self.conflict(form.typed, present: conflict.present, conflict.deleted),
                    status: .conflict)
            }
        }
    }

    private func present() throws -> Written<Configuration>? {
        guard let id = configuration?.id else { return nil }
        return try visit.here().store.version(of: .configuration(id))
    }

    private func conflict(
        _ mine: ExplanationTyped, present: Written<Configuration>?, _ deleted: Deed?
    ) throws -> ConflictPage {
        ConflictPage.explanation(
            try visit.surroundings(), mine: mine,
            theirs: present.map { ExplanationTyped($0.value, language: theory.language) }
                ?? ExplanationTyped(),
            action: visit.asked.path,
            back: Link(
                text: visit.words["app.evidence.conflict.look"],
                href: configuration.map { theory.addresses.explanation($0.id) } ?? theory.addresses.theory),
            version: present?.number ?? 0, who: visit.writer(present?.by ?? deleted?.by ?? ""),
            when: visit.writtenAt(present?.at ?? deleted?.at ?? ""), token: visit.sessionFormToken,
            kept: ExplanationForm.kept(visit.form), isUnanswered: visit.form["merging"] == "yes", in: theory)
    }
}
