public import Realist

/// The rows of the app's matrix: one for each explanation, and below it one for each group that was judged apart.
struct MatrixRows {
    let sites: [Site]
    let showsGroups: Bool
    /// What leads back to this part of the matrix.
    let back: [HiddenField]
    let token: String
    let theory: WorkingTheory

    /// - `counts`: of the passages of each site that were read against it.
    func rows(
        _ configuration: Configuration, _ counts: [Site.ID: IndependentPassages]
    ) -> [MatrixPage.Row] {
        let words = theory.words
        let groups = showsGroups ? theory.groups(of: configuration.id, at: sites) : []
        let left = groups.count - MatrixPage.mostGroups
        let whole = sites.map { site in
            let some = theory.judgementsApart(of: configuration.id, at: site.id).count
            return cell(
                configuration, at: site, theory.judgement(of: configuration.id, at: site.id),
                counts: counts[site.id].map(theory.told),
                apart: some > 0 && !showsGroups ? words.count("app.evidence.matrix.apart", some) : nil)
        }
        let first = row(
            configuration, nil, more: left > 0 ? words.count("app.evidence.matrix.more-groups", left) : nil,
            whole)
        return [first]
            + groups.prefix(MatrixPage.mostGroups).enumerated().map { place, group in
                let cells = sites.map { site in
                    let own = theory.judgementsApart(of: configuration.id, at: site.id)
                        .first { $0.subgroup == group }
                    return cell(configuration, at: site, own, group: place + 1)
                }
                let name = words[
                    "app.evidence.matrix.group",
                    ["explanation": configuration.label, "name": theory.name(of: group)]]
                return row(configuration, name, more: nil, cells)
            }
    }

    private func row(
        _ configuration: Configuration, _ group: String?, more: String?, _ cells: [MatrixPage.Cell]
    ) -> MatrixPage.Row {
        let isHindering = configuration.direction == .hinders
        return MatrixPage.Row(
            explanation: theory.explanation(configuration, theory.addresses), sign: isHindering ? "h" : "o",
            isHindering: isHindering, confidence: theory.confidence(of: configuration.id), group: group,
            more: more, cells: cells)
    }

    /// - `group`: its place among those of the explanation, from 1; `nil` for everybody at the site.
    private func cell(
        _ configuration: Configuration, at site: Site, _ judgement: Judgement?, counts: String? = nil,
        apart: String? = nil, group: Int? = nil
    ) -> MatrixPage.Cell {
        let shown = ShownFinding(judgement?.finding, theory.words)
        let isVerdict = if case .verdict? = judgement?.finding { true } else { false }
        let page = theory.addresses.judgement(of: configuration.id, at: site.id)
        return MatrixPage.Cell(
            id: judgement == nil
                ? nil
                : MatrixPage.place(of: configuration.id, at: site.id) + (group.map { ".\($0)" } ?? ""),
            site: theory.label(of: site), href: group == nil ? page : page + "#apart", kind: shown.kind,
            icon: shown.icon, text: shown.text, hidden: shown.hidden, dots: shown.dots,
            isAgain: judgement.map { $0.revision < configuration.revision || $0.lookAgain != nil } ?? false,
            isBare: isVerdict && judgement?.excerpts.isEmpty == true, counts: counts, apart: apart,
            holds: judgement.flatMap {
                StillHolds($0, of: configuration, from: back, token: token, in: theory)
            })
    }
}

extension MatrixPage {
    /// Where a cell stands on the page.
    public static func place(of configuration: Configuration.ID, at site: Site.ID) -> String {
        "cell.\(configuration).\(site)"
    }
}

extension WorkingTheory {
    /// Whom somebody judged apart at one of these sites, by attribute and value, each once.
    func groups(of id: Configuration.ID, at sites: [Site]) -> [Judgement.Subgroup] {
        let all = Set(sites.flatMap { judgementsApart(of: id, at: $0.id).compactMap(\.subgroup) })
        return all.sorted { ($0.attribute, $0.value) < ($1.attribute, $1.value) }
    }
}

/// A finding as a cell shows it.
private struct ShownFinding {
    let kind: String
    let icon: SafeHTML
    let text: String
    let hidden: String
    let dots: SafeHTML?

    init(_ finding: Judgement.Finding?, _ words: Words) {
        switch finding {
        case .verdict(let verdict, _, let strength)?:
            kind = verdict.rawValue
            icon = Sign.verdict(verdict)
            text = words["verdict.\(verdict.rawValue)"]
            hidden = words["list.comma"] + words["grade.\(strength.rawValue)"]
            dots = Sign.strength(strength)
        case .silent(let silence)?:
            kind = "silent"
            icon = Sign.silent
            text = Sentences.capitalised(words["silence.\(silence.rawValue)"])
            hidden = ""
            dots = nil
        case nil:
            kind = "silent"
            icon = SafeHTML(made: "")
            text = words["app.evidence.matrix.none"]
            hidden = ""
            dots = nil
        }
    }
}
