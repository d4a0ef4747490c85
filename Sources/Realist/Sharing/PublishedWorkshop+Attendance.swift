extension Study {
    /// A meeting with as much of its attendance as its class allows.
    func published(_ workshop: Workshop) -> PublishedWorkshop {
        PublishedWorkshop(
            id: workshop.id, site: workshop.site, title: workshop.title, stage: workshop.stage,
            on: workshop.on, attendance: attendance(workshop.attendance, atLeast: fewest(.workshops)),
            shown: workshop.shown,
            discussed: workshop.discussed, decided: workshop.decided)
    }

    /// The attendance of an event of networks as its class allows, which is activity; `nil` where nobody has counted.
    public func attendance(of event: NetworkEvent) -> PublishedWorkshop.Attendance? {
        if event.attendance.isEmpty { return nil }
        return attendance(event.attendance, atLeast: DisclosurePolicy(about.disclosure).activity)
    }

    /// By role only where each role has enough people; else the sum, where that has; else nothing.
    private func attendance(_ counts: [Role.ID: Int], atLeast least: Int) -> PublishedWorkshop.Attendance {
        let total = counts.values.reduce(0) { $0.addingReportingOverflow($1).partialValue }
        guard counts.values.allSatisfy({ $0 >= 0 }), total >= least else { return .withheld }
        let places = about.roles.map(\.id).places
        guard counts.values.allSatisfy({ $0 >= least }), counts.keys.allSatisfy({ places[$0] != nil })
        else { return .total(total) }
        return .byRole(
            counts.sorted { (places[$0.key] ?? 0) < (places[$1.key] ?? 0) }
                .map { PublishedWorkshop.Attendance.Count(role: $0.key, people: $0.value) })
    }

    /// The smallest number of people that a table of this kind may tell of.
    func fewest(_ table: DisclosureSettings.TableClass.Table) -> Int {
        let policy = DisclosurePolicy(about.disclosure)
        switch about.disclosure.kind(of: table) {
        case .sensitive: return policy.people
        case .activity: return policy.activity
        case .sampleAndThemes, .alreadyPublic: return 1
        }
    }
}
