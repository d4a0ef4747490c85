import Realist
import Testing

@testable import RealistPages

extension AppExample {
    /// A site's context profile, its programme card, and the recommendations.
    static func profilePages() throws -> [Shown] {
        try profile() + cards() + advice()
    }

    static func studyAddresses() throws -> StudyAddresses {
        StudyAddresses(try #require(StudyKey("support")))
    }

    /// A site with two answers to one question, one of them with a note.
    static func profiled(_ writing: Writing) -> Site {
        Site(
            id: Example.harrow, label: Wording(writing.line), kind: "teaching hospital",
            profile: [
                ProfileAnswer(
                    statement: Example.distrust, answer: .absent, on: Day(2024, 5, 6), by: writing.line,
                    note: Wording(writing.text)),
                ProfileAnswer(
                    statement: Example.distrust, answer: .partly, on: Day(2025, 5, 6), by: "Support lead",
                    note: "Less than before"),
                ProfileAnswer(
                    statement: Example.fearJob, answer: .most, on: Day(2025, 5, 6), by: "Support lead"),
            ],
            programme: ProgrammeCard(points: [
                .name: Wording(writing.line), .why: Wording(writing.text), .plannedFidelity: "Yearly",
            ]))
    }

    private static func asking(_ writing: Writing) -> ProfileAsking {
        var statements = Example.statements.filter { $0.id != Example.unused }
        for place in statements.indices where place % 2 == 0 {
            statements[place].question = Wording(writing.line + "?")
        }
        return ProfileAsking(
            statements
                + (0..<7).compactMap { number in
                    Statement.ID("more-\(number)").map {
                        Statement(id: $0, text: Wording(writing.line), level: .organisation)
                    }
                })
    }

    private static func profile() throws -> [Shown] {
        let addresses = try studyAddresses()
        return try Writing.all.flatMap { writing -> [Shown] in
            let around = try surroundings(writing)
            let (site, asking) = (profiled(writing), asking(writing))
            var pages = [true, false].map { mayWrite in
                Shown(
                    "profile-\(writing.name)\(mayWrite ? "" : "-read")",
                    TasksPage.profile(
                        around, asking, of: site, language: .english, at: addresses, mayWrite: mayWrite))
            }
            for group in asking.groups {
                let content = content(site, group.statements, writing)
                pages.append(
                    Shown(
                        "profile-\(group.id)-\(writing.name)",
                        ProfilePage(
                            around, content, group, isLast: asking.group(after: group.id) == nil,
                            at: addresses)))
                guard let statement = group.statements.first(where: { $0.id == Example.distrust }) else {
                    continue
                }
                var wrong = content
                wrong.faults = [
                    ProfileNames.answer(statement.id): .noAnswer, ProfileNames.by: .noRole,
                    ProfileNames.note(statement.id): .tooLong(most: 2_000), ProfileNames.on: .inFuture,
                ]
                var read = content
                read.mayWrite = false
                pages += [("one", content), ("one-wrong", wrong), ("one-read", read)].map { name, content in
                    Shown(
                        "profile-\(name)-\(writing.name)",
                        ProfilePage(around, content, on: statement, at: addresses, group: group))
                }
                pages.append(
                    Shown(
                        "profile-wrong-\(writing.name)",
                        ProfilePage(around, wrong, group, isLast: false, at: addresses)))
            }
            pages.append(
                Shown(
                    "profile-none-\(writing.name)",
                    TasksPage.profile(
                        around, ProfileAsking([]), of: site, language: .english, at: addresses, mayWrite: true
                    )))
            return pages
        }
    }

    private static func content(_ site: Site, _ statements: [Statement], _ writing: Writing)
        -> ProfilePage.Content
    {
        var answers = Answers()
        for statement in statements {
            answers[ProfileNames.answer(statement.id)] = site.answer(to: statement.id)?.answer.rawValue ?? ""
            answers[ProfileNames.note(statement.id)] = writing.text
        }
        answers[ProfileNames.by] = writing.line
        answers.set(ProfileNames.on, date: .day(Day(2026, 11, 21)))
        return ProfilePage.Content(
            site: site, language: .english, statements: statements, answers: answers, seen: "distrust:2",
            mayWrite: true)
    }

    private static func cards() throws -> [Shown] {
        let addresses = try studyAddresses()
        return try Writing.all.flatMap { writing -> [Shown] in
            let around = try surroundings(writing)
            let site = profiled(writing)
            let cards = [true, false].map { mayWrite in
                Shown(
                    "card-\(writing.name)\(mayWrite ? "" : "-read")",
                    CardPage(around, site, language: .english, at: addresses, mayWrite: mayWrite))
            }
            return cards
                + CardPart.allCases.map { part in
                    var answers = Answers()
                    for point in part.points { answers[CardPart.field(point)] = writing.text }
                    let faults =
                        part == .what ? [CardPart.field(.why): AnswerFault.tooLong(most: 2_000)] : [:]
                    return Shown(
                        "card-\(part.rawValue)-\(writing.name)",
                        FormPage.card(
                            around, part, answers, faults, version: 4, of: site, language: .english,
                            at: addresses))
                }
        }
    }

    private static func advice() throws -> [Shown] {
        let addresses = try studyAddresses()
        let around = try surroundings()
        let theory = try self.theory(.plain)
        let changes = Example.adaptations
        let lists = [
            [Example.r1: Decision.Choice.adapt], nil,
        ].enumerated().map { number, decided in
            Shown(
                "recommendations-\(number)",
                TasksPage.recommendations(
                    around, Example.recommendations, stages: Example.about.stages, decided: decided,
                    language: .english, at: addresses))
        }
        let none = Shown(
            "recommendations-none",
            TasksPage.recommendations(
                around, [], stages: Example.about.stages, decided: nil, language: .english, at: addresses))
        let full = AdvicePage.Content(
            recommendation: Example.recommendations[0], sites: [(profiled(.plain), .adapt)],
            own: changes.prefix(1).map { ("Harrowmere", $0) }, others: changes.map { ("Saltby Vale", $0) },
            materials: Example.materials, mayWrite: true, readsAll: false)
        var read = full
        read.mayWrite = false
        read.others = []
        var all = full
        all.readsAll = true
        all.hasMore = true
        all.sites = []
        var bare = read
        bare.recommendation = Example.recommendations[2]
        bare.own = []
        bare.materials = []
        return lists + [none]
            + [("full", full), ("read", read), ("all", all), ("bare", bare)].map { name, content in
                Shown("advice-\(name)", AdvicePage(around, content, in: theory))
            }
    }
}
