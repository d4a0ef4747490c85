import Realist

/// What did not work, found among everything that is published.
extension Toolkit {
    /// Judgements of one site that tell of failure, in the order of the theory.
    func setbacks(
        at site: PublishedSite, _ links: Links
    ) -> [(hinders: Bool, judged: SetbacksPage.Judged)] {
        let own = Dictionary(grouping: site.page?.judgements ?? [], by: \.configuration)
        return theoryIndex.inOrder(Set(own.keys)).flatMap { own[$0] ?? [] }.compactMap { judgement in
            guard let configuration = configuration(judgement.configuration),
                case .verdict(let verdict, _, _) = judgement.finding
            else { return nil }
            let hinders = configuration.direction == .hinders
            switch verdict {
            case .refutes, .mixed: if hinders { return nil }
            case .supports, .refines: if !hinders { return nil }
            }
            let judged = SetbacksPage.Judged(
                site: text(site.title), label: configuration.label,
                explanation: Link(
                    text: text(configuration.title),
                    href: links.to(.configuration(configuration.id), at: "site-" + site.id.text)),
                chip: chip(judgement.finding), reason: Sentences.ended(text(judgement.reason)),
                passages: nil, again: again(judgement.revision, configuration))
            return (hinders, judged)
        }
    }

    /// What tells of failure where nothing is told site by site: judgements of everything together, and passages that
    /// speak against what helps, whatever was judged. In the order of the theory.
    func setbacks(_ links: Links) -> [(hinders: Bool, judged: SetbacksPage.Judged)] {
        theoryIndex.inOrder(Set(publication.theory.configurations.map(\.id))).compactMap { id in
            guard let configuration = configuration(id), configuration.direction != .open else { return nil }
            let judgement = index.overall[id]
            let hinders = configuration.direction == .hinders
            let isRefuted = (publication.evidence.readings[id]?.refutes ?? 0) > 0
            switch judgement?.verdict {
            case .supports?: if !hinders && !isRefuted { return nil }
            case .refines?: break
            case .refutes?, .mixed?: if hinders { return nil }
            case nil: if hinders || !isRefuted { return nil }
            }
            let judged = SetbacksPage.Judged(
                site: confidence(configuration) ?? words["confidence.none"], label: configuration.label,
                explanation: Link(
                    text: text(configuration.title), href: links.to(.configuration(id), at: "sure")),
                chip: judgement.map { chip($0.verdict) },
                reason: judgement.map { Sentences.ended(text($0.reason)) }, passages: passages(of: id),
                again: judgement.flatMap { again($0.revision, configuration) })
            return (hinders, judged)
        }
    }

    /// Changes of all sites, in their order, with what `telling` has to tell of them; those of which it has `nil` are
    /// left out.
    func changes(
        _ links: Links, telling: (Adaptation) -> Wording??
    ) -> [SetbacksPage.Change] {
        publication.sites.flatMap { site in
            (site.page?.adaptations ?? []).compactMap { change in
                telling(change).map { said in
                    SetbacksPage.Change(
                        site: text(site.title),
                        change: Link(
                            text: text(change.title),
                            href: links.to(.site(site.id), at: "change-" + change.id.text)),
                        text: text(said).map(Sentences.ended))
                }
            }
        }
    }

    func rejections(at site: PublishedSite, _ links: Links) -> [SetbacksPage.Rejected] {
        let turnedDown = (site.page?.decisions ?? []).filter { $0.choice == .reject }
        return publication.recommendations.flatMap { recommendation in
            turnedDown.filter { $0.recommendation == recommendation.id }.map { decision in
                SetbacksPage.Rejected(
                    site: text(site.title), label: recommendation.label,
                    recommendation: Link(
                        text: text(recommendation.title),
                        href: links.to(.recommendation(recommendation.id), at: "did")),
                    reason: text(decision.reason).map(Sentences.ended))
            }
        }
    }
}
