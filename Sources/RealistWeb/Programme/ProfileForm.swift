internal import Realist
internal import RealistPages

/// Answers to questions of a site's context profile as a form has them, and back. Pure.
struct ProfileForm: Sendable {
    let statements: [Statement]
    let today: Day
    /// Answering again what is as it was is an answer, too: on the page of one question.
    var isRenewing = false

    var names: [String] {
        statements.flatMap { [ProfileNames.answer($0.id), ProfileNames.note($0.id)] } + [ProfileNames.by]
            + Answers.dateNames(ProfileNames.on)
    }

    /// What the fields begin with: what holds now, and today. `by` is who is likely to answer.
    func answers(_ site: Site, by: String) -> Answers {
        var answers = Answers()
        for statement in statements {
            answers[ProfileNames.answer(statement.id)] =
                site.answer(to: statement.id)?.answer.rawValue ?? ""
        }
        answers[ProfileNames.by] = by
        answers.set(ProfileNames.on, date: .day(today))
        return answers
    }

    /// The answers that were given anew, in the order of the questions: another one than `site` has, or one with a note.
    ///
    /// `site`: as the form showed it.
    func made(_ answers: Answers, over site: Site) -> Turn<[ProfileAnswer]> {
        var faults: [String: AnswerFault] = [:]
        var given: [(statement: Statement, answer: ProfileAnswer.Answer, note: Wording?)] = []
        for statement in statements {
            let name = ProfileNames.note(statement.id)
            let note = Wording.typed(answers[name], before: nil)
            if let note, note.text.count > AnswerLimits.text {
                faults[name] = .tooLong(most: AnswerLimits.text)
            }
            let answer = ProfileAnswer.Answer(rawValue: answers[ProfileNames.answer(statement.id)])
            guard let answer, ProfileAnswer.Answer.fitting(statement.level).contains(answer) else {
                if isRenewing { faults[ProfileNames.answer(statement.id)] = .noAnswer }
                continue
            }
            if isRenewing || site.answer(to: statement.id)?.answer != answer || note != nil {
                given.append((statement, answer, note))
            }
        }
        guard !given.isEmpty || !faults.isEmpty else { return .value([]) }
        let by = answers[ProfileNames.by].trimmed
        if by.isEmpty { faults[ProfileNames.by] = .noRole }
        if by.count > AnswerLimits.line || by.contains(where: \.isNewline) {
            faults[ProfileNames.by] = .tooLong(most: AnswerLimits.line)
        }
        var day = today
        switch TypedDate.day(answers.date(ProfileNames.on), latest: today) {
        case .success(let typed): day = typed ?? today
        case .failure(let problem): faults[ProfileNames.on] = problem.fault
        }
        guard faults.isEmpty else { return .faults(faults) }
        return .value(
            given.map {
                ProfileAnswer(statement: $0.statement.id, answer: $0.answer, on: day, by: by, note: $0.note)
            }
        )
    }

    /// How many answers to each question there are: `talks-stay-confidential:2`.
    func seen(_ site: Site) -> String { seen(site, met: statements, else: "") }

    /// The same for a page that shows the present answers to `met` only: what nobody touched stays as it was shown before.
    func seen(_ site: Site, met: [Statement], else earlier: String) -> String {
        let before = ProfileForm.counts(earlier)
        return statements.map { statement in
            let isMet = met.contains { $0.id == statement.id }
            let count =
                isMet
                ? site.profile.count { $0.statement == statement.id } : before[statement.id] ?? 0
            return "\(statement.id):\(count)"
        }.joined(separator: " ")
    }

    private static func counts(_ seen: String) -> [Statement.ID: Int] {
        var counts: [Statement.ID: Int] = [:]
        for part in seen.split(separator: " ") {
            let pair = part.split(separator: ":")
            guard pair.count == 2, let id = Statement.ID(String(pair[0])) else { continue }
            counts[id] = Int(pair[1])
        }
        return counts
    }

    /// The site as the form showed it: without the answers that came since.
    func shown(_ site: Site, seen text: String) -> Site {
        var left = ProfileForm.counts(text)
        var shown = site
        shown.profile = site.profile.filter { answer in
            guard let count = left[answer.statement], count > 0 else { return false }
            left[answer.statement] = count - 1
            return true
        }
        return shown
    }

    /// Those of `given` that somebody else answered meanwhile, and otherwise.
    func met(_ given: [ProfileAnswer], _ site: Site, seen text: String) -> [Statement] {
        let seen = ProfileForm.counts(text)
        return statements.filter { statement in
            guard let mine = given.first(where: { $0.statement == statement.id }) else { return false }
            let count = site.profile.count { $0.statement == statement.id }
            return count != seen[statement.id] ?? 0
                && !ProfileForm.saysSame(mine, site.answer(to: statement.id))
        }
    }

    /// The same answer by the same role on the same day: a form that was sent twice.
    static func saysSame(_ mine: ProfileAnswer, _ other: ProfileAnswer?) -> Bool {
        guard let other else { return false }
        return mine.answer == other.answer && mine.note?.text == other.note?.text
            && mine.on == other.on && mine.by == other.by
    }
}
