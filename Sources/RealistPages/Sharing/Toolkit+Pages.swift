import Realist

extension Toolkit {
    /// Every page of the site, in the order of its navigation.
    public var addresses: [PageAddress] {
        let all: [PageAddress] =
            [.home, .recommendations] + publication.recommendations.map { .recommendation($0.id) }
            + publication.materials.map(\.id).filter(index.letters.contains).map { .material($0) } + [.finder]
            + index.contexts.map { .setting($0) } + (hasSites ? [.sites] : [])
            + publication.sites.map { .site($0.id) } + [.setbacks]
            + [.theory, .map] + sheets.map { .mapSheet($0.number) }
            + (theory.firstAndLastSnapshot == nil ? [] : [.theoryThen])
            + (publication.evidence.themes == nil ? [] : [.themes])
            + (hasMatrix ? [.matrix] : []) + matrixSheets.map { .matrixSheet($0.number) }
            + publication.theory.configurations.map { .configuration($0.id) }
            + [.outcomes] + publication.outcomes.measures.map { .measure($0.measure.id) } + [.methods]
            + own.map { .own($0.id) }
            + [
                .search, .glossary, .cite, .changes, .downloads, .accessibility, .privacy,
            ]
        return all + (all.count <= EverythingPage.mostPages ? [.everything] : []) + [.notFound]
    }

    /// What the page at an address says; `nil` when the publication has no such thing.
    public func page(at address: PageAddress) -> (any Page)? {
        switch address {
        case .home: HomePage(self)
        case .recommendations: RecommendationsPage(self)
        case .recommendation(let id): index.recommendations[id].map { RecommendationPage($0, in: self) }
        case .material(let id): index.materials[id].flatMap { MaterialPage($0, in: self) }
        case .finder: FinderPage(self)
        case .setting(let id):
            index.uses[id] != nil ? index.statements[id].map { SettingPage($0, in: self) } : nil
        case .sites: hasSites ? SitesPage(self) : nil
        case .site(let id): index.sites[id].map { SitePage($0, in: self) }
        case .setbacks: SetbacksPage(self)
        case .theory: TheoryPage(self)
        case .map: PartsPage(self)
        case .mapSheet(let number): sheets.first { $0.number == number }.map { PartsPage($0, in: self) }
        case .theoryThen: TheoryThenPage(self)
        case .themes: publication.evidence.themes.map { ThemesPage($0, in: self) }
        case .matrix: SiteMatrixPage(self)
        case .matrixSheet(let number):
            matrixSheets.first { $0.number == number }.map { SiteMatrixPage($0, in: self) }
        case .configuration(let id): index.configurations[id].map { ConfigurationPage($0, in: self) }
        case .own(let id): own.first { $0.id == id }.map { OwnPage($0, in: self) }
        case .outcomes: OutcomesPage(self)
        case .measure(let id):
            publication.outcomes.measures.first { $0.measure.id == id }.map { MeasurePage($0, in: self) }
        case .methods: MethodsPage(self)
        case .search: SearchPage(self)
        case .glossary: GlossaryPage(self)
        case .cite: CitePage(self)
        case .changes: WhatChangedPage(self)
        case .downloads: DownloadsPage(self)
        case .accessibility: AccessibilityPage(self)
        case .privacy: PrivacyPage(self)
        case .everything: EverythingPage(self)
        case .notFound: NotFoundPage(self)
        }
    }
}
