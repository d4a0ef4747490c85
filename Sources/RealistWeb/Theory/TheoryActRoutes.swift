internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// What is done with a whole explanation: put aside, deleted, merged, brought back.
enum TheoryActRoutes {
    static let all: [Route] = [
        .get("/s/:study/theory/explanations/:explanation/archive", .right(.writeTheory)) { visit in
            let act = try TheoryAct(visit)
            if let first = try visit.reasonFirst(act.theory.whole) { return first }
            return .page(
                FormPage.archive(
                    try visit.surroundings(), try act.present(), token: visit.sessionFormToken, in: act.theory
                ))
        },
        .post("/s/:study/theory/explanations/:explanation/archive", .right(.writeTheory)) { visit in
            try await TheoryAct(visit).archive()
        },
        .get("/s/:study/theory/explanations/:explanation/delete", .right(.writeTheory)) { visit in
            let act = try TheoryAct(visit)
            if let first = try visit.reasonFirst(act.theory.whole) { return first }
            return try act.askToDelete()
        },
        .post("/s/:study/theory/explanations/:explanation/delete", .right(.writeTheory)) { visit in
            try await TheoryAct(visit).delete()
        },
        .get("/s/:study/theory/explanations/:explanation/merge", .right(.writeTheory)) { visit in
            let act = try TheoryAct(visit)
            if let first = try visit.reasonFirst(act.theory.whole) { return first }
            return try act.askToMerge()
        },
        .post("/s/:study/theory/explanations/:explanation/merge", .right(.writeTheory)) { visit in
            try await TheoryAct(visit).merge()
        },
        .get("/s/:study/theory/aside", .right(.writeTheory)) { visit in try TheoryAct(visit).aside() },
        .get("/s/:study/theory/aside/:explanation", .right(.writeTheory)) { visit in
            let act = try TheoryAct(visit)
            if let first = try visit.reasonFirst(act.theory.whole) { return first }
            return try act.askToBringBack()
        },
        .post("/s/:study/theory/aside/:explanation", .right(.writeTheory)) { visit in
            try await TheoryAct(visit).bringBack()
        },
    ]
}

private struct TheoryAct {
    let visit: Visit
    let study: ServedStudy
    let work: TheoryWork
    let theory: WorkingTheory

    init(_ visit: Visit) throws {
        self.visit = visit
        study = try visit.here()
        (theory, work) = try visit.theoryAndWork()
    }

    private var addresses: StudyAddresses { study.addresses }

    /// The one that the path names, as it is worked on.
    func present() throws -> Configuration { try visit.explanation(in: theory.theory) }

    private func change() throws -> TheoryChange.ID? { try visit.openChange(in: theory.whole)?.id }
    private var shown: Int { Int(visit.form[FormNames.version] ?? "") ?? 0 }

    /// Does it, if the explanation is still as the page showed it; else shows it as it is now.
    private func act(
        _ id: Configuration.ID, _ done: String, _ body: @escaping @Sendable (Store) throws -> Void
    ) async throws -> Answer {
        // Nothing was typed that could be lost.
        if let first = try visit.reasonFirst(theory.whole) { return first }
        do {
            try await visit.acting().commit(body)
            return .seeOther(done)
        } catch is EditConflict<Configuration> {
            return .seeOther(addresses.explanation(id))
        }
    }

    func archive() async throws -> Answer {
        var aside = try present()
        aside.archived = visit.writtenOn
        let (value, change, number) = (aside, try change(), shown)
        return try await act(aside.id, addresses.aside + "?saved=aside") {
            try $0.save(value, because: change, expecting: number)
        }
    }

    /// What rests on an explanation, in words; empty when it may go.
    private func rests(on id: Configuration.ID, _ store: Store) throws -> [String] {
        let words = visit.words
        let work = try store.theoryWork()
        let judged =
            work.judgements.count { $0.configuration == id }
            + work.overallJudgements.count { $0.configuration == id }
        let joined =
            work.theory.contrasts.count { $0.first == id || $0.second == id }
            + work.theory.rivals.count { $0.configurations.contains(id) }
        let advice = try study.library().recommendations.count { recommendation in
            recommendation.links.contains { $0.configuration == id }
        }
        let counts = [
            ("app.theory.act.rests-advice", advice),
            ("app.theory.act.rests-changes", try store.changes(meantFor: id)),
            ("app.theory.act.rests-readings", try store.passageCount(readAgainst: id)),
            ("app.theory.act.rests-judgements", judged), ("app.theory.act.rests-links", joined),
        ]
        return counts.filter { $0.1 > 0 }.map { words.count($0.0, $0.1) }
    }

    func askToDelete() throws -> Answer {
        let configuration = try present()
        let rests = try rests(on: configuration.id, study.store)
        guard rests.isEmpty else { return .page(try restsOn(configuration, rests)) }
        return .page(
            FormPage.deleteExplanation(
                try visit.surroundings(), configuration, token: visit.sessionFormToken, in: theory))
    }

    private func restsOn(_ configuration: Configuration, _ rests: [String]) throws -> MessagePage {
        let words = visit.words
        return MessagePage(
            try visit.surroundings(),
            words["app.theory.act.delete-not", ["explanation": configuration.label]],
            [words["app.theory.act.delete-rests", ["what": words.list(rests)]]],
            links: [
                Link(text: words["app.theory.act.archive"], href: addresses.archive(configuration.id)),
                Link(text: words["app.theory.act.leave"], href: addresses.explanation(configuration.id)),
            ])
    }

    func delete() async throws -> Answer {
        let configuration = try present()
        let rests = try rests(on: configuration.id, study.store)
        guard rests.isEmpty else { return .page(try restsOn(configuration, rests), status: .conflict) }
        let (change, number) = (try change(), shown)
        do {
            return try await act(configuration.id, addresses.aside + "?saved=deleted") {
                try $0.delete(.configuration(configuration.id), because: change, expecting: number)
            }
        } catch ContentProblem.brokenReference {
            // Somebody held something against it meanwhile.
            return .seeOther(addresses.deleteExplanation(configuration.id))
        }
    }

    private func other() throws -> Configuration? {
        guard let text = visit.asked.query["other"] else { return nil }
        let kept = try present()
        guard let other = theory.theory.configurations.first(where: { $0.id.text == text }),
            other.id != kept.id
        else { throw Turned.notFound }
        return other
    }

    func askToMerge() throws -> Answer {
        let kept = try present()
        let around = try visit.surroundings()
        guard let other = try other() else { return .page(TasksPage.mergeWith(around, kept, in: theory)) }
        return .page(
            FormPage.merge(around, other, into: kept, token: visit.sessionFormToken, in: theory))
    }

    func merge() async throws -> Answer {
        let kept = try present()
        guard let gone = try other() else { throw Turned.notFound }
        guard kept.revision == shown, String(gone.revision) == visit.form["other-version"] else {
            return .seeOther(addresses.merge(gone.id, into: kept.id))
        }
        let (change, day, number) = (try change(), visit.writtenOn, shown)
        return try await act(kept.id, addresses.explanation(kept.id) + "?saved=merged") {
            try $0.merge(gone, into: kept, on: day, because: change, expecting: number)
        }
    }

    func aside() throws -> Answer {
        let words = visit.words
        let deleted = try study.store.removedTheory().configurations.filter { removed in
            !theory.whole.configurations.contains { $0.id == removed.value.id }
        }.map { removed in
            TasksPage.Removed(
                title: "\(removed.value.label), \(removed.value.title.text(in: theory.language))",
                href: addresses.bringBack(removed.value.id),
                hint: words[
                    "app.theory.act.deleted-by",
                    ["who": visit.writer(removed.by), "when": visit.writtenAt(removed.at)]])
        }
        let notice =
            visit.savedNotice(words["app.theory.act.saved.aside"], code: "aside")
            ?? visit.savedNotice(words["app.theory.act.saved.deleted"], code: "deleted")
        return .page(TasksPage.aside(try visit.surroundings(notice: notice), deleted: deleted, in: theory))
    }

    /// One that is put aside, or deleted.
    private func away() throws -> (value: Configuration, isDeleted: Bool) {
        let id = try visit.id("explanation", of: Configuration.self)
        if let aside = theory.archived.first(where: { $0.id == id }) { return (aside, false) }
        guard let deleted = try study.store.removedTheory().configurations.first(where: { $0.value.id == id })
        else { throw Turned.notFound }
        return (deleted.value, true)
    }

    func askToBringBack() throws -> Answer {
        let (configuration, isDeleted) = try away()
        return .page(
            FormPage.bringBack(
                try visit.surroundings(), configuration, isDeleted: isDeleted,
                judged: work.judgements.count { $0.configuration == configuration.id },
                token: visit.sessionFormToken, in: theory))
    }

    func bringBack() async throws -> Answer {
        var (back, isDeleted) = try away()
        back.archived = nil
        // Another one may have its label by now.
        if theory.whole.configurations.contains(where: { $0.label == back.label && $0.id != back.id }) {
            back.label = String((back.label + "-" + NewName.of("").suffix(3)).prefix(12))
        }
        let (value, change, number) = (back, try change(), isDeleted ? 0 : shown)
        return try await act(back.id, addresses.explanation(back.id) + "?saved=back") {
            try $0.save(value, because: change, expecting: number)
        }
    }
}
