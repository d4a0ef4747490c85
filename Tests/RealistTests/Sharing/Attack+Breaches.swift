import Realist

extension Attack {
    /// Everything of one release that is withheld in it and yet too well known, one line each.
    ///
    /// - Parameters:
    ///   - release: by its place; the attacker has all of them, also later ones.
    ///   - figures: of that release, shown and withheld.
    ///   - truth: what only the assertion knows, not the attacker.
    /// - Returns: `nil` when the figures contradict each other, which none of true people do.
    func breaches(of release: Int, _ figures: [Figure], truth: TrueFigures) -> [String]? {
        guard var program = program() else { return nil }
        let world = worlds[release]
        var breaches: [String] = []
        // Later releases may tell more of many people, never of few.
        let isLast = release == worlds.count - 1
        let listed = figures.filter { $0.status != .shown && isLast }.compactMap { Target($0) }
        // Also people whom no row tells of: nothing about few of them may be known either.
        for target in Set(listed.filter(\.isCount) + everybody).sorted(by: { $0.description < $1.description }
        ) {
            let actual = truth.count(target)
            guard listed.contains(target) || actual < 10 else { continue }
            let span = program.span(of: world.count(target))
            // Who takes people for the same who are others comes to a wrong answer, and learns nothing.
            guard (span.lowerBound - 0.5...span.upperBound + 0.5).contains(Double(actual)) else { continue }
            if span.upperBound - span.lowerBound < 5 - 1e-2 {
                breaches.append("\(target): \(span), too narrow")
            }
            if actual < 10, span.upperBound < 10 - 1e-2 { breaches.append("\(target): \(span), few") }
        }
        for target in listed where depth != .counts && world.sum(target) != nil {
            let span = program.mean(of: world.sum(target) ?? [:], over: world.count(target))
            if span.upperBound - span.lowerBound < (range.upperBound - range.lowerBound) / 10 - 1e-2 {
                breaches.append("\(target): \(span), too narrow")
            }
        }
        return breaches
    }

    /// Few people who came or left between two releases, and are known to the last one.
    func breachesBetween(_ first: TrueFigures, _ last: TrueFigures) -> [String]? {
        guard var program = program(), worlds.count > 1 else { return nil }
        return everybody.compactMap { target in
            let moved = last.count(target) - first.count(target)
            guard (1...9).contains(abs(moved)) else { return nil }
            let form = add(worlds[1].count(target), worlds[0].count(target), -1)
            let span = program.span(of: form)
            let isRight =
                abs(span.lowerBound - Double(moved)) < 0.5 && abs(span.upperBound - Double(moved)) < 0.5
            return isRight ? "\(target): \(span) came or left" : nil
        }
    }

    /// Every set of people that a figure of one site could be about, also those of a site who share a group, and
    /// the groups over all sites.
    private var everybody: [Target] {
        let single = (0..<sites).map { [$0] as Set }
        let all = single + (groups > 1 ? [Set(0..<sites)] : [])
        return all.flatMap { sites in
            (sites.count == 1 ? [nil] : []).flatMap { targets(sites, $0) }
                + (groups > 1 ? (0..<groups).flatMap { targets(sites, $0) } : [])
        }
    }

    private func targets(_ sites: Set<Int>, _ group: Int?) -> [Target] {
        (0..<waves).flatMap { wave -> [Target] in
            [Target(statistic: "people", sites: sites, group: group, with: [wave])]
                + ((wave + 1)..<max(waves, wave + 1)).flatMap { other in
                    [
                        Target(statistic: "matched", sites: sites, group: group, with: [wave, other]),
                        Target(
                            statistic: "only-before", sites: sites, group: group, with: [wave],
                            without: [other]),
                        Target(
                            statistic: "only-after", sites: sites, group: group, with: [other],
                            without: [wave]),
                    ]
                }
        }
    }
}
