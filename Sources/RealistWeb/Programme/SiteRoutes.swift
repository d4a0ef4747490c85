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
                    try visit.surroundings(), sites, at: study.addresses, language: library.about.language))
        },
        .get("/s/:study/sites/:site", .right(.readSite)) { visit in
            let study = try visit.here()
            let library = try study.library()
            guard let site = try study.site(visit.id("site")) else { throw Turned.notFound }
            let work = try study.store.inOneState { store in
                TasksPage.SiteWork(
                    site: site, stages: library.about.stages, recommendations: library.recommendations,
                    decisions: try store.decisions(at: site.id), changes: try store.adaptations(at: site.id))
            }
            return .page(TasksPage.mySite(try visit.surroundings(), work, language: library.about.language))
        },
    ]
}
