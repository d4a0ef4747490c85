/// The tables of one subscale, cell by cell, with every figure of them listed.
struct OutcomeTables {
    let control: DisclosureControl
    let subscale: SubscaleFigures
    private(set) var figures: [Figure] = []
    /// Of those that are withheld: what they are about is too few people, or people who are all alike.
    private(set) var few: Set<String> = []

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
                isPrimary: comparison == primary,
                rows: groups.map { row(of: FigureBlock(sites: $0, kind: .change(comparison)), comparison) },
                groups: control.tellsGroups(comparison)
                    ? self.groups(.change(comparison), members).map { row(of: $0, comparison) } : [])
        }
    }

    /// Sites, their total, and, where sites are told by their waves, groups by attributes.
    mutating func waves() -> [WaveRow] {
        words.waves.indices.flatMap { wave in
            let kind = FigureBlock.Kind.wave(wave)
            let members = control.members(wave: wave)
            var blocks = words.sites.indices.map { FigureBlock(sites: [$0], kind: kind) }
            if members.count > 1 { blocks.append(FigureBlock(sites: members, kind: kind)) }
            if !control.tellsChanges { blocks += groups(kind, members) }
            return blocks.map { row(of: $0, wave) }
        }
    }

    private func groups(_ kind: FigureBlock.Kind, _ members: Set<Int>) -> [FigureBlock] {
        words.attributes.indices.flatMap { control.groups($0, kind, members) }
    }

    /// Of groups by an attribute only the change is told, not who is missing.
    private mutating func row(of block: FigureBlock, _ comparison: Comparison) -> ChangeRow {
        let status = control.status(of: block)
        let values = subscale.values(block)
        var points: [Statistic: Shown<Double>] = [:]
        let matched = count(.matched, values.people, block, status)
        let isOfAll = block.trait == nil
        let onlyBefore = isOfAll ? missing(.onlyBefore, comparison.from, comparison.to, block) : nil
        let onlyAfter = isOfAll ? missing(.onlyAfter, comparison.to, comparison.from, block) : nil
        for statistic in Statistic.ofChange {
            points[statistic] = point(statistic, values, block, status)
        }
        func cell(_ statistic: Statistic) -> Shown<Double> { points[statistic] ?? .withheld(.small) }
        return ChangeRow(
            group: words.figureGroup(block), matched: matched, onlyBefore: onlyBefore, onlyAfter: onlyAfter,
            meanBefore: cell(.meanBefore), sdBefore: cell(.sdBefore), meanAfter: cell(.meanAfter),
            sdAfter: cell(.sdAfter), difference: cell(.difference), low: cell(.low), high: cell(.high),
            sentence: status == .shown && isOfAll ? sentence(values) : nil)
    }

    private mutating func row(of block: FigureBlock, _ wave: Int) -> WaveRow {
        let status = control.status(of: block)
        let values = subscale.values(block)
        return WaveRow(
            group: words.figureGroup(block), wave: words.waves[wave],
            people: count(.people, values.people, block, status),
            mean: control.tellsMeans(block) ? point(.mean, values, block, status) : nil,
            sd: control.tellsMeans(block) ? point(.sd, values, block, status) : nil)
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
        return count(statistic, subscale.count(set), block, status, isFew: control.isFew(set))
    }

    private mutating func count(
        _ statistic: Statistic, _ value: Int, _ block: FigureBlock, _ status: Figure.Status,
        isFew: Bool? = nil
    ) -> Shown<Int> {
        list(statistic, "\(value)", block, status, isFew: isFew ?? control.isFew(block.people))
        return status == .shown ? .shown(value) : .withheld(status)
    }

    private mutating func point(
        _ statistic: Statistic, _ values: BlockValues, _ block: FigureBlock, _ status: Figure.Status
    ) -> Shown<Double> {
        guard status == .shown, let value = values.points?[statistic] else {
            let why = status == .shown ? .small : status
            list(statistic, nil, block, why, isFew: values.points == nil || control.isFew(block.people))
            return .withheld(why)
        }
        list(statistic, value.description, block, status, isFew: false)
        return .shown(value.value)
    }

    private mutating func list(
        _ statistic: Statistic, _ value: String?, _ block: FigureBlock, _ status: Figure.Status, isFew: Bool
    ) {
        let name = FigureName(scored: subscale.scored, block: block, statistic: statistic)
        let figure = name.figure(in: words, value: value, status: status)
        if status != .shown, isFew { few.insert(figure.id) }
        figures.append(figure)
    }
}
