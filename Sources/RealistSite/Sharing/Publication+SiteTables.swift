import Realist

/// Tables of what sites did, only of sites whose pages are approved.
extension Publication {
    func changesTable(_ language: Language) -> DownloadTable {
        let labels = recommendationLabels
        return DownloadTable(
            name: "changes", title: "Changes that sites made, and what they took",
            fields: [
                .init("id", "The change"),
                .init("site", "Part of the address of the site's page"),
                .init("title", "What was changed, in a short sentence"),
                .init("kind", "as-written, adapts, local, stops or drift"),
                .init("recommendations", "Labels of the recommendations it bears on"),
                .init("state", "Where it stands"),
                .init("in_place", "When it came into place, as well as it is known"),
                .init("description", "What was changed"),
                .init("staff_time", "What it took: staff time"),
                .init("money", "What it took: money"),
                .init("agreed_by", "What it took: who had to agree"),
                .init("obstacles", "What got in the way"),
                .init("helped", "What helped"),
                .init("observed", "What was seen to come of it"),
                .init("unintended", "What came of it that nobody meant"),
                .init("fidelity", "FRAME: whether the core was kept"),
            ],
            rows: pages.flatMap { _, page in
                page.adaptations.map { one in
                    [
                        one.id.text, one.site.text, one.title.text(in: language), one.kind.rawValue,
                        one.recommendations.map { labels[$0.recommendation] ?? $0.recommendation.text }
                            .joined(separator: " "),
                        one.state.rawValue, one.inPlaceStep?.on.map { "\($0)" } ?? "",
                        one.description.text(in: language), one.took.staffTime?.text(in: language) ?? "",
                        one.took.money?.text(in: language) ?? "", one.took.agreedBy?.text(in: language) ?? "",
                        one.took.obstacles?.text(in: language) ?? "",
                        one.took.helped?.text(in: language) ?? "",
                        one.observed?.text(in: language) ?? "", one.unintended?.text(in: language) ?? "",
                        one.frame?.fidelity ?? "",
                    ]
                }
            })
    }

    func decisionsTable(_ language: Language) -> DownloadTable {
        let labels = recommendationLabels
        return DownloadTable(
            name: "decisions", title: "What each site made of each recommendation",
            fields: [
                .init("site", "Part of the address of the site's page"),
                .init("recommendation", "Its label"),
                .init("decision", "already-doing, adopt, adapt, reject, later or undecided"),
                .init("reason", "In the site's words"),
                .init("date", "When it was decided", type: .date),
            ],
            rows: pages.flatMap { site, page in
                page.decisions.map { one in
                    [
                        site.text, labels[one.recommendation] ?? one.recommendation.text, one.choice.rawValue,
                        one.reason?.text(in: language) ?? "", one.on.map { "\($0)" } ?? "",
                    ]
                }
            })
    }

    func judgementsTable(_ language: Language) -> DownloadTable {
        let labels = configurationLabels
        let revisions = Dictionary(
            theory.configurations.map { ($0.id, $0.revision) }, uniquingKeysWith: { first, _ in first })
        return DownloadTable(
            name: "judgements", title: "What the evidence at each site says of each explanation",
            fields: [
                .init("site", "Part of the address of the site's page"),
                .init("explanation", "Its label"),
                .init("revision", "Which wording was judged", type: .integer),
                .init(
                    "present", "Number of the present wording: where it is another one, look again",
                    type: .integer),
                .init("verdict", "supports, refines, refutes or mixed; empty when there is none"),
                .init("worked", "How far the mechanism worked"),
                .init("strength", "How strong the evidence is"),
                .init("silent", "Why there is no verdict"),
                .init("reason", "In the evaluators' words"),
            ],
            rows: pages.flatMap { site, page in
                page.judgements.map { one in
                    let cells: [String] =
                        switch one.finding {
                        case .verdict(let verdict, let worked, let strength):
                            [verdict.rawValue, worked.rawValue, strength.rawValue, ""]
                        case .silent(let silence): ["", "", "", silence.rawValue]
                        }
                    return [
                        site.text, labels[one.configuration] ?? one.configuration.text, "\(one.revision)",
                        "\(revisions[one.configuration] ?? one.revision)",
                    ]
                        + cells + [one.reason.text(in: language)]
                }
            })
    }

    private var pages: [(site: Site.ID, page: PublishedSite.Page)] {
        sites.compactMap { site in site.page.map { (site.id, $0) } }
    }
}
