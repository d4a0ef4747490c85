internal import Realist
internal import RealistPages

/// A workshop as a form has it, and back. Pure.
struct WorkshopForm: Sendable {
    let roles: [Role]
    let language: Language
    let site: Site.ID
    /// Only who writes for all sites makes a workshop of all.
    let mayBeOfAll: Bool
    let recorder: Recorder

    static let mostPeople = 10_000
    /// In a list of what was shown, said or decided.
    static let mostLines = 100

    func answers(_ workshop: Workshop?) -> Answers {
        var answers = Answers()
        if let workshop {
            answers["title"] = workshop.title.text
            answers[WorkshopNames.whose] = workshop.site == nil ? WorkshopNames.all : "site"
            answers.set("on", date: .day(workshop.on))
            answers["stage"] = workshop.stage.rawValue
            for (role, people) in workshop.attendance {
                answers[WorkshopNames.people(role)] = String(people)
            }
            for (name, path) in WorkshopForm.lists {
                answers[name] = workshop[keyPath: path].map(\.text).joined(separator: "\n")
            }
        }
        return recorder.filled(answers, workshop?.toldBy)
    }

    private static var lists: [(String, WritableKeyPath<Workshop, [Wording]>)] {
        [("shown", \.shown), ("discussed", \.discussed), ("decided", \.decided)]
    }

    func workshop(_ answers: Answers, _ id: Workshop.ID, base: Workshop?) -> Turn<Workshop> {
        let isOfAll = mayBeOfAll ? answers[WorkshopNames.whose] == WorkshopNames.all : base?.isOfAll == true
        // What is of all sites is the evaluators' own.
        var faults = isOfAll ? [:] : recorder.faults(answers)
        let title = Wording.typed(answers["title"], before: base?.title)
        if title == nil { faults["title"] = .noName }
        if let title, title.text.count > AnswerLimits.line {
            faults["title"] = .tooLong(most: AnswerLimits.line)
        }
        var day: Day?
        switch TypedDate.day(answers.date("on")) {
        case .success(nil): faults["on"] = .noDay
        case .success(let typed): day = typed
        case .failure(let problem): faults["on"] = problem.fault
        }
        let stage = Workshop.Stage(rawValue: answers["stage"])
        if stage == nil { faults["stage"] = .noStage }
        let attendance = attendance(answers, base, &faults)
        for (name, _) in WorkshopForm.lists where answers[name].count > AnswerLimits.list {
            faults[name] = .tooLong(most: AnswerLimits.list)
        }
        guard faults.isEmpty, let title, let day, let stage else { return .faults(faults) }
        var workshop = Workshop(
            id: id, site: isOfAll ? nil : site, title: title, stage: stage, on: day, attendance: attendance,
            toldBy: isOfAll ? nil : recorder.toldBy(answers, before: base?.toldBy))
        for (name, path) in WorkshopForm.lists {
            workshop[keyPath: path] = WorkshopForm.lines(answers[name], before: base?[keyPath: path] ?? [])
        }
        return .value(workshop)
    }

    /// Roles that the form does not know stay.
    private func attendance(
        _ answers: Answers, _ base: Workshop?, _ faults: inout [String: AnswerFault]
    ) -> [Role.ID: Int] {
        var attendance = base?.attendance ?? [:]
        for role in roles {
            let name = WorkshopNames.people(role.id)
            let typed = answers[name].trimmed
            attendance[role.id] = nil
            if typed.isEmpty { continue }
            let isNumber = typed.utf8.count <= 5 && typed.utf8.allSatisfy { (48...57).contains($0) }
            if isNumber, let people = Int(typed), people <= WorkshopForm.mostPeople {
                attendance[role.id] = people
            } else {
                faults[name] = .noCount
            }
        }
        return attendance
    }

    /// A thing on each line; translations stay while the line does.
    static func lines(_ text: String, before: [Wording]) -> [Wording] {
        text.split(whereSeparator: \.isNewline).prefix(mostLines).compactMap { line in
            let line = String(line).trimmed
            if line.isEmpty { return nil }
            return before.first { $0.text == line } ?? Wording(line)
        }
    }

    /// The parts of a workshop, for the page that shows two versions and for its history.
    func fields(_ words: Words) -> [Merging.Field] {
        func plain(
            _ name: String, _ names: [String]? = nil, _ key: String? = nil, both: Bool = false,
            _ text: @escaping @Sendable (Answers) -> String
        ) -> Merging.Field {
            Merging.Field(
                name: name, names: names ?? [name], label: words["app.workshops.q.\(key ?? name)"],
                mayKeepBoth: both, text: text)
        }
        let (roles, language) = (roles, language)
        let whose =
            mayBeOfAll
            ? [
                plain(WorkshopNames.whose) { answers in
                    answers[WorkshopNames.whose] == WorkshopNames.all ? words["app.workshops.all-sites"] : ""
                }
            ] : []
        return recorder.fields + whose + [
            plain("title") { $0["title"] },
            plain("on", Answers.dateNames("on")) { $0.dateText("on", words) },
            plain("stage") { answers in
                Workshop.Stage(rawValue: answers["stage"]).map { words["workshop.stage.\($0.rawValue)"] }
                    ?? ""
            },
            plain("shown", both: true) { $0["shown"] },
            plain("discussed", both: true) { $0["discussed"] },
            plain("decided", both: true) { $0["decided"] },
            plain("people", roles.map { WorkshopNames.people($0.id) }, "attendance") { answers in
                roles.compactMap { role in
                    let people = answers[WorkshopNames.people(role.id)]
                    let gaps = ["role": role.title.text(in: language), "n": people]
                    return people.isEmpty ? nil : words["workshop.role", gaps]
                }.joined(separator: "\n")
            },
        ]
    }

    func written(_ words: Words) -> [PersonalWarning.Written] {
        recorder.written
            + ["title", "shown", "discussed", "decided"].map {
                .init(name: $0, label: words["app.workshops.q.\($0)"])
            }
    }
}

extension Workshop {
    /// Not of one site.
    var isOfAll: Bool { site == nil }
}
