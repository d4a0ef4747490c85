extension Study {
    /// A meeting with as much of its attendance as its class allows.
    func published(_ workshop: Workshop) -> PublishedWorkshop {
        PublishedWorkshop(
            id: workshop.id, site: workshop.site, title: workshop.title, stage: workshop.stage,
            on: workshop.on, attendance: attendance(of: workshop), shown: workshop.shown,
            discussed: workshop.discussed, decided: workshop.decided)
    }

    /// By role only where each role has enough people; else the sum, where that has; else nothing.
    private func attendance(of workshop: Workshop) -> PublishedWorkshop.Attendance {
        let least = fewest(.workshops)
        let total = workshop.attendance.values.reduce(0) { $0.addingReportingOverflow($1).partialValue }
        guard workshop.attendance.values.allSatisfy({ $0 >= 0 }), total >= least else { return .withheld }
        let places = about.roles.map(\.id).places
        guard workshop.attendance.values.allSatisfy({ $0 >= least }),
            workshop.attendance.keys.allSatisfy({ places[$0] != nil })
        else { return .total(total) }
        return .byRole(
            workshop.attendance.sorted { (places[$0.key] ?? 0) < (places[$1.key] ?? 0) }
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
