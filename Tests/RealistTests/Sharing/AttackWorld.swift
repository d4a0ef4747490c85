import Realist

/// What an attacker writes down of one release: its shown values, and its people as forms of the unknowns.
struct AttackWorld {
    /// Shown values by the figures' ids.
    let values: [String: String]
    var people: [Cell: [Int: Double]] = [:]
    var sums: [Score: [Int: Double]] = [:]
    var squares: [Score: [Int: Double]] = [:]

    init(values: [String: String]) { self.values = values }

    /// People of a site and a group who have scores at exactly these waves.
    struct Cell: Hashable {
        let site: Int
        var group = 0
        let waves: Set<Int>
    }

    struct Score: Hashable {
        let cell: Cell
        let wave: Int
    }

    static func cells(site: Int, groups: Int, waves: Int) -> [Cell] {
        (0..<groups).flatMap { group in
            (1..<(1 << waves)).map { bits in
                Cell(site: site, group: group, waves: Set((0..<waves).filter { bits >> $0 & 1 == 1 }))
            }
        }
    }

    /// People who come, leave, or answer late: how many, and what their scores add up to at each wave.
    struct Some {
        var count: [Int: Double]
        var sums: [Int: [Int: Double]] = [:]
    }

    mutating func join(_ some: Some, to cell: Cell, times factor: Double = 1) {
        people[cell] = add(people[cell] ?? [:], some.count, factor)
        for (wave, sum) in some.sums where cell.waves.contains(wave) {
            let score = Score(cell: cell, wave: wave)
            sums[score] = add(sums[score] ?? [:], sum, factor)
        }
    }

    mutating func take(_ cell: Cell, from other: AttackWorld) {
        people[cell] = other.people[cell]
        for wave in cell.waves {
            let score = Score(cell: cell, wave: wave)
            sums[score] = other.sums[score]
        }
    }

    /// Every figure of the site that one release shows, the other shows as well and alike, as far as it has it.
    func tellsTheSame(of site: Int, as others: [String: String]) -> Bool {
        values.allSatisfy { id, value in !id.contains(".site.site-\(site).") || others[id] == value }
    }

    func count(where isMeant: (Cell) -> Bool) -> [Int: Double] {
        people.filter { isMeant($0.key) }.values.reduce([:]) { add($0, $1, 1) }
    }

    func count(_ target: Target) -> [Int: Double] { count(where: target.holds) }

    func sum(_ target: Target) -> [Int: Double]? {
        switch target.statistic {
        case "mean", "mean-before": return target.with.min().map { at($0, target, sums) }
        case "mean-after": return target.with.max().map { at($0, target, sums) }
        case "difference":
            guard let from = target.with.min(), let to = target.with.max() else { return nil }
            return add(at(to, target, sums), at(from, target, sums), -1)
        default: return nil
        }
    }

    func squares(_ target: Target) -> [Int: Double]? {
        switch target.statistic {
        case "sd", "sd-before": target.with.min().map { at($0, target, squares) }
        case "sd-after": target.with.max().map { at($0, target, squares) }
        default: nil
        }
    }

    private func at(_ wave: Int, _ target: Target, _ forms: [Score: [Int: Double]]) -> [Int: Double] {
        forms.filter { $0.key.wave == wave && target.holds($0.key.cell) }.values
            .reduce([:]) { add($0, $1, 1) }
    }
}

/// What a figure is about, read from its row.
struct Target: Hashable, CustomStringConvertible {
    let statistic: String
    let sites: Set<Int>
    /// `nil` for everybody.
    let group: Int?
    let with: Set<Int>
    let without: Set<Int>

    init(
        statistic: String, sites: Set<Int>, group: Int? = nil, with: Set<Int>, without: Set<Int> = []
    ) {
        self.statistic = statistic
        self.sites = sites
        self.group = group
        self.with = with
        self.without = without
    }

    init?(_ figure: Figure) {
        let waves = figure.wave.split(separator: ">").compactMap { Int($0.dropFirst()) }
        let parts = figure.group.split(separator: "@")
        let sites = (parts.last ?? "").split(separator: "+").compactMap { Int($0.dropFirst("site-".count)) }
        group = parts.count > 1 ? Int(parts[0].dropFirst("g".count)) : nil
        guard let first = waves.first, let last = waves.last, !sites.isEmpty else { return nil }
        statistic = figure.statistic
        self.sites = Set(sites)
        switch figure.statistic {
        case "only-before": (with, without) = ([first], [last])
        case "only-after": (with, without) = ([last], [first])
        default: (with, without) = (Set(waves), [])
        }
    }

    var description: String {
        "\(statistic) of sites \(sites.sorted())\(group.map { ", group \($0)" } ?? "") at \(with.sorted()), not at \(without.sorted())"
    }

    var isCount: Bool { ["people", "matched", "only-before", "only-after"].contains(statistic) }

    func holds(_ cell: AttackWorld.Cell) -> Bool {
        sites.contains(cell.site) && (group ?? cell.group) == cell.group && cell.waves.isSuperset(of: with)
            && cell.waves.isDisjoint(with: without)
    }

    /// The id of the figure that says how many people stand behind another of the same table cell.
    func idOfCount(_ figure: Figure) -> String {
        figure.id.dropLast(figure.statistic.count) + (figure.wave.contains(">") ? "matched" : "people")
    }
}
