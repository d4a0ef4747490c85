/// The tables of one subscale, cell by cell, with every figure of them listed.
struct OutcomeTables {
    let control: DisclosureControl
    let subscale: SubscaleFigures
    private(set) var figures: [Figure] = []

    init(_ subscale: SubscaleFigures, _ control: DisclosureControl) {
        self.subscale = subscale
        self.control = control
    }

    private var words: FigureName.Words { control.words }

    /// `primary`: the comparison that was chosen beforehand, if it is of this subscale.
    mutating func changes(primary: Comparison?) -> [ChangeTable] {
        control.comparisons.map { comparison in
            let members = control.members(comparison)
            let groups = words.sites.indices.map { [$0] as Set } + (members.count > 1 ? [members] : [])
            return ChangeTable(
                from: words.waves[comparison.from], to: words.waves[comparison.to],
                isPrimary: comparison == primary, rows: groups.map { row(of: $0, comparison) })
        }
    }

    mutating func waves() -> [WaveRow] {
        words.waves.indices.flatMap { wave in
            let sites = words.sites.indices.map { FigureBlock(sites: [$0], kind: .wave(wave)) }
                .filter(control.isListed)
            let members = control.members(wave: wave)
            let total = FigureBlock(sites: members, kind: .wave(wave))
            return (members.count > 1 ? sites + [total] : sites).map { row(of: $0, wave) }
        }
    }

    private mutating func row(of sites: Set<Int>, _ comparison: Comparison) -> ChangeRow {
        let block = FigureBlock(sites: sites, kind: .change(comparison))
        let status = control.status(of: block)
        let values = subscale.values(block)
        var points: [Statistic: Shown<Double>] = [:]
        let matched = count(.matched, values.people, block, status)
        let onlyBefore = missing(.onlyBefore, comparison.from, comparison.to, block)
        let onlyAfter = missing(.onlyAfter, comparison.to, comparison.from, block)
        for statistic in Statistic.ofChange {
            points[statistic] = point(statistic, values, block, status)
        }
        func cell(_ statistic: Statistic) -> Shown<Double> { points[statistic] ?? .withheld(.small) }
        return ChangeRow(
            group: group(sites), matched: matched, onlyBefore: onlyBefore, onlyAfter: onlyAfter,
            meanBefore: cell(.meanBefore), sdBefore: cell(.sdBefore), meanAfter: cell(.meanAfter),
            sdAfter: cell(.sdAfter), difference: cell(.difference), low: cell(.low), high: cell(.high),
            sentence: status == .shown ? sentence(values) : nil)
    }

    private mutating func row(of block: FigureBlock, _ wave: Int) -> WaveRow {
        let status = control.status(of: block)
        let values = subscale.values(block)
        return WaveRow(
            group: group(block.sites), wave: words.waves[wave],
            people: count(.people, values.people, block, status),
            mean: point(.mean, values, block, status), sd: point(.sd, values, block, status))
    }

    private func sentence(_ values: BlockValues) -> OutcomeSentence? {
        guard let difference = values.points?[.difference], let low = values.points?[.low],
            let high = values.points?[.high]
        else { return nil }
        return OutcomeSentence(difference: difference, low: low, high: high)
    }

    private mutating func missing(
        _ statistic: Statistic, _ wave: Int, _ other: Int, _ block: FigureBlock
    ) -> Shown<Int> {
        let set = PeopleSet(sites: block.sites, answered: WaveSet(wave), missed: WaveSet(other))
        let status = control.status(ofMissingAt: wave, beside: block)
        return count(statistic, subscale.count(set), block, status)
    }

    private mutating func count(
        _ statistic: Statistic, _ value: Int, _ block: FigureBlock, _ status: Figure.Status
    ) -> Shown<Int> {
        list(statistic, "\(value)", block, status)
        return status == .shown ? .shown(value) : .withheld(status)
    }

    private mutating func point(
        _ statistic: Statistic, _ values: BlockValues, _ block: FigureBlock, _ status: Figure.Status
    ) -> Shown<Double> {
        guard status == .shown, let value = values.points?[statistic] else {
            let why = status == .shown ? .small : status
            list(statistic, nil, block, why)
            return .withheld(why)
        }
        list(statistic, value.description, block, status)
        return .shown(value.value)
    }

    private mutating func list(
        _ statistic: Statistic, _ value: String?, _ block: FigureBlock, _ status: Figure.Status
    ) {
        let name = FigureName(scored: subscale.scored, block: block, statistic: statistic)
        figures.append(name.figure(in: words, value: value, status: status))
    }

    private func group(_ sites: Set<Int>) -> FigureGroup {
        if sites.count == 1, let only = sites.first { return .site(words.sites[only]) }
        return .allShown(sites.sorted().map { words.sites[$0] })
    }
}

extension DisclosureControl {
    func status(of block: FigureBlock) -> Figure.Status {
        if isShown(block) { return .shown }
        if case .wave(let wave) = block.kind { return reason(besides: block.sites, at: wave) }
        return withheld[block] ?? .complement
    }

    /// Who answered at a wave and not at the other one of a change: known with everybody at that wave.
    func status(ofMissingAt wave: Int, beside block: FigureBlock) -> Figure.Status {
        let all = FigureBlock(sites: block.sites, kind: .wave(wave))
        if isShown(all), isShown(block) { return .shown }
        return reason(besides: block.sites, at: wave)
    }

    /// One reason for everything of a group that is withheld beside its changes, so that nobody learns which
    /// was the small one.
    private func reason(besides sites: Set<Int>, at wave: Int) -> Figure.Status {
        let all = FigureBlock(sites: sites, kind: .wave(wave))
        if withheld[all] == .previousRelease { return .previousRelease }
        return hasFew(sites) ? .small : .complement
    }
}
