internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// The answers that a study has, and how more of them come in.
enum ResponseRoutes {
    static let all: [Route] =
        [.get("/s/:study/responses", .right(.readResponses)) { visit in try coverage(visit) }]
        + TableDesk.routes("/s/:study/responses/import", .right(.takeResponses), ResponseTables())

    private static func coverage(_ visit: Visit) throws -> Answer {
        let study = try visit.here()
        let library = try study.library()
        let mayBring = try visit.member().may(.takeResponses)
        let waiting = mayBring ? TablePages(try TableDesk(visit, ResponseTables())).waiting() : nil
        return .page(
            TakingPage.coverage(
                try visit.surroundings(),
                ResponseCoverage(
                    sites: library.sites, waves: library.about.waves,
                    instruments: try study.store.instruments(),
                    totals: try study.store.responseTotals().map { total in
                        ResponseCoverage.Total(
                            instrument: total.instrument, wave: total.wave, site: total.site,
                            forms: total.forms)
                    }, listed: try study.listedPeople().bySite, language: library.about.language,
                    wave: visit.asked.query["wave"].flatMap { Wave.ID($0) }),
                at: study.addresses, mayBring: mayBring, waiting: waiting,
                mayAnalyse: try visit.member().may(.analyse)))
    }
}
