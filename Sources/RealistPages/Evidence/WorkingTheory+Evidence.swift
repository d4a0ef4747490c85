import Realist

extension WorkingTheory {
    func siteLabel(_ id: Site.ID) -> String {
        sites.first { $0.id == id }.map { label(of: $0) } ?? id.text
    }

    func name(of part: Reading.Part) -> String {
        switch part {
        case .whole: words["read.whole"]
        case .part(let part): words["read.\(part.rawValue)"]
        case .link(let between): words["read.\(between.rawValue)"]
        case .ripple: words["read.ripple"]
        }
    }

    /// The same explanation at the sites beside this one, then the explanations beside this one at this site.
    func neighbours(of configuration: Configuration, at site: Site) -> [Link] {
        var links: [Link] = []
        func add(_ key: String, _ configuration: Configuration?, _ site: Site?, _ text: String) {
            guard let configuration, let site else { return }
            links.append(
                Link(
                    text: words[key, ["name": text]],
                    href: addresses.judgement(of: configuration.id, at: site.id)))
        }
        if let place = sites.firstIndex(where: { $0.id == site.id }) {
            let next = sites.dropFirst(place + 1).first
            add("app.evidence.judgement.next-site", configuration, next, next.map { label(of: $0) } ?? "")
        }
        let all = byStage(theory.configurations, \.stage).flatMap { $0.things }
        if let place = all.firstIndex(where: { $0.id == configuration.id }) {
            let next = all.dropFirst(place + 1).first
            add("app.evidence.judgement.next-explanation", next, site, next.map(labelled) ?? "")
        }
        return links
    }
}
