import Realist

/// Networks and what is monitored, with every value that a bundle can hold. Texts that no cell of a table can tell from
/// nothing begin with a letter.
extension StudyMaker {
    mutating func addNetworks(to study: inout Study) {
        let made = (0..<number(0...4)).compactMap { ContactType.ID("own-type-\($0)") }
        study.contactTypes = made.map { id in
            ContactType(
                id: id, title: wording(), kindOf: maybe { $0.any(ContactType.Listed.self) },
                note: maybe { $0.wording() })
        }
        let types = study.allContactTypes
        let names = (0..<number(0...4)).compactMap { Network.ID("network-\($0)") }
        study.networks = names.enumerated().map { place, id in network(id, names.prefix(place), types) }
        if !names.isEmpty {
            study.networkMemberships = (0..<number(0...5)).compactMap { membership($0, names) }
        }
        study.networkEvents = (0..<number(0...3)).compactMap { event($0, names) }
        study.objectives = (0..<number(0...3)).compactMap { objective($0, names) }
        study.significantEvents = (0..<number(0...3)).compactMap { significantEvent($0, names) }
        study.issues = (0..<number(0...3)).compactMap { issue($0) }
        study.settingTables = (0..<number(0...2)).compactMap { settingTable($0) }
        study.cohorts = (0..<number(0...2)).compactMap { cohort($0) }
    }

    mutating func contacts(of study: Study) -> [ContactCount] {
        study.networks.flatMap { network in
            few(study.allContactTypes).map { type in
                let contacts = number(0...500)
                let day = day()
                return ContactCount(
                    month: CalendarMonth(day), network: network.id, type: type, contacts: contacts,
                    people: maybe { $0.number(0...contacts) }, note: maybe { "n " + $0.text() },
                    recordedBy: "r " + text(), recordedOn: day)
            }
        }
    }

    private mutating func network(
        _ id: Network.ID, _ above: ArraySlice<Network.ID>, _ types: [ContactType.ID]
    ) -> Network {
        let days = days()
        let months = Set([days.0, days.1].map { CalendarMonth($0) }).sorted()
        return Network(
            id: id, title: wording(), within: chance() ? above.last : nil, purpose: maybe { $0.wording() },
            site: maybe { $0.one($0.sites) }, since: .day(days.0), until: chance() ? .day(days.1) : nil,
            coordinator: maybe { $0.text() }, phases: months.map { .init(month: $0, type: one(types)) },
            counts: Set([days.0, days.1]).sorted().map {
                .init(on: $0, members: number(0...1000), note: maybe { $0.wording() })
            },
            recruitment: .init(
                invited: maybe { $0.number(0...100) }, joined: maybe { $0.number(0...100) },
                stayed: maybe { $0.number(0...100) }, tookPart: maybe { $0.number(0...100) }),
            note: maybe { $0.wording() })
    }

    private mutating func membership(_ place: Int, _ names: [Network.ID]) -> NetworkMembership? {
        let days = days()
        let to = chance() ? days.1 : nil
        let because: ListedOrOwn<NetworkMembership.Leaving>? =
            chance() ? .listed(any(NetworkMembership.Leaving.self)) : maybe { .own("w " + $0.text()) }
        return NetworkMembership.ID("membership-\(place)").map { id in
            NetworkMembership(
                id: id, network: one(names), participant: one(participants), from: days.0, to: to,
                because: to == nil ? nil : because, tookPart: maybe { $0.chance() })
        }
    }

    private mutating func event(_ place: Int, _ names: [Network.ID]) -> NetworkEvent? {
        let kind: ListedOrOwn<NetworkEvent.Kind> =
            chance() ? .listed(any(NetworkEvent.Kind.self)) : .own("w " + text())
        return NetworkEvent.ID("event-\(place)").map { id in
            NetworkEvent(
                id: id, title: wording(), on: day(), networks: few(names), kind: kind,
                place: any(NetworkEvent.Place.self), supportRoom: maybe { $0.chance() },
                attendance: Dictionary(
                    few(roles).map { ($0, number(0...90)) }, uniquingKeysWith: { first, _ in first }),
                cameOfIt: some { $0.wording() }, materials: few(materials),
                configurations: few(configurations), note: maybe { $0.wording() })
        }
    }

    private mutating func objective(_ place: Int, _ names: [Network.ID]) -> Objective? {
        let days = days()
        let reviews = Set([days.0, days.1]).sorted().map { due in
            Objective.Review(
                due: due,
                found: maybe {
                    .init(on: $0.day(), by: $0.text(), met: $0.any(Objective.Met.self), what: $0.wording())
                })
        }
        return Objective.ID("objective-\(place)").map { id in
            Objective(
                id: id, text: wording(), shownBy: maybe { $0.wording() }, measures: few(measures),
                networks: few(names), reviews: reviews, note: maybe { $0.wording() })
        }
    }

    private mutating func significantEvent(_ place: Int, _ names: [Network.ID]) -> SignificantEvent? {
        SignificantEvent.ID("significant-\(place)").map { id in
            SignificantEvent(
                id: id, title: wording(), on: roughDate(), site: maybe { $0.one($0.sites) },
                networks: few(names), happened: wording(), learned: maybe { $0.wording() },
                source: maybe { $0.one($0.sources) }, configurations: few(configurations),
                note: maybe { $0.wording() })
        }
    }

    private mutating func issue(_ place: Int) -> RaisedIssue? {
        RaisedIssue.ID("issue-\(place)").map { id in
            RaisedIssue(
                id: id, text: wording(), raised: maybe { $0.roughDate() },
                site: maybe { $0.one($0.sites) }, recommendations: few(recommendations),
                quickWins: some { maker in
                    .init(
                        text: maker.wording(), owner: maker.maybe { $0.text() },
                        due: maker.maybe { $0.day() }, state: maker.any(RaisedIssue.State.self))
                }, note: maybe { $0.wording() })
        }
    }

    private mutating func settingTable(_ place: Int) -> SettingTable? {
        SettingTable.ID("setting-\(place)").map { id in
            SettingTable(
                id: id, title: wording(), site: maybe { $0.one($0.sites) },
                rows: some { maker in
                    let positive = maker.maybe { $0.wording() }
                    return .init(
                        aspect: maker.wording(), positive: positive,
                        negative: positive == nil ? maker.wording() : maker.maybe { $0.wording() })
                }, note: maybe { $0.wording() })
        }
    }

    private mutating func cohort(_ place: Int) -> Cohort? {
        Cohort.ID("cohort-\(place)").map { id in
            Cohort(
                id: id, title: wording(), meaning: maybe { $0.wording() },
                people: maybe { $0.number(0...90) }, heard: maybe { $0.wording() }, sources: few(sources),
                note: maybe { $0.wording() })
        }
    }
}
