internal import Realist
internal import RealistPages
internal import RealistStore

/// The sites of a study, and each one's own page.
enum SiteRoutes {
    static let all: [Route] = [
        .get("/s/:study/sites", .right(.readToolkit)) { visit in
            let study = try visit.here()
            let member = try visit.member()
            let library = try study.library()
            let sites = library.sites.filter { member.may(.readSite, at: $0.id) }
            return .page(
                TasksPage.sites(
                    try visit.surroundings(), sites, at: study.addresses, language: library.about.language,
                    mayBring: member.may(.writeSite), mayAdd: member.may(.administer),
                    areThere: !library.sites.isEmpty))
        },
        .get("/s/:study/sites/:site", .right(.readSite)) { visit in
            let place = try SitePlace(visit)
            var work = try work(visit, place, isCounted: true)
            work.mayApprove = try visit.member().may(.approveSite, at: place.site.id)
            let people = try place.mayWrite ? HandoverRoutes.people(visit, place) : []
            return .page(
                MySitePage(
                    try visit.surroundings(notice: Saved.notice(visit)), work, people: people,
                    at: place.addresses, mayWrite: place.mayWrite))
        },
        .get("/s/:study/sites/:site/waiting", .right(.writeSite)) { visit in
            let place = try SitePlace(visit)
            let passed = visit.asked.query["passing"].flatMap { Int($0) } ?? 0
            guard (0...SiteRoutes.mostPassed).contains(passed) else { throw Turned.notFound }
            var work = try work(visit, place, passing: passed, isCounted: true)
            if passed > 0, work.due.isEmpty { throw Turned.notFound }
            work.mayApprove = try visit.member().may(.approveSite, at: place.site.id)
            return .page(TasksPage.waiting(try visit.surroundings(), work, at: place.addresses))
        },
    ]

    /// No site has more steps that are due.
    private static let mostPassed = 1_000_000

    /// One more than a page names: beyond these, what others told is counted.
    private static let fewTold = 4

    /// - `passed`: all steps that are due, but so many; `nil` for a few of them.
    /// - `isCounted`: what others told, beyond a few, only by its number.
    static func work(
        _ visit: Visit, _ place: SitePlace, passing passed: Int? = nil, isCounted: Bool = false
    ) throws -> SiteWork {
        let id = place.site.id
        let soon = Day(ordinal: visit.today.ordinal + 14) ?? visit.today
        return try place.study.store.inOneState { store in
            var work = SiteWork(
                site: place.site, language: place.language, stages: place.library.about.stages,
                recommendations: place.library.recommendations,
                decisions: Dictionary(
                    try store.decisions(at: id).map { ($0.recommendation, $0.choice) },
                    uniquingKeysWith: { _, later in later }),
                states: try store.latestStates(at: id), drafts: try begun(store, place),
                due: try passed.map { try store.changesDue(at: id, by: soon, passing: $0) }
                    ?? store.changesDue(at: id, by: soon, most: 5),
                dueCount: try store.changesDueCount(at: id, by: soon),
                told: try store.changesToConfirm(at: id, most: isCounted ? fewTold : 50),
                others: place.labelled(try store.sharedChanges(besides: id)), today: visit.today,
                toldDecisions: try store.decisionsToConfirm(at: id),
                toldWorkshops: try store.workshopsToConfirm(at: id))
            work.passed = passed ?? 0
            if isCounted {
                let changes = try store.adaptationTotals(at: id).first { $0.what == .unconfirmed }?.count ?? 0
                work.toldCount = changes + work.toldDecisions.count + work.toldWorkshops.count
            }
            return work
        }
    }

    private static func begun(_ store: Store, _ place: SitePlace) throws -> [SiteWork.Begun] {
        try store.drafts(at: place.site.id).filter { $0.kind == ChangeDraft.kind }.map { draft in
            let answers = Answers(draft.fields)
            return SiteWork.Begun(
                id: draft.id.text, title: answers["title"],
                questionsLeft: ChangeQuestion.left(answers, place.library.recommendations).count)
        }
    }
}
