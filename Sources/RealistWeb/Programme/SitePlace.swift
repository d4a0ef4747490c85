internal import Realist
internal import RealistPages
internal import RealistStore

/// The site that a path names, with what its pages need of the study.
struct SitePlace: Sendable {
    let study: ServedStudy
    let library: StudyLibrary
    let site: Site
    let mayWrite: Bool

    init(_ visit: Visit) throws {
        study = try visit.here()
        library = try study.library()
        let id: Site.ID = try visit.id("site")
        guard let site = library.sites.first(where: { $0.id == id }) else { throw Turned.notFound }
        self.site = site
        mayWrite = try visit.member().may(.writeSite, at: id)
    }

    var language: Language { library.about.language }
    var addresses: StudyAddresses { study.addresses }

    /// Names that lead to no person.
    var known: [String] {
        library.sites.map { $0.label.text } + library.recommendations.map { $0.title.text }
    }

    func label(of id: Site.ID) -> String {
        library.sites.first { $0.id == id }?.label.text(in: language) ?? id.text
    }

    /// With the labels of their sites.
    func labelled(_ changes: [Adaptation]) -> [(site: String, change: Adaptation)] {
        changes.map { (label(of: $0.site), $0) }
    }
}
