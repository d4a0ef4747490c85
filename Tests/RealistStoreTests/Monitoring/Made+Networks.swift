import Realist

extension Study {
    /// Without what no file before format 27 can hold.
    var asOfFormat26: Study {
        var older = self
        older.indicators = Indicators()
        older.theory.statementSplits = []
        older.allocations = []
        older.placements = []
        older.contactTypes = []
        older.networks = []
        older.networkMemberships = []
        older.networkEvents = []
        older.objectives = []
        older.significantEvents = []
        older.issues = []
        older.settingTables = []
        older.cohorts = []
        return older
    }
}

extension Made {
    mutating func addNetworks(_ ids: Ids, to study: inout Study) {
        study.contactTypes = ContactType.Listed.allCases.prefix(3).map { kind in
            ContactType(id: id(), title: text(), kindOf: maybe { _ in kind }, note: maybe { $0.text() })
        }
        let first: Network.ID = id()
        study.networks = [network(first, nil, ids), network(id(), first, ids), network(id(), nil, ids)]
        let names = study.networks.map(\.id)
        study.networkMemberships = NetworkMembership.Leaving.allCases.map { leaving in
            membership(one(of: names), one(of: ids.participants), leaving)
        }
        study.networkEvents =
            NetworkEvent.Kind.allCases.map { event(.listed($0), ids, names) }
            + [event(.own("w " + string()), ids, names)]
        study.objectives = Objective.Met.allCases.map { objective($0, ids, names) }
        study.significantEvents = (0..<3).map { _ in significantEvent(ids, names) }
        study.issues = [issue(ids), issue(ids)]
        study.settingTables = [settingTable(ids)]
        study.cohorts = [
            Cohort(id: id(), title: text()),
            Cohort(
                id: id(), title: text(), meaning: text(), people: number(0...50), heard: text(),
                sources: any(of: ids.sources), note: text()),
        ]
    }

    /// By month, network and type, as a file gives them.
    mutating func contacts(_ study: Study) -> [ContactCount] {
        let months = [CalendarMonth(2026, 1), CalendarMonth(2026, 2)]
        let types = study.allContactTypes
        return study.networks.flatMap { network in
            months.flatMap { month in
                types.prefix(number(0...4)).map { type in
                    let contacts = number(0...90)
                    return ContactCount(
                        month: month, network: network.id, type: type, contacts: contacts,
                        people: maybe { $0.number(0...contacts) }, note: maybe { $0.string() },
                        recordedBy: string(), recordedOn: day())
                }
            }
        }.sorted(by: ContactCount.precedes)
    }

    private mutating func network(_ id: Network.ID, _ within: Network.ID?, _ ids: Ids) -> Network {
        var network = Network(id: id, title: text(), within: within)
        network.purpose = maybe { $0.text() }
        network.site = maybe { $0.one(of: ids.sites) }
        network.since = .about(year: 2026, month: 1)
        network.until = maybe { .day($0.day()) }
        network.coordinator = maybe { $0.string() }
        network.phases = [.init(month: CalendarMonth(2026, 1), type: ContactType.Listed.email.id)]
        network.counts = [.init(on: Day(2026, 1, 31), members: number(0...90), note: maybe { $0.text() })]
        network.recruitment = .init(invited: number(0...99), joined: maybe { $0.number(0...99) })
        network.note = maybe { $0.text() }
        return network
    }

    private mutating func membership(
        _ network: Network.ID, _ participant: Participant.ID, _ leaving: NetworkMembership.Leaving
    ) -> NetworkMembership {
        var membership = NetworkMembership(
            id: id(), network: network, participant: participant, from: Day(2026, 1, number(1...28)))
        switch number(0...3) {
        case 0: break
        case 1: membership.to = Day(2026, 3, 1)
        case 2:
            membership.to = Day(2026, 3, 2)
            membership.because = .listed(leaving)
        default:
            membership.to = Day(2026, 3, 3)
            membership.because = .own("w " + string())
        }
        membership.tookPart = maybe { $0.number(0...1) == 1 }
        return membership
    }

    private mutating func event(
        _ kind: ListedOrOwn<NetworkEvent.Kind>, _ ids: Ids, _ names: [Network.ID]
    ) -> NetworkEvent {
        var event = NetworkEvent(id: id(), title: text(), on: day(), kind: kind, place: turn())
        event.networks = any(of: names)
        event.supportRoom = maybe { $0.number(0...1) == 1 }
        for role in any(of: ids.roles) { event.attendance[role] = number(0...40) }
        event.cameOfIt = some { $0.text() }
        event.materials = any(of: ids.materials)
        event.configurations = any(of: ids.configurations)
        event.note = maybe { $0.text() }
        return event
    }

    private mutating func objective(
        _ met: Objective.Met, _ ids: Ids, _ names: [Network.ID]
    ) -> Objective {
        let found = Objective.Found(on: day(), by: string(), met: met, what: text())
        return Objective(
            id: id(), text: text(), shownBy: maybe { $0.text() }, measures: any(of: ids.measures),
            networks: any(of: names),
            reviews: [.init(due: Day(2026, 6, 1), found: found), .init(due: Day(2026, 7, 1))],
            note: maybe { $0.text() })
    }

    private mutating func significantEvent(_ ids: Ids, _ names: [Network.ID]) -> SignificantEvent {
        SignificantEvent(
            id: id(), title: text(), on: .month(year: 2026, month: number(1...12)),
            site: maybe { $0.one(of: ids.sites) }, networks: any(of: names), happened: text(),
            learned: maybe { $0.text() }, source: maybe { $0.one(of: ids.sources) },
            configurations: any(of: ids.configurations), note: maybe { $0.text() })
    }

    private mutating func issue(_ ids: Ids) -> RaisedIssue {
        RaisedIssue(
            id: id(), text: text(), raised: maybe { .day($0.day()) }, site: maybe { $0.one(of: ids.sites) },
            recommendations: any(of: ids.recommendations),
            quickWins: RaisedIssue.State.allCases.map { state in
                .init(
                    text: text(), owner: maybe { $0.string() }, due: maybe { $0.day() }, state: state)
            }, note: maybe { $0.text() })
    }

    private mutating func settingTable(_ ids: Ids) -> SettingTable {
        SettingTable(
            id: id(), title: text(), site: maybe { $0.one(of: ids.sites) },
            rows: [
                .init(aspect: text(), positive: text()), .init(aspect: text(), negative: text()),
                .init(aspect: text(), positive: text(), negative: text()),
            ], note: maybe { $0.text() })
    }
}
