internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// One link, contrast or rivalry of the theory: made, changed, taken out, brought back.
struct TheoryLinkDesk {
    let visit: Visit
    let study: ServedStudy
    let theory: WorkingTheory
    let kind: TheoryLinkKind

    init(_ visit: Visit) throws {
        self.visit = visit
        study = try visit.here()
        theory = try visit.theory()
        guard let kind = visit.asked.places["kind"].flatMap({ TheoryLinkKind(rawValue: $0) }) else {
            throw Turned.notFound
        }
        self.kind = kind
    }

    private var addresses: StudyAddresses { study.addresses }

    private struct Version {
        let id: String
        let made: TheoryLinkForm.Made
        let number: Int
        let hand: LastHand
    }

    private func present() throws -> Version? { try version(nil) }

    /// What the path names, in the version of this number; in the present one without.
    private func version(_ number: Int?) throws -> Version? {
        guard let id = visit.asked.places["link"] else { return nil }
        let store = study.store
        func found<Value>(
            _ record: Recorded<Value>?, _ made: (Value) -> TheoryLinkForm.Made
        ) throws -> Version? {
            guard let record else { return nil }
            let written = try number.map { try store.version($0, of: record) } ?? store.version(of: record)
            return written.map { Version(id: id, made: made($0.value), number: $0.number, hand: $0.hand) }
        }
        switch kind {
        case .leadsTo: return try found(LeadsTo.ID(id).map { Recorded<LeadsTo>.leadsTo($0) }) { .leadsTo($0) }
        case .contrast:
            return try found(Contrast.ID(id).map { Recorded<Contrast>.contrast($0) }) { .contrast($0) }
        case .rivals: return try found(Rivalry.ID(id).map { Recorded<Rivalry>.rivalry($0) }) { .rivals($0) }
        }
    }

    private func page(_ typed: TheoryLinkTyped, id: String?) throws -> FormPage {
        FormPage.theoryLink(
            try visit.surroundings(), kind, id: id, typed,
            reason: try visit.openChange(in: theory.whole)?.reason.text(in: theory.language),
            token: visit.sessionFormToken, in: theory)
    }

    func show(isNew: Bool) throws -> Answer {
        let present = try present()
        if !isNew, present == nil { throw Turned.notFound }
        if let first = try visit.reasonFirst(theory.whole) { return first }
        let answers = present.map { TheoryLinkForm.answers($0.made, language: theory.language) } ?? Answers()
        return .page(
            try page(TheoryLinkTyped(answers: answers, version: present?.number ?? 0), id: present?.id))
    }

    func save(isNew: Bool) async throws -> Answer {
        let present = try present()
        let id = visit.asked.places["link"]
        if !isNew, present == nil, try !wasThere(id) { throw Turned.notFound }
        var answers = Answers(visit.form, TheoryLinkForm.names(kind))
        let shown = isNew ? 0 : Int(visit.form[FormNames.version] ?? "") ?? 0
        // What the page showed.
        let edited = isNew ? nil : try version(shown)
        if visit.form[Merging.mark] != nil, let edited {
            let merging = merging(answers, edited.made)
            switch merging.settled(visit.form) {
            case .success(let merged): answers = merged
            case .failure(let open):
                return try conflict(merging, edited.hand, number: edited.number, open: open.names)
            }
        }
        func again(_ faults: [String: TheoryLinkFault]) throws -> Answer {
            .notYet(
                try page(
                    TheoryLinkTyped(answers: answers, faults: faults, version: shown), id: isNew ? nil : id))
        }
        let change = try visit.openChange(in: theory.whole)?.id
        if change == nil, !theory.whole.snapshots.isEmpty { return try again(["": .reason]) }
        let form = TheoryLinkForm(theory: theory.whole, answers: answers)
        switch form.made(kind, id: id ?? NewName.of(kind.rawValue), (edited ?? present)?.made) {
        case .failure(let faults): return try again(faults.all)
        case .success(let made):
            do {
                switch made {
                case .leadsTo(let link): try await save(link, .leadsTo(link.id), change, shown)
                case .contrast(let contrast): try await save(contrast, .contrast(contrast.id), change, shown)
                case .rivals(let rivalry): try await save(rivalry, .rivalry(rivalry.id), change, shown)
                }
                return .seeOther(addresses.theoryLinks + "?saved=yes")
            } catch let both as EditConflict<LeadsTo> {
                return try conflict(answers, both) { .leadsTo($0) }
            } catch let both as EditConflict<Contrast> {
                return try conflict(answers, both) { .contrast($0) }
            } catch let both as EditConflict<Rivalry> {
                return try conflict(answers, both) { .rivals($0) }
            }
        }
    }

    private func save<Value: Equatable & Sendable>(
        _ value: Value, _ record: Recorded<Value>, _ change: TheoryChange.ID?, _ expected: Int
    ) async throws {
        _ = try await visit.acting().commit {
            try $0.save(value, as: record, because: change, expecting: expected)
        }
    }

    private func conflict<Value>(
        _ mine: Answers, _ both: EditConflict<Value>, _ made: (Value) -> TheoryLinkForm.Made
    ) throws -> Answer {
        try conflict(
            merging(mine, both.present.map { made($0.value) }),
            both.present?.hand ?? both.deleted.map { LastHand(by: $0.by, at: $0.at) },
            number: both.present?.number ?? 0, open: [])
    }

    private func conflict(_ merging: Merging, _ hand: LastHand?, number: Int, open: Set<String>) throws
        -> Answer
    {
        let id = visit.asked.places["link"] ?? ""
        return try ConflictAnswer.make(
            visit, merging, action: addresses.theoryLink(kind, id), version: number, by: hand, open: open,
            back: addresses.theoryLinks)
    }

    private func merging(_ mine: Answers, _ theirs: TheoryLinkForm.Made?) -> Merging {
        let theory = theory
        let fields = TheoryLinkForm.names(kind).map { name in
            Merging.Field(
                name: name, names: [name], label: TheoryLinkDesk.label(name, visit.words), mayKeepBoth: false
            ) { answers in
                theory.whole.configurations.first { $0.id.text == answers[name] }?.label
                    ?? theory.whole.statements.first { $0.id.text == answers[name] }?.text.text
                    ?? answers[name]
            }
        }
        return Merging(
            fields: fields, mine: mine,
            theirs: theirs.map { TheoryLinkForm.answers($0, language: theory.language) } ?? Answers())
    }

    private static func label(_ name: String, _ words: Words) -> String {
        let plain = name.hasPrefix("rival-") ? "rival" : name
        return words["app.theory.links.\(plain)"]
    }
}

extension TheoryLinkDesk {
    /// What was taken out and may come back.
    private func removed(_ id: String?) throws -> TheoryLinkForm.Made? {
        let all = try study.store.removedTheory()
        switch kind {
        case .leadsTo: return all.leadsTo.first { $0.value.id.text == id }.map { .leadsTo($0.value) }
        case .contrast: return all.contrasts.first { $0.value.id.text == id }.map { .contrast($0.value) }
        case .rivals: return all.rivals.first { $0.value.id.text == id }.map { .rivals($0.value) }
        }
    }

    private func wasThere(_ id: String?) throws -> Bool { try removed(id) != nil }

    private func told(_ made: TheoryLinkForm.Made) -> String {
        switch made {
        case .leadsTo(let link): theory.told(link)
        case .contrast(let contrast): theory.told(contrast)
        case .rivals(let rivalry): theory.told(rivalry)
        }
    }

    func askToDelete() throws -> Answer {
        guard let present = try present() else { throw Turned.notFound }
        if let first = try visit.reasonFirst(theory.whole) { return first }
        return .page(
            FormPage.confirmDeletion(
                try visit.surroundings(),
                question: visit.words["app.theory.links.take-out-ask", ["link": told(present.made)]],
                effects: [visit.words["app.theory.links.take-out-effect"]], canReturn: false,
                action: addresses.deleteLink(kind, present.id), token: visit.sessionFormToken,
                version: String(present.number), back: addresses.theoryLink(kind, present.id)))
    }

    func delete() async throws -> Answer {
        guard let present = try present() else { return .seeOther(addresses.theoryLinks + "?saved=gone") }
        if let first = try visit.reasonFirst(theory.whole) { return first }
        let change = try visit.openChange(in: theory.whole)?.id
        let shown = Int(visit.form[FormNames.version] ?? "") ?? 0
        do {
            switch present.made {
            case .leadsTo(let link): try await delete(.leadsTo(link.id), change, shown)
            case .contrast(let contrast): try await delete(.contrast(contrast.id), change, shown)
            case .rivals(let rivalry): try await delete(.rivalry(rivalry.id), change, shown)
            }
        } catch ContentProblem.brokenReference {
            let words = visit.words
            return .page(
                MessagePage(
                    try visit.surroundings(), words["app.theory.links.take-out-not"],
                    [words["app.theory.links.take-out-read"]],
                    links: [Link(text: words["app.theory.links.heading"], href: addresses.theoryLinks)]),
                status: .conflict)
        } catch let problem as any Explained where problem.code == "store.changed-meanwhile" {
            return .seeOther(addresses.theoryLink(kind, present.id))
        }
        return .seeOther(addresses.theoryLinks + "?saved=gone")
    }

    private func delete<Value: Equatable & Sendable>(
        _ record: Recorded<Value>, _ change: TheoryChange.ID?, _ expected: Int
    ) async throws {
        try await visit.acting().commit { try $0.delete(record, because: change, expecting: expected) }
    }

    func askToRestore() throws -> Answer {
        let id = visit.asked.places["link"] ?? ""
        if try present() != nil { return .seeOther(addresses.theoryLink(kind, id)) }
        guard let removed = try removed(id) else { throw Turned.notFound }
        if let first = try visit.reasonFirst(theory.whole) { return first }
        let words = visit.words
        let heading = words["app.theory.links.back-ask", ["link": told(removed)]]
        return .page(
            FormPage(
                try visit.surroundings(), title: heading, heading: heading,
                form: FormFrame(
                    action: addresses.restoreLink(kind, id), token: visit.sessionFormToken,
                    button: words["app.theory.act.back-button"],
                    links: [Link(text: words["app.theory.act.back-leave"], href: addresses.theoryLinks)])))
    }

    func restore() async throws -> Answer {
        let id = visit.asked.places["link"] ?? ""
        if let first = try visit.reasonFirst(theory.whole) { return first }
        guard try present() == nil else { return .seeOther(addresses.theoryLink(kind, id)) }
        let change = try visit.openChange(in: theory.whole)?.id
        do {
            switch try removed(id) {
            // Somebody brought it back between the two looks.
            case nil where try present() != nil: return .seeOther(addresses.theoryLink(kind, id))
            case nil: throw Turned.notFound
            case .leadsTo(let link)?: try await save(link, .leadsTo(link.id), change, 0)
            case .contrast(let contrast)?: try await save(contrast, .contrast(contrast.id), change, 0)
            case .rivals(let rivalry)?: try await save(rivalry, .rivalry(rivalry.id), change, 0)
            }
        } catch let problem as any Explained where problem.code == "store.changed-meanwhile" {
            return .seeOther(addresses.theoryLink(kind, id))
        }
        return .seeOther(addresses.theoryLinks + "?saved=back")
    }
}
