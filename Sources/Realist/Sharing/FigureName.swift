/// What a figure is about, as `downloads/figures.csv` names it: the same from release to release.
struct FigureName: Hashable, Sendable {
    let scored: Measure.Scored
    let block: FigureBlock
    /// ``Statistic``, or a band.
    let statistic: String

    init(scored: Measure.Scored, block: FigureBlock, statistic: Statistic) {
        self.init(scored: scored, block: block, statistic: statistic.rawValue)
    }

    init(scored: Measure.Scored, block: FigureBlock, statistic: String) {
        self.scored = scored
        self.block = block
        self.statistic = statistic
    }

    /// The names of sites, waves and attributes that figures are told by.
    struct Words: Sendable {
        /// In the study's order.
        let sites: [Site.ID]
        /// In the study's order.
        let waves: [Wave.ID]
        var attributes: [ReportedAttribute] = []
        /// For each pseudonym the values of the attributes.
        var traits: [String: [Int]] = [:]

        /// Of somebody whose attributes are not recorded.
        var noTraits: [Int] { attributes.map { _ in Trait.notRecorded } }

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

        func figureGroup(_ block: FigureBlock) -> FigureGroup {
            if let trait = block.trait, let attribute = attributes.element(trait.attribute),
                let value = attribute.values.element(trait.value)
            {
                return .people(
                    attribute: attribute.name, value: value, at: block.sites.sorted().map { sites[$0] })
            }
            if block.sites.count == 1, let only = block.sites.first { return .site(sites[only]) }
            return .allShown(block.sites.sorted().map { sites[$0] })
        }

        fileprivate func group(_ block: FigureBlock) -> (kind: String, name: String) {
            let sites = group(block.sites)
            if let trait = block.trait, let attribute = attributes.element(trait.attribute),
                let value = attribute.values.element(trait.value)
            {
                return (ReportedAttribute.mark + attribute.name, ReportedAttribute.group(value, sites))
            }
            return (block.sites.count == 1 ? "site" : "all-shown", sites)
        }
    }

    /// Of no page yet.
    func figure(in words: Words, value: String?, status: Figure.Status) -> Figure {
        let wave = words.wave(block.kind)
        let group = words.group(block)
        let parts = [scored.instrument.text, scored.subscale, wave, group.kind, group.name, statistic]
        return Figure(
            id: parts.joined(separator: "."), page: "", instrument: scored.instrument.text,
            subscale: scored.subscale, wave: wave, groupKind: group.kind, group: group.name,
            statistic: statistic, value: status == .shown ? value : nil, status: status)
    }
}

extension Array {
    /// `nil` where there is none.
    func element(_ place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
