internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Analyses of the answers, with what was chosen in the address: to look at, as a table, as a drawing.
enum AnalysisRoutes {
    static let all: [Route] = [
        .get("/s/:study/analyses", .right(.analyse)) { visit in
            .seeOther(try visit.here().addresses.analysis(.change))
        },
        .get("/s/:study/analyses/:analysis", .right(.analyse)) { visit in
            let query = try AnalysisQuery(visit)
            guard let found = try await found(query, visit) else {
                let again = try visit.here().addresses.analysis(query.kind, query.text)
                return waiting(
                    .page(MessagePage.reckoning(try visit.surroundings(), query.kind, again: again)))
            }
            return .page(
                AnalysisPage(
                    try visit.surroundings(), query.kind, found.told, query: query.text,
                    from: visit.number("start"), at: try visit.here().addresses))
        },
        .get("/s/:study/analyses/:analysis/table.csv", .right(.analyse)) { visit in
            let query = try AnalysisQuery(visit)
            guard let found = try await found(query, visit) else { throw Turned.busy }
            if found.told.problem != nil { return .seeOther(try page(query, visit)) }
            return .file(
                found.table, type: "text/csv; charset=utf-8", name: "\(query.kind.rawValue).csv")
        },
        .get("/s/:study/analyses/:analysis/chart.svg", .right(.analyse)) { visit in
            let query = try AnalysisQuery(visit)
            guard let found = try await found(query, visit) else { throw Turned.busy }
            guard let chart = found.told.chart else { return .seeOther(try page(query, visit)) }
            return .file(chart.svg, type: "image/svg+xml", name: "\(query.kind.rawValue).svg")
        },
    ]

    private static func page(_ query: AnalysisQuery, _ visit: Visit) throws -> String {
        try visit.here().addresses.analysis(query.kind, query.text)
    }

    /// Waits a moment for what is found quickly.
    ///
    /// - Returns: `nil` while it is being reckoned.
    private static func found(_ query: AnalysisQuery, _ visit: Visit) async throws -> AnalysisDesk.Found? {
        let study = try visit.here()
        let asked = try study.analyses.asked(query.kind, query.chosen, of: study.store)
        let work = AnalysisWork(study: study, asked: asked, words: visit.words)
        for turn in 0..<30 {
            if turn > 0 { try await Task.sleep(for: .milliseconds(turn < 10 ? 20 : 100)) }
            if let found = try study.analyses.found(asked, from: { try work.run() }) { return found }
        }
        return nil
    }

    private static func waiting(_ answer: Answer) -> Answer {
        var answer = answer
        answer.headers[HTTPField.Name(parsed: "Refresh")] = "2"
        return answer
    }
}

/// What an address asks for: one analysis, and what was chosen for it.
struct AnalysisQuery {
    let kind: AnalysisKind
    let chosen: AnalysisTold.Chosen
    /// What was chosen, as an address has it.
    let text: String

    /// A name longer than this is none of a study's.
    private static let longest = 64

    init(_ visit: Visit) throws(Turned) {
        guard let kind = visit.asked.places["analysis"].flatMap({ AnalysisKind(rawValue: $0) }) else {
            throw .notFound
        }
        self.kind = kind
        var chosen = AnalysisTold.Chosen()
        var parts: [String] = []
        func take(_ name: String, _ place: WritableKeyPath<AnalysisTold.Chosen, String>) {
            guard let text = visit.asked.query[name], !text.isEmpty else { return }
            // Cut, so that it fits nothing, and is said to be unknown.
            chosen[keyPath: place] = String(text.unicodeScalars.prefix(AnalysisQuery.longest))
            parts.append("\(name)=\(AppAddress.encoded(chosen[keyPath: place]))")
        }
        take("instrument", \.instrument)
        take("outcome", \.outcome)
        take("from", \.from)
        if kind.isOfTwoWaves { take("to", \.to) }
        if kind == .bands { take("scheme", \.scheme) }
        if kind.isByGroups { take("by", \.by) }
        self.chosen = chosen
        text = parts.joined(separator: "&")
    }
}
