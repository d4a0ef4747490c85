internal import Realist
internal import RealistPages
internal import RealistStore

/// The list of all recommendations of a site: what differs from what the page showed is saved, all of it or nothing.
struct DecisionList {
    let visit: Visit
    let place: SitePlace
    /// Where it was decided, where the list is a workshop's.
    let workshop: Workshop?
    private let recorder: Recorder

    init(_ visit: Visit, at workshop: Workshop? = nil) throws {
        self.visit = visit
        place = try SitePlace(visit)
        self.workshop = workshop
        recorder = try Recorder(visit, at: place.site.id)
    }

    private var recommendations: [Recommendation] { place.library.recommendations }
    private var action: String {
        workshop.map { place.addresses.workshop(place.site.id, $0.id, .decisions) }
            ?? place.addresses.decisions(place.site.id)
    }
    /// Where one goes on, and how many were saved.
    private func done(_ count: Int) -> String {
        workshop.map { place.addresses.workshop(place.site.id, $0.id) + "?saved=decisions" }
            ?? place.addresses.site(place.site.id) + "?saved=decisions&n=\(count)"
    }
    private var names: [String] {
        recorder.fields.flatMap(\.names)
            + recommendations.flatMap {
                [DecisionNames.choice($0.id), DecisionNames.reason($0.id)]
                    + (workshop == nil ? [] : [DecisionNames.here($0.id)])
            }
    }

    func show() throws -> Answer {
        let (answers, versions) = try present()
        return .page(try page(answers, versions, [:]))
    }

    func save() async throws -> Answer {
        let form = visit.form
        let versions = DecisionList.versions(form["versions"] ?? "")
        var mine = Answers(form, names)
        if form[Merging.mark] != nil {
            // Chosen is only between what two people decided on; all else is as it was typed.
            let met = recommendations.filter { form.all(Merging.records).contains($0.id.text) }
            let names = form.all(Merging.met)
            let merging = Merging(
                fields: fields(met).filter { names.isEmpty || names.contains($0.name) }, mine: mine,
                theirs: try shown(versions))
            switch merging.settled(form) {
            case .success(let merged): mine = merged
            case .failure(let open):
                let hand = try met.first.flatMap { try edited($0.id, versions[$0.id] ?? 0)?.hand }
                return try conflict(merging, met, versions, hand, open: open.names)
            }
        }
        if PersonalWarning.wantsChange(form) { return .page(try page(mine, versions, [:])) }
        let shown = try shown(versions)
        let (changed, faults, told) = try self.changed(mine, shown, versions)
        guard faults.isEmpty, told.isEmpty else { return .notYet(try page(mine, versions, faults, told)) }
        let warning = PersonalWarning(
            visit: visit,
            written: recorder.written
                + recommendations.map { recommendation in
                    .init(
                        name: DecisionNames.reason(recommendation.id), label: label(recommendation),
                        field: DecisionNames.field(recommendation.id))
                },
            before: shown, known: place.known)
        let sent = HiddenField("versions", DecisionList.text(versions))
        if let asking = try warning.page(mine, action: action, version: nil, also: [sent]) { return asking }
        return try await commit(changed, mine, versions)
    }

    /// “R7. Keep reflection out of the file”
    private func label(_ recommendation: Recommendation) -> String {
        "\(recommendation.label). \(recommendation.title.text(in: place.language))"
    }

    /// What differs from what the page showed, and what is wrong with it.
    private func changed(
        _ mine: Answers, _ shown: Answers, _ versions: [Recommendation.ID: Int],
        unseen: Set<Recommendation.ID> = []
    ) throws -> ([Changed], [Recommendation.ID: AnswerFault], [String: AnswerFault]) {
        var changed: [Changed] = []
        var faults: [Recommendation.ID: AnswerFault] = [:]
        var told: [String: AnswerFault] = [:]
        for recommendation in recommendations {
            guard isChanged(recommendation.id, mine, shown) else { continue }
            let number = versions[recommendation.id] ?? 0
            let edited = try edited(recommendation.id, number)?.value
            told = recorder.faults(mine)
            switch DecisionForm.decision(
                row(recommendation.id, mine, edited), at: place.site.id, on: recommendation.id, base: edited,
                today: workshop?.on ?? visit.today)
            {
            case .value(var decision):
                settle(&decision, edited, mine, isShown: !unseen.contains(recommendation.id))
                changed.append((decision, number))
            case .faults(let own): faults[recommendation.id] = own.values.first
            }
        }
        return (changed, faults, told)
    }

    private typealias Changed = (decision: Decision, number: Int)

    /// - `unseen`: what others decided since the page was shown, and nothing of it had to be asked.
    private func commit(
        _ changed: [Changed], _ mine: Answers, _ versions: [Recommendation.ID: Int],
        unseen: Set<Recommendation.ID> = []
    ) async throws -> Answer {
        do {
            try await visit.acting().commit { store in
                var conflicts: [EditConflict<Decision>] = []
                for (decision, number) in changed {
                    do {
                        try store.save(decision, expecting: number)
                    } catch let conflict as EditConflict<Decision> {
                        conflicts.append(conflict)
                    }
                }
                if !conflicts.isEmpty { throw SeveralConflicts(of: conflicts) }
            }
            return .seeOther(done(changed.count))
        } catch let several as SeveralConflicts {
            var numbers = versions
            var theirs = try shown(versions)
            for conflict in several.of {
                guard let id = DecisionList.recommendation(of: conflict) else { continue }
                numbers[id] = conflict.present?.number ?? 0
                fill(&theirs, id, conflict.present?.value)
            }
            let unseen = unseen.union(several.of.compactMap(DecisionList.recommendation))
            let met = recommendations.filter { unseen.contains($0.id) }
            let fields = fields(met)
            // What only one of two touched is kept as that one left it.
            let base = try shown(versions)
            let (merged, open) = Merging.byField(
                fields, base: base, theirsBase: base, mine: mine, theirs: theirs)
            if open.isEmpty, numbers != versions {
                let (again, faults, told) = try self.changed(
                    merged, shown(numbers), numbers, unseen: unseen)
                guard faults.isEmpty, told.isEmpty else {
                    return .notYet(try page(merged, numbers, faults, told))
                }
                return try await commit(again, merged, numbers, unseen: unseen)
            }
            // What is kept as the others have it is shown, too.
            let names = Set(open.map(\.name))
            let both = fields.filter {
                names.contains($0.name) || !$0.text(merged).isEmpty && $0.text(merged) == $0.text(theirs)
            }
            let merging = Merging(fields: both, mine: merged, theirs: theirs)
            return try conflict(merging, met, numbers, several.of.first?.present?.hand, open: [])
        }
    }

    private struct SeveralConflicts: Error {
        let of: [EditConflict<Decision>]
    }

    private func conflict(
        _ merging: Merging, _ met: [Recommendation], _ versions: [Recommendation.ID: Int], _ hand: LastHand?,
        open: Set<String>
    ) throws -> Answer {
        try ConflictAnswer.make(
            visit, merging, action: action, version: 0, by: hand, open: open,
            hidden: [HiddenField("versions", DecisionList.text(versions))]
                + met.map { HiddenField(Merging.records, $0.id.text) }
                + merging.met.map { HiddenField(Merging.met, $0) })
    }

    /// Is this row not as the page showed it?
    private func isChanged(_ id: Recommendation.ID, _ mine: Answers, _ shown: Answers) -> Bool {
        let (choice, reason) = (DecisionNames.choice(id), DecisionNames.reason(id))
        guard !mine[choice].isEmpty else { return false }
        return mine[choice] != shown[choice] || mine[reason].trimmed != shown[reason].trimmed
            || workshop != nil && mine[DecisionNames.here(id)] != shown[DecisionNames.here(id)]
    }

    /// Where it was decided, and who told it. What is changed in a workshop's list was decided there, ticked or not;
    /// what is only unticked was not.
    private func settle(
        _ decision: inout Decision, _ edited: Decision?, _ mine: Answers, isShown: Bool
    ) {
        if let workshop {
            let isTicked = !mine[DecisionNames.here(decision.recommendation)].isEmpty
            if isTicked || decision.choice != edited?.choice {
                if edited?.workshop != workshop.id { decision.on = workshop.on }
                decision.workshop = workshop.id
            } else if edited?.workshop == workshop.id {
                decision.workshop = nil
            }
        }
        let told = recorder.toldBy(mine, before: edited?.toldBy)
        decision.toldBy = isShown ? told : told.unseen(edited?.toldBy)
    }

    /// The form of one decision. The list asks for no day: the same choice keeps its own.
    private func row(_ id: Recommendation.ID, _ mine: Answers, _ edited: Decision?) -> Answers {
        var answers = Answers()
        answers["choice"] = mine[DecisionNames.choice(id)]
        answers["reason"] = mine[DecisionNames.reason(id)]
        if edited?.choice.rawValue == answers["choice"] {
            answers.set("on", date: edited?.on.map { .day($0) })
        }
        return answers
    }

    private func edited(_ id: Recommendation.ID, _ number: Int) throws -> Written<Decision>? {
        number == 0 ? nil : try place.study.store.version(number, of: .decision(at: place.site.id, on: id))
    }

    private func shown(_ versions: [Recommendation.ID: Int]) throws -> Answers {
        var answers = Answers()
        for recommendation in recommendations {
            let decision = try edited(recommendation.id, versions[recommendation.id] ?? 0)?.value
            fill(&answers, recommendation.id, decision)
        }
        return answers
    }

    private func present() throws -> (Answers, [Recommendation.ID: Int]) {
        try place.study.store.inOneState { store in
            var answers = Answers()
            var versions: [Recommendation.ID: Int] = [:]
            for recommendation in recommendations {
                let written = try store.version(of: .decision(at: place.site.id, on: recommendation.id))
                versions[recommendation.id] = written?.number ?? 0
                fill(&answers, recommendation.id, written?.value)
            }
            return (answers, versions)
        }
    }

    private static func recommendation(of conflict: EditConflict<Decision>) -> Recommendation.ID? {
        conflict.object.split(separator: "/").last.flatMap { Recommendation.ID(String($0)) }
    }

    private func fill(_ answers: inout Answers, _ id: Recommendation.ID, _ decision: Decision?) {
        answers[DecisionNames.choice(id)] = (decision?.choice ?? .undecided).rawValue
        answers[DecisionNames.reason(id)] = decision?.reason?.text ?? ""
        if let workshop {
            answers[DecisionNames.here(id)] = decision?.workshop == workshop.id ? "yes" : ""
        }
    }

    private func page(
        _ answers: Answers, _ versions: [Recommendation.ID: Int], _ faults: [Recommendation.ID: AnswerFault],
        _ told: [String: AnswerFault] = [:]
    ) throws -> DecisionsPage {
        DecisionsPage(
            try visit.surroundings(), site: place.site, language: place.language,
            stages: place.library.about.stages, recommendations: recommendations,
            answers: recorder.asking(answers), versions: versions, faults: faults, told: told,
            workshop: workshop, at: place.addresses, mayWrite: place.mayWrite)
    }

    private func fields(_ recommendations: [Recommendation]) -> [Merging.Field] {
        let words = visit.words
        return recommendations.flatMap { recommendation in
            let (choice, reason) = (
                DecisionNames.choice(recommendation.id), DecisionNames.reason(recommendation.id)
            )
            return [
                Merging.Field(
                    name: choice,
                    names: [choice] + (workshop == nil ? [] : [DecisionNames.here(recommendation.id)]),
                    label: words["app.lead.decisions.choice-of", ["label": recommendation.label]],
                    mayKeepBoth: false
                ) { DecisionPage.choice($0[choice], words) },
                Merging.Field(
                    name: reason, names: [reason],
                    label: words["app.lead.decisions.reason-of", ["label": recommendation.label]],
                    mayKeepBoth: true
                ) { $0[reason] },
            ]
        }
    }
}
