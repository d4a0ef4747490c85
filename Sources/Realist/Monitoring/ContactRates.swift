public import Statistics

/// How often the members of networks were in contact, in one way or in all, for each member and month.
public struct ContactRate: Equatable, Sendable {
    /// `nil`: all networks.
    public let network: Network.ID?
    /// `nil`: all types.
    public let type: ContactType.ID?
    public let contacts: Int
    /// Months of networks that were logged: of one type, those with a row for it, be it a row of none.
    public let months: Int
    /// Members times months, over these; `nil` where of one of them nobody knows how many members there were.
    public let memberMonths: Double?
    /// For each member and month; `nil` where nobody knows how many members there were, or there were none.
    public let rate: Double?
    /// Exact for Poisson counts. Contacts bring others along, so it is rather too narrow; see ``dispersion``.
    public let interval: Interval?
    /// How much months spread beside what Poisson counts would: well above 1, the interval is too narrow.
    public let dispersion: Double?
}

/// Contacts of networks, compared by type, by network, and by both.
public struct ContactRates: Equatable, Sendable {
    public let all: ContactRate?
    /// In the order of the list, then of the study's own types.
    public let byType: [ContactRate]
    /// In the study's order of networks.
    public let byNetwork: [ContactRate]
    /// Network by network; those types alone that a network logged.
    public let byBoth: [ContactRate]
}

extension Study {
    /// - Parameters:
    ///   - counts: of this study's networks, in any order; those of others are left out.
    ///   - level: of the intervals, between 0 and 1.
    /// - Returns: rates of what was logged; of a type, over the months that logged it alone.
    public func contactRates(_ counts: [ContactCount], level: Double = 0.95) -> ContactRates {
        let known = Set(networks.map(\.id))
        let own = counts.filter { known.contains($0.network) }
        var exposures: [LoggedMonth: Double] = [:]
        for network in networks {
            let spells = memberSpells(in: network.id)
            for logged in Set(own.filter { $0.network == network.id }.map(\.logged)) {
                exposures[logged] = memberMonths(of: network.id, in: logged.month, spells)
            }
        }
        func rate(_ rows: [ContactCount], _ network: Network.ID?, _ type: ContactType.ID?) -> ContactRate? {
            rows.isEmpty ? nil : ContactRate(rows, network, type, exposures, level)
        }
        let byType = Dictionary(grouping: own, by: \.type)
        let byNetwork = Dictionary(grouping: own, by: \.network)
        return ContactRates(
            all: rate(own, nil, nil),
            byType: typesInOrder(byType.keys).compactMap { rate(byType[$0] ?? [], nil, $0) },
            byNetwork: networks.compactMap { rate(byNetwork[$0.id] ?? [], $0.id, nil) },
            byBoth: networks.flatMap { network in
                let rows = Dictionary(grouping: byNetwork[network.id] ?? [], by: \.type)
                return typesInOrder(rows.keys).compactMap { rate(rows[$0] ?? [], network.id, $0) }
            })
    }

    /// Those of the list and the study's own first, in their order; then others, by their names.
    private func typesInOrder(_ types: some Sequence<ContactType.ID>) -> [ContactType.ID] {
        let there = Set(types)
        let known = allContactTypes.filter(there.contains)
        return known + there.subtracting(known).sorted()
    }
}

extension ContactRate {
    fileprivate init(
        _ rows: [ContactCount], _ network: Network.ID?, _ type: ContactType.ID?,
        _ exposures: [LoggedMonth: Double], _ level: Double
    ) {
        let byMonth = Dictionary(grouping: rows, by: \.logged)
            .mapValues { $0.reduce(0) { $0.addingReportingOverflow($1.contacts).partialValue } }
        // In an order, so that sums are the same on every machine.
        let months = byMonth.sorted { ($0.key.month, $0.key.network) < ($1.key.month, $1.key.network) }
        let known = months.compactMap { exposures[$0.key] }
        let memberMonths = known.count == months.count ? known.reduce(0, +) : nil
        let total = byMonth.values.reduce(0) { $0.addingReportingOverflow($1).partialValue }
        let whole = memberMonths.flatMap { PoissonCount(total, in: $0) }
        let parts = months.compactMap { month in
            exposures[month.key].flatMap { PoissonCount(month.value, in: $0) }
        }
        self.init(
            network: network, type: type, contacts: total, months: months.count,
            memberMonths: memberMonths, rate: whole?.rate, interval: whole?.exact(level: level),
            dispersion: whole == nil || parts.count < months.count
                ? nil : PoissonCount.dispersion(of: parts))
    }
}
