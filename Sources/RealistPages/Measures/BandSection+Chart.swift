import Realist

extension Toolkit {
    /// Site by site, one time below the other, and the norm group where its shares are known; `nil` where every row
    /// is withheld.
    func chart(_ table: BandTable, id: String, title: String) -> BandChart? {
        let drawn = table.rows.filter { row in
            !row.group.isPooled || hasManySites
        }
        guard drawn.contains(where: { $0.counts != nil }) else { return nil }
        var groups: [BandChart.Group] = []
        for row in drawn {
            let name = groupTitle(row.group)
            if groups.last?.name != name { groups.append(BandChart.Group(name: name, bars: [])) }
            groups[groups.count - 1].bars.append(bar(row))
        }
        let shares = table.bands.compactMap(\.normShare)
        if shares.count == table.bands.count {
            groups.append(
                BandChart.Group(
                    name: words["outcomes.bands.norm"],
                    bars: [
                        BandChart.Bar(
                            name: text(table.scheme.title), sizes: shares,
                            labels: shares.map { words["outcomes.bands.percent", ["percent": percent($0)]] })
                    ]))
        }
        return BandChart(
            id: id, title: title,
            description: drawn.map { told($0, of: table) }.joined(separator: " "),
            bands: table.bands.map(self.title), groups: groups)
    }

    private func bar(_ row: BandRow) -> BandChart.Bar {
        let wave = waveTitle(row.wave)
        guard let counts = row.counts, let people = row.people.value else {
            return BandChart.Bar(name: wave, why: held(row.cells.first?.count.status ?? row.people.status))
        }
        return BandChart.Bar(
            name: words.count("chart.bands.bar", people, ["wave": wave]), sizes: counts.map(Double.init),
            labels: row.cells.map { cell in
                cell.percent.value.map { words["outcomes.bands.percent", ["percent": String($0)]] } ?? ""
            })
    }

    /// "Harrowmere at baseline, of 38 people: low 18 (47%), moderate or high 20 (53%)."
    private func told(_ row: BandRow, of table: BandTable) -> String {
        let gaps = ["site": groupTitle(row.group), "wave": phrase(row.wave)]
        guard row.counts != nil, let people = row.people.value else {
            return words["chart.bands.withheld", gaps]
        }
        let parts = zip(table.bands, row.cells).compactMap { band, cell in
            text(cell).map { words["site.bands.band", ["band": title(band), "share": $0]] }
        }
        return words.count(
            "chart.bands.told", people,
            gaps.merging(["bands": parts.joined(separator: words["list.comma"])]) { own, _ in own })
    }
}

extension BandRow {
    /// `nil` unless all of them may be shown.
    fileprivate var counts: [Int]? {
        let shown = cells.compactMap(\.count.value)
        return shown.count == cells.count ? shown : nil
    }
}
