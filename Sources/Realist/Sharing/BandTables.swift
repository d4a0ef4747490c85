/// The bands of one subscale under disclosure control, with every figure of them listed.
///
/// Where sites are told by their changes, bands are of the matched people of the first comparison, before and
/// after; else of everybody at each wave. So they are only about people whose number and mean are told already,
/// and no two of them overlap. A row is shown whole or not at all. Neighbouring bands are told together, in all
/// rows alike, where that shows more rows. The total is over the sites whose rows are all shown.
struct BandTables {
    private let control: DisclosureControl
    private let subscale: SubscaleFigures
    private let scheme: BandScheme
    private var figures: [Figure] = []
    private var few: Set<String> = []

    private init(_ subscale: SubscaleFigures, _ control: DisclosureControl, _ scheme: BandScheme) {
        self.subscale = subscale
        self.control = control
        self.scheme = scheme
    }

    /// `nil` unless the scheme has bands of this subscale on its own points.
    static func made(
        _ subscale: SubscaleFigures, _ control: DisclosureControl, _ scheme: BandScheme?
    ) -> (table: BandTable, figures: [Figure], few: Set<String>)? {
        guard let scheme, scheme.basis == .raw, scheme.bands.count > 1,
            let id = Subscale.ID(subscale.scored.subscale), scheme.cuts[id] != nil
        else { return nil }
        var tables = BandTables(subscale, control, scheme)
        guard let table = tables.table(id) else { return nil }
        return (table, tables.figures, tables.few)
    }

    /// One row: a group at a wave.
    private struct Row {
        let block: FigureBlock
        let wave: Int
        /// "before-", "after-", or nothing.
        let side: String
        /// In the scheme's own bands.
        let counts: [Int]

        func merged(_ partition: [Range<Int>]) -> [Int] {
            partition.map { counts[$0].reduce(0, +) }
        }
    }

    private mutating func table(_ id: Subscale.ID) -> BandTable? {
        let rows = rows(id)
        let named = scheme.partitions.map { partition in (partition, names(partition)) }
        guard !rows.isEmpty, let finest = named.first else { return nil }
        let earlier = control.remembered.bands(subscale.scored)
        let asBefore = named.first { !earlier.isEmpty && earlier == Set($0.1) }
        let chosen =
            asBefore
            ?? named.enumerated().max { left, right in
                let shown = [left, right].map { one in rows.count { status($0, one.element) == .shown } }
                return (shown[0], -left.offset) < (shown[1], -right.offset)
            }?.element ?? finest
        let total = total(rows, chosen)
        let told = (rows + total).map { row in list(row, chosen, isTotal: row.block.sites.count > 1) }
        return BandTable(
            scheme: scheme,
            bands: chosen.0.map { range in
                BandTable.Band(
                    titles: scheme.bands[range].map(\.title),
                    normShare: scheme.shares[id].map { $0[range].reduce(0, +) })
            }, rows: told)
    }

    private func names(_ partition: [Range<Int>]) -> [String] {
        partition.map { scheme.bands[$0].map(\.id.text).joined(separator: "+") }
    }

    private func rows(_ id: Subscale.ID) -> [Row] {
        let words = control.words
        if control.tellsChanges {
            guard let comparison = control.comparisons.first else { return [] }
            return words.sites.indices.flatMap { site in
                let block = FigureBlock(sites: [site], kind: .change(comparison))
                return [
                    row(block, comparison.from, "before-", id), row(block, comparison.to, "after-", id),
                ]
            }
        }
        return words.waves.indices.flatMap { wave in
            words.sites.indices.map { row(FigureBlock(sites: [$0], kind: .wave(wave)), wave, "", id) }
        }
    }

    private func row(_ block: FigureBlock, _ wave: Int, _ side: String, _ id: Subscale.ID) -> Row {
        var counts = Array(repeating: 0, count: scheme.bands.count)
        for score in subscale.scores(of: block, at: wave) {
            if let place = scheme.place(ofRaw: score, id), counts.indices.contains(place) {
                counts[place] += 1
            }
        }
        return Row(block: block, wave: wave, side: side, counts: counts)
    }

    /// Over the sites of which every row is shown: a sum that tells nothing more.
    private func total(_ rows: [Row], _ chosen: ([Range<Int>], [String])) -> [Row] {
        var sums: [Row] = []
        for side in rows where !sums.contains(where: { $0.wave == side.wave && $0.side == side.side }) {
            let sites = Set(rows.map(\.block.sites)).filter { sites in
                rows.allSatisfy { row in
                    row.block.sites != sites || row.block.kind != side.block.kind
                        || status(row, chosen) == .shown
                }
            }
            guard sites.count > 1 else { continue }
            let members = rows.filter {
                $0.wave == side.wave && $0.side == side.side && sites.contains($0.block.sites)
            }
            sums.append(
                Row(
                    block: FigureBlock(sites: sites.reduce([]) { $0.union($1) }, kind: side.block.kind),
                    wave: side.wave, side: side.side,
                    counts: scheme.bands.indices.map { band in members.reduce(0) { $0 + $1.counts[band] } }))
        }
        return sums
    }

    private func status(_ row: Row, _ chosen: ([Range<Int>], [String])) -> Figure.Status {
        guard control.isShown(row.block) else { return control.status(of: row.block) }
        let counts = row.merged(chosen.0)
        if !control.policy.allows(bands: counts) { return .small }
        let stem = id(row, "band-\(row.side)")
        let now = Dictionary(
            zip(chosen.1, counts).map { (stem + $0, "\($1)") }, uniquingKeysWith: { first, _ in first })
        return control.remembered.contradicts(now, stem: stem) ? .previousRelease : .shown
    }

    private func id(_ row: Row, _ statistic: String) -> String {
        FigureName(scored: subscale.scored, block: row.block, statistic: statistic)
            .figure(in: control.words, value: nil, status: .shown).id
    }

    private mutating func list(
        _ row: Row, _ chosen: ([Range<Int>], [String]), isTotal: Bool
    ) -> BandRow {
        let status = isTotal ? .shown : status(row, chosen)
        let all = row.counts.reduce(0, +)
        let isFew =
            control.isFew(row.block.people) || !control.policy.allows(bands: row.merged(chosen.0))
        let cells = zip(chosen.1, row.merged(chosen.0)).map { name, count in
            let percent = all == 0 ? 0 : Int((Double(100 * count) / Double(all)).rounded())
            return BandRow.Cell(
                count: list(count, "band-\(row.side)\(name)", row.block, status, isFew),
                percent: list(percent, "share-\(row.side)\(name)", row.block, status, isFew))
        }
        return BandRow(
            group: control.words.figureGroup(row.block), wave: control.words.waves[row.wave],
            people: control.isShown(row.block) || isTotal
                ? .shown(all) : .withheld(control.status(of: row.block)),
            cells: cells)
    }

    private mutating func list(
        _ value: Int, _ statistic: String, _ block: FigureBlock, _ status: Figure.Status, _ isFew: Bool
    ) -> Shown<Int> {
        let name = FigureName(scored: subscale.scored, block: block, statistic: statistic)
        let figure = name.figure(in: control.words, value: "\(value)", status: status)
        if status != .shown, isFew { few.insert(figure.id) }
        figures.append(figure)
        return status == .shown ? .shown(value) : .withheld(status)
    }
}
