/// What a figure is about, as `downloads/figures.csv` names it: the same from release to release.
struct FigureName: Hashable, Sendable {
    let scored: Measure.Scored
    let block: FigureBlock
    let statistic: Statistic

    /// The names of sites and waves that figures are told by.
    struct Words: Sendable {
        /// In the study's order.
        let sites: [Site.ID]
        /// In the study's order.
        let waves: [Wave.ID]

        func wave(_ kind: FigureBlock.Kind) -> String {
            switch kind {
            case .change(let comparison): "\(waves[comparison.from])>\(waves[comparison.to])"
            case .wave(let wave): waves[wave].text
            }
        }

        /// A total names every site that it is over, so that no total is compared with another.
        func group(_ members: Set<Int>) -> String {
            members.map { sites[$0] }.sorted().map(\.text).joined(separator: "+")
        }
    }

    func figure(in words: Words, value: String?, status: Figure.Status) -> Figure {
        let wave = words.wave(block.kind)
        let kind = block.sites.count == 1 ? "site" : "all-shown"
        let group = words.group(block.sites)
        let parts = [scored.instrument.text, scored.subscale, wave, kind, group, statistic.rawValue]
        return Figure(
            id: parts.joined(separator: "."), page: "outcomes.html", instrument: scored.instrument.text,
            subscale: scored.subscale, wave: wave, groupKind: kind, group: group,
            statistic: statistic.rawValue, value: status == .shown ? value : nil, status: status)
    }
}
