import Realist

extension Toolkit {
    /// - Parameters:
    ///   - address: the page.
    ///   - title: its own part of the title.
    ///   - description: one sentence for those who find the page from elsewhere.
    ///   - script: the file of a script that only this page has.
    /// - Returns: what stands around the page.
    func frame(_ address: PageAddress, title: String, description: String? = nil, script: String? = nil)
        -> Frame
    {
        let links = links(from: address)
        let here = section(of: address) ?? address
        let navigation =
            mainPages.map { ($0, words[$1]) } + [(.methods, words["nav.methods"])] + own(at: .top)
            + [(.search, words["search.title"])]
        return Frame(
            language: SiteLanguage.tag(language),
            title: documentTitle(title),
            description: description,
            study: self.title,
            home: links.to(.home),
            style: links.to(file: "style.css"),
            script: links.to(file: "script.js"),
            feed: links.to(file: Frame.feedPath),
            pageScript: script.map { links.to(file: $0) },
            canonical: canonical(address),
            alternates: alternates(address),
            unreviewed: unreviewed,
            languages: others(address, links),
            navigation: navigation.map { page, text in
                let current = page == address ? "page" : page == here ? "true" : nil
                return Frame.Entry(text: text, href: links.to(page), current: current)
            },
            crumbs: crumbs(address, links),
            edition: edition,
            reviewed: reviewed,
            licence: words["foot.licence", ["licence": about.licence]],
            illustrative: text(about.modelledOn),
            invented: about.madeUp.isEmpty
                ? nil : Link(text: words["foot.invented"], href: links.to(.home, at: "invented")),
            footer: own(at: .foot).map { Link(text: $1, href: links.to($0)) } + [
                Link(text: words["glossary.title"], href: links.to(.glossary)),
                Link(text: words["cite.title"], href: links.to(.cite)),
                Link(text: words["released.title"], href: links.to(.changes)),
                Link(text: words["downloads.title"], href: links.to(.downloads)),
                Link(text: words["withheld.title"], href: links.to(.downloads, at: "withheld")),
                Link(text: words["accessibility.title"], href: links.to(.accessibility)),
                Link(text: words["privacy.title"], href: links.to(.privacy)),
            ])
    }

    /// Those that all lead to, with the keys of their names: of sites and of outcomes only where there are some.
    var mainPages: [(PageAddress, String)] {
        let pages: [(PageAddress, String, isThere: Bool)] = [
            (.recommendations, "nav.recommendations", true), (.finder, "nav.finder", true),
            (.sites, "nav.sites", hasSites), (.theory, "nav.theory", true),
            (.outcomes, "nav.outcomes", hasMeasures),
        ]
        return pages.filter(\.isThere).map { ($0.0, $0.1) }
    }

    private func canonical(_ address: PageAddress) -> String? {
        guard let baseURL, address != .notFound else { return nil }
        return (baseURL.hasSuffix("/") ? baseURL : baseURL + "/") + folder + address.path
    }

    private func crumbs(_ address: PageAddress, _ links: Links) -> Frame.Crumbs? {
        if address == .home || address == .notFound { return nil }
        var list = [Link(text: words["home.title"], href: links.to(.home))]
        switch section(of: address) {
        case .recommendations:
            list.append(Link(text: words["nav.recommendations"], href: links.to(.recommendations)))
        case .sites: list.append(Link(text: words["nav.sites"], href: links.to(.sites)))
        case .theory: list.append(Link(text: words["nav.theory"], href: links.to(.theory)))
        case .outcomes: list.append(Link(text: words["nav.outcomes"], href: links.to(.outcomes)))
        case .downloads: list.append(Link(text: words["downloads.title"], href: links.to(.downloads)))
        case .finder: list.append(Link(text: words["nav.finder"], href: links.to(.finder)))
        default: break
        }
        return Frame.Crumbs(links: list)
    }

    private var edition: String {
        let day = words.date(publication.on)
        guard let version = about.version else { return words["foot.edition", ["study": title, "day": day]] }
        return words["foot.version", ["study": title, "version": version, "day": day]]
    }

    private var reviewed: String? {
        switch (about.reviewed, about.nextReview) {
        case (let last?, let next?):
            words["foot.reviewed-next", ["last": words.date(last), "next": words.date(next)]]
        case (let last?, nil): words["foot.reviewed", ["last": words.date(last)]]
        case (nil, let next?): words["foot.next", ["next": words.date(next)]]
        case (nil, nil): nil
        }
    }
}
