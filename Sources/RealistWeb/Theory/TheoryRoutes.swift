internal import Realist
internal import RealistPages
internal import RealistStore

/// The programme theory to read: the list, the map, an explanation.
enum TheoryRoutes {
    static let all: [Route] = [
        .get("/s/:study/theory", .right(.readToolkit)) { visit in
            let theory = try visit.theory()
            return .page(
                TheoryListPage(
                    try visit.surroundings(notice: visit.openChangeNotice(theory)), theory,
                    stage: visit.asked.query["stage"].flatMap { Stage.ID($0) }, as: visit.heuristic,
                    from: visit.number("from")))
        },
        .get("/s/:study/theory/map", .right(.readToolkit)) { visit in
            .page(TheoryMapPage(try visit.surroundings(), try visit.theory(), on: visit.writtenOn))
        },
        .get("/s/:study/theory/history", .right(.readToolkit)) { visit in
            let notice = visit.savedNotice(visit.words["app.theory.snapshot.saved"], code: "snapshot")
            return .page(TheoryChangesPage(try visit.surroundings(notice: notice), try visit.theory()))
        },
        .get("/s/:study/theory/compare", .right(.readToolkit)) { visit in
            let query = visit.asked.query
            return .page(
                TheoryComparisonPage(
                    try visit.surroundings(), try visit.theory(), from: query["from"], to: query["to"],
                    start: visit.number("start")))
        },
        .get("/s/:study/theory/rivals/:rivalry", .right(.readToolkit)) { visit in
            let theory = try visit.theory()
            let id: Rivalry.ID = try visit.id("rivalry")
            guard let rivalry = theory.theory.rivals.first(where: { $0.id == id }) else {
                throw Turned.notFound
            }
            var readings: ReadingCounts?
            if try visit.member().may(.readEvidence) {
                readings = try Dictionary(
                    rivalry.configurations.map { ($0, try visit.stances(of: $0)) },
                    uniquingKeysWith: { first, _ in first })
            }
            return .page(
                TablePage.rivals(try visit.surroundings(), rivalry, readings: readings, in: theory))
        },
        .get("/s/:study/theory/lineage", .right(.readToolkit)) { visit in
            .page(
                LineagePage(try visit.surroundings(), try visit.theory()) { (try? visit.coder($0)) ?? $0 })
        },
        .get("/s/:study/theory/explanations/:explanation/history", .right(.readToolkit)) { visit in
            let theory = try visit.theory()
            let configuration = try visit.explanation(in: theory.theory)
            let happenings = try visit.here().store.history(of: .configuration(configuration.id))
            let writers = happenings.compactMap { happening in
                happening.number.map { ($0, visit.writer(happening.deed.by)) }
            }
            return .page(
                ExplanationHistoryPage(
                    try visit.surroundings(), configuration,
                    writers: Dictionary(writers) { first, _ in first },
                    token: visit.sessionFormToken, in: theory))
        },
        .get("/s/:study/theory/explanations/:explanation", .right(.readToolkit)) { visit in
            let theory = try visit.theory()
            if let aside = try visit.leadAside(theory) { return aside }
            let configuration = try visit.explanation(in: theory.theory)
            let isReader = try visit.member().may(.readEvidence)
            let count = isReader ? try visit.here().store.passageCount(readAgainst: configuration.id) : 0
            let isWriter = try visit.member().may(.writeTheory)
            let made = isWriter ? try visit.here().store.gatheredProposals(in: configuration.id) : []
            let notice =
                visit.savedNotice(visit.words["app.evidence.judge.saved"])
                ?? visit.savedNotice(visit.words["app.theory.edit.saved"], code: "edit")
                ?? visit.savedNotice(visit.words["app.theory.act.saved.back"], code: "back")
                ?? visit.savedNotice(visit.words["app.theory.act.saved.merged"], code: "merged")
                ?? visit.memoNotice()
            return .page(
                ExplanationPage(
                    try visit.surroundings(notice: notice), configuration, in: theory, passages: count,
                    made: made, memos: try visit.memos(about: .explanation(configuration.id)),
                    as: visit.heuristic, from: visit.number("from")))
        },
        .get("/s/:study/theory/explanations/:explanation/readings", .right(.readEvidence)) { visit in
            let theory = try visit.theory()
            let configuration = try visit.explanation(in: theory.theory)
            let notice = visit.savedNotice(visit.words["app.theory.card.kept"], code: "card")
            return .page(
                ReadingsPage(
                    try visit.surroundings(notice: notice), configuration,
                    passages: try visit.passages(readAgainst: configuration.id), from: visit.number("from"),
                    in: theory))
        },
    ]
}

extension Visit {
    /// How many passages support, refine and refute an explanation; one that was read twice with one result counts once.
    fileprivate func stances(of id: Configuration.ID) throws -> [Reading.Stance: Int] {
        var counts: [Reading.Stance: Int] = [:]
        for passage in try here().store.passages(readAgainst: id) {
            for stance in Set(passage.readings.filter { $0.configuration == id }.map(\.stance)) {
                counts[stance, default: 0] += 1
            }
        }
        return counts
    }

    /// How explanations are to be written: one of the forms of the field, where the address names one.
    fileprivate var heuristic: About.Heuristic? {
        asked.query["as"].flatMap { About.Heuristic(rawValue: $0) }
    }
}
