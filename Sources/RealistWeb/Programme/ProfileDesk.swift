internal import Realist
internal import RealistPages
internal import RealistStore

/// The pages of a site's context profile. Answers are added to those that there are; none is ever written over.
struct ProfileDesk {
    let visit: Visit
    let place: SitePlace
    let asking: ProfileAsking

    init(_ visit: Visit) throws {
        self.visit = visit
        place = try SitePlace(visit)
        asking = ProfileAsking(
            try place.study.store.contexts(besides: place.site.profile.map(\.statement)))
    }

    private var addresses: StudyAddresses { place.addresses }
    private var home: String { addresses.profile(place.site.id) }

    func overview() throws -> Answer {
        .page(
            TasksPage.profile(
                try visit.surroundings(notice: Saved.notice(visit)), asking, of: place.site,
                language: place.language, at: addresses, mayWrite: place.mayWrite))
    }

    func group() throws -> ProfileAsking.Group {
        guard let group = visit.asked.places["group"].flatMap({ asking.group($0) }) else {
            throw Turned.notFound
        }
        return group
    }

    func statement() throws -> Statement {
        let id: Statement.ID = try visit.id("statement")
        guard let statement = asking.groups.flatMap(\.statements).first(where: { $0.id == id }) else {
            throw Turned.notFound
        }
        return statement
    }

    func show(_ asked: Asked) throws -> Answer {
        let form = form(asked)
        return .page(
            try page(asked, form.answers(place.site, by: likelyBy()), [:], seen: form.seen(place.site)))
    }

    /// One group of questions, or one question.
    enum Asked {
        case group(ProfileAsking.Group)
        case statement(Statement)

        var statements: [Statement] {
            switch self {
            case .group(let group): group.statements
            case .statement(let statement): [statement]
            }
        }
    }

    private func form(_ asked: Asked) -> ProfileForm {
        var form = ProfileForm(statements: asked.statements, today: visit.today)
        if case .statement = asked { form.isRenewing = true }
        return form
    }

    private func action(_ asked: Asked) -> String {
        switch asked {
        case .group(let group): addresses.profile(place.site.id, group.id)
        case .statement(let statement): addresses.profile(place.site.id, statement.id)
        }
    }

    /// A lead answers as whoever answered last; an evaluator has to say who told it.
    private func likelyBy() throws -> String {
        try visit.member().may(.approveSite, at: place.site.id) ? place.site.profile.last?.by ?? "" : ""
    }

    private func page(
        _ asked: Asked, _ answers: Answers, _ faults: [String: AnswerFault], seen: String
    ) throws -> ProfilePage {
        let content = ProfilePage.Content(
            site: place.site, language: place.language, statements: asked.statements, answers: answers,
            faults: faults, seen: seen, mayWrite: place.mayWrite)
        let around = try visit.surroundings(notice: Saved.notice(visit))
        switch asked {
        case .group(let group):
            return ProfilePage(
                around, content, group, isLast: asking.group(after: group.id) == nil, at: addresses)
        case .statement(let statement):
            return ProfilePage(
                around, content, on: statement, at: addresses, group: asking.group(of: statement.id))
        }
    }
}

extension ProfileDesk {
    func save(_ asked: Asked) async throws -> Answer {
        let (sent, form) = (visit.form, form(asked))
        let seen = sent[ProfileNames.seen] ?? ""
        let shown = form.shown(place.site, seen: seen)
        var mine = Answers(sent, form.names)
        if sent[Merging.mark] != nil {
            let met = asked.statements.filter { sent.all(Merging.records).contains($0.id.text) }
            let merging = merging(met, mine, shown)
            switch merging.settled(sent) {
            case .success(let merged): mine = merged
            case .failure(let open): return try conflict(asked, merging, met, seen, open: open.names)
            }
            // What was chosen as the other has it is there already.
            for statement in met where sent["keep-" + ProfileNames.answer(statement.id)] == "theirs" {
                mine[ProfileNames.answer(statement.id)] =
                    shown.answer(to: statement.id)?.answer.rawValue ?? ""
                mine[ProfileNames.note(statement.id)] = ""
            }
            if case .statement = asked,
                met.contains(where: { sent["keep-" + ProfileNames.answer($0.id)] == "theirs" })
            {
                return .seeOther(next(asked))
            }
        }
        if PersonalWarning.wantsChange(sent) { return .page(try page(asked, mine, [:], seen: seen)) }
        let given: [ProfileAnswer]
        switch form.made(mine, over: shown) {
        case .faults(let faults): return .notYet(try page(asked, mine, faults, seen: seen))
        case .value(let made): given = made
        }
        if given.isEmpty { return .seeOther(next(asked)) }
        let words = visit.words
        var before = Answers()
        before[ProfileNames.by] = try likelyBy()
        let warning = PersonalWarning(
            visit: visit,
            written: asked.statements.map {
                .init(name: ProfileNames.note($0.id), label: words["app.profile.note"])
            } + [.init(name: ProfileNames.by, label: words["app.profile.by"], isRole: true)],
            before: before, known: place.known)
        let also = [HiddenField(ProfileNames.seen, seen), HiddenField("then", sent["then"] ?? "")]
        if let asking = try warning.page(mine, action: action(asked), version: nil, also: also) {
            return asking
        }
        return try await keep(given, mine, asked, form, seen)
    }

    private func keep(
        _ given: [ProfileAnswer], _ mine: Answers, _ asked: Asked, _ form: ProfileForm, _ seen: String
    ) async throws -> Answer {
        let record = Recorded<Site>.site(place.site.id)
        let kept: Kept = try await visit.acting().commit { store in
            guard let present = try store.version(of: record) else { return .gone }
            guard form.met(given, present.value, seen: seen).isEmpty else { return .met(present) }
            var site = present.value
            site.profile += given.filter { !ProfileForm.saysSame($0, site.answer(to: $0.statement)) }
            try store.save(site, as: record, expecting: present.number)
            return .saved
        }
        switch kept {
        case .saved: return .seeOther(next(asked))
        case .gone: throw Turned.notFound
        case .met(let present):
            let met = form.met(given, present.value, seen: seen)
            return try conflict(
                asked, merging(met, mine, present.value), met,
                form.seen(present.value, met: met, else: seen), hand: present.hand, open: [])
        }
    }

    private enum Kept: Sendable {
        case saved
        case gone
        case met(Written<Site>)
    }

    private func next(_ asked: Asked) -> String {
        guard case .group(let group) = asked, visit.form["then"] != "later",
            let next = asking.group(after: group.id)
        else { return home + "?saved=answers" }
        return addresses.profile(place.site.id, next.id) + "?saved=answers"
    }

    /// What this form says, and what was said meanwhile: both stay in the history, and the later one holds.
    private func merging(_ met: [Statement], _ mine: Answers, _ site: Site) -> Merging {
        let (words, language) = (visit.words, place.language)
        var theirs = Answers()
        for statement in met {
            guard let answer = site.answer(to: statement.id) else { continue }
            theirs[ProfileNames.answer(statement.id)] = answer.answer.rawValue
            theirs[ProfileNames.note(statement.id)] = answer.note?.text ?? ""
        }
        return Merging(
            fields: met.map { statement in
                let (answer, note) = (ProfileNames.answer(statement.id), ProfileNames.note(statement.id))
                return Merging.Field(
                    name: answer, names: [answer, note],
                    label: statement.question?.text(in: language) ?? statement.text.text(in: language),
                    mayKeepBoth: false
                ) { answers in
                    let said =
                        ProfileAnswer.Answer(rawValue: answers[answer])
                        .map { words["app.profile.answers.\($0.rawValue)"] } ?? ""
                    return answers[note].isEmpty ? said : "\(said). \(answers[note])"
                }
            }, mine: mine, theirs: theirs)
    }

    private func conflict(
        _ asked: Asked, _ merging: Merging, _ met: [Statement], _ seen: String, hand: LastHand? = nil,
        open: Set<String>
    ) throws -> Answer {
        try ConflictAnswer.make(
            visit, merging, action: action(asked), version: 0, by: hand, open: open,
            hidden: [
                HiddenField(ProfileNames.seen, seen), HiddenField("then", visit.form["then"] ?? ""),
            ] + met.map { HiddenField(Merging.records, $0.id.text) },
            back: action(asked))
    }
}
