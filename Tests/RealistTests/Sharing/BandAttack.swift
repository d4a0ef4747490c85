import Realist

/// Somebody who has the bands of one comparison, and solves for every number of people in a band that is
/// withheld: unknown are, for each site and band, how many people there are and what their scores add up to.
struct BandAttack {
    /// The bands' limits: band b holds scores from `limits[b]` up to `limits[b + 1]`.
    let limits: [Double]
    let sites: Int
    /// "before" or "after"
    let side: String
    private var rows: [LinearProgram.Row] = []

    /// `figures`: of one subscale; withheld ones may be among them. `usesBands`: else only what stands beside them.
    init(_ figures: [Figure], sites: Int, side: String, limits: [Double], usesBands: Bool = true) {
        self.limits = limits
        self.sites = sites
        self.side = side
        let bandRows = figures.filter { $0.statistic.hasPrefix("band-\(side)-") }
        guard let wave = bandRows.first?.wave else { return }
        for site in 0..<sites {
            for band in 0..<bands {
                rows.append(row([sum(site, band): 1, count(site, band): -limits[band]], from: 0))
                rows.append(row([sum(site, band): -1, count(site, band): limits[band + 1]], from: 0))
            }
            rows.append(row(whole([site]), from: 0, to: 150))
        }
        for figure in figures where figure.wave == wave {
            guard let value = figure.value.flatMap({ Double($0) }), let target = Target(figure) else {
                continue
            }
            if figure.statistic == "matched" {
                rows.append(row(whole(target.sites), from: value, to: value))
            } else if figure.statistic == "mean-\(side)" {
                let people = whole(target.sites)
                let total = sums(target.sites)
                rows.append(row(add(total, people, -(value + 0.05)), to: 0))
                rows.append(row(add(total, people, -(value - 0.05)), from: 0))
            }
        }
        guard usesBands else { return }
        for figure in bandRows {
            guard let value = figure.value.flatMap({ Double($0) }), let form = form(figure) else { continue }
            rows.append(row(form, from: value, to: value))
        }
    }

    private var bands: Int { limits.count - 1 }

    /// Ranges of all withheld numbers, in the order of the figures; `nil` when the figures contradict each other.
    func spans(_ figures: [Figure]) -> [(id: String, span: ClosedRange<Double>)]? {
        guard var program = LinearProgram(variables: 2 * sites * bands, rows: rows) else { return nil }
        return figures.filter { $0.statistic.hasPrefix("band-\(side)-") && $0.status != .shown }.compactMap {
            figure in
            form(figure).map { form in
                let most = program.maximum(of: form).value
                let least = -program.maximum(of: form.mapValues { -$0 }).value
                return (figure.id, min(least, most)...max(least, most))
            }
        }
    }

    /// Whom the figure counts: bands are named b0, b1 and so on, several with a plus between them.
    private func form(_ figure: Figure) -> [Int: Double]? {
        let named = figure.statistic.dropFirst("band-\(side)-".count).split(separator: "+")
        let bands = named.compactMap { Int($0.dropFirst()) }
        guard bands.count == named.count, let target = Target(figure) else { return nil }
        return target.sites.reduce(into: [:]) { form, site in
            for band in bands { form[count(site, band)] = 1 }
        }
    }

    private func count(_ site: Int, _ band: Int) -> Int { 2 * (site * bands + band) }
    private func sum(_ site: Int, _ band: Int) -> Int { count(site, band) + 1 }

    private func whole(_ sites: Set<Int>) -> [Int: Double] { every(sites, count) }
    private func sums(_ sites: Set<Int>) -> [Int: Double] { every(sites, sum) }

    private func every(_ sites: Set<Int>, _ place: (Int, Int) -> Int) -> [Int: Double] {
        sites.reduce(into: [:]) { form, site in
            for band in 0..<bands { form[place(site, band)] = 1 }
        }
    }

    private func row(
        _ terms: [Int: Double], from lower: Double = -.infinity, to upper: Double = .infinity
    ) -> LinearProgram.Row {
        LinearProgram.Row(terms: terms, lower: lower, upper: upper)
    }
}
