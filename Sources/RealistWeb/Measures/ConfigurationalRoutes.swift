internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Which combinations of conditions go with an outcome, with what was chosen in the address.
enum ConfigurationalRoutes {
    static let all: [Route] = [
        .get("/s/:study/analyses/configurations", .right(.analyse)) { visit in
            let typed = ConfigurationalTyped(visit.asked.query)
            let addresses = try visit.here().addresses
            guard let found = try await found(typed, visit) else {
                let words = visit.words
                var answer = Answer.page(
                    MessagePage(
                        try visit.surroundings(), words["app.configurational.heading"],
                        [words["app.configurational.wait"]],
                        links: [
                            Link(
                                text: words["app.analyses.look"], href: addresses.configurational(typed.query)
                            )
                        ]))
                answer.headers[HTTPField.Name(parsed: "Refresh")] = "2"
                return answer
            }
            return .page(ConfigurationalPage(try visit.surroundings(), found.told, at: addresses))
        },
        .get("/s/:study/analyses/configurations/table.csv", .right(.analyse)) { visit in
            try await file(visit, \.table, type: "text/csv; charset=utf-8", name: "configurations.csv")
        },
        .get("/s/:study/analyses/configurations/report.json", .right(.analyse)) { visit in
            try await file(visit, \.json, type: "application/json", name: "configurations.json")
        },
    ]

    private static func file(
        _ visit: Visit, _ bytes: KeyPath<ConfigurationalDesk.Found, [UInt8]>, type: String, name: String
    ) async throws -> Answer {
        let typed = ConfigurationalTyped(visit.asked.query)
        guard let found = try await found(typed, visit) else { throw Turned.busy }
        if found[keyPath: bytes].isEmpty {
            return .seeOther(try visit.here().addresses.configurational(typed.query))
        }
        return .file(found[keyPath: bytes], type: type, name: name)
    }

    /// Waits a moment for what is found quickly.
    ///
    /// - Returns: `nil` while it is being worked out.
    private static func found(
        _ typed: ConfigurationalTyped, _ visit: Visit
    ) async throws -> ConfigurationalDesk.Found? {
        let study = try visit.here()
        let asked = ConfigurationalDesk.Asked(typed: typed, head: try study.store.head().sequence)
        let kept = try study.analyses.asked(.change, AnalysisTold.Chosen(), of: study.store)
        let work = ConfigurationalWork(study: study, typed: typed, kept: kept)
        for turn in 0..<30 {
            if turn > 0 { try await Task.sleep(for: .milliseconds(turn < 10 ? 20 : 100)) }
            if let found = try study.configurational.found(asked, from: { try work.run() }) { return found }
        }
        return nil
    }
}
