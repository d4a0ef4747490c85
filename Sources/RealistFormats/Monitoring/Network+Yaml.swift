import Realist

/// What `networks/networks.yaml` holds.
struct NetworksFile: Equatable {
    var types: [ContactType]
    var networks: [Network]
    var events: [NetworkEvent]

    var isEmpty: Bool { types.isEmpty && networks.isEmpty && events.isEmpty }
}

extension YamlShape where Value == NetworksFile {
    static var networks: Self {
        .keys(of: "the networks") { keys in
            let types = keys.list("contact-types", of: .contactType)
            let networks = keys.requiredList("networks", of: .network)
            let events = keys.list("events", of: .networkEvent)
            return NetworksFile(types: types, networks: networks, events: events)
        }
    }
}

extension YamlShape where Value == ContactType {
    fileprivate static var contactType: Self {
        .keys(of: "a type of contact") { keys in
            let id: ContactType.ID? = keys.required("id", .identifier())
            let title = keys.required("title", .text)
            let kindOf: ContactType.Listed? = keys.optional("kind-of", .choice)
            let note = keys.optional("note", .text)
            guard let id, let title else { return nil }
            let place = keys.location(of: "id")
            if ContactType.Listed(rawValue: id.text) != nil {
                keys.add(NetworkProblem.typeTaken(id.text, at: place))
            } else {
                keys.findings.declare(Findings.contactType, id.text, at: place)
            }
            return ContactType(id: id, title: title, kindOf: kindOf, note: note)
        }
    }
}

extension YamlShape where Value == Network {
    fileprivate static var network: Self {
        .keys(of: "a network") { keys in
            let id: Network.ID? = keys.required("id", .newId("network"))
            let title = keys.required("title", .text)
            let within: Network.ID? = keys.optional("within", .id(of: "network"))
            let purpose = keys.optional("purpose", .text)
            let site: Site.ID? = keys.optional("site", .id(of: "site"))
            let since = keys.optional("since", .roughDate)
            let until = keys.optional("until", .roughDate)
            let coordinator = keys.optional("coordinator", .string)
            let phases = keys.list("phases", of: .phase)
            let counts = keys.list("members", of: .memberCount)
            let recruitment = keys.optional("recruitment", .recruitment) ?? Network.Recruitment()
            let note = keys.optional("note", .text)
            if let since, let until, until.latest < since.earliest {
                keys.add(
                    StudyProblem.endsBeforeItBegins(
                        from: since.earliest, to: until.latest, at: keys.location(of: "until")))
            }
            guard let id, let title else { return nil }
            checkTwice(phases, counts, &keys)
            return Network(
                id: id, title: title, within: within, purpose: purpose, site: site, since: since,
                until: until, coordinator: coordinator, phases: phases, counts: counts,
                recruitment: recruitment, note: note)
        }
    }

    private static func checkTwice(
        _ phases: [Network.Phase], _ counts: [Network.MemberCount], _ keys: inout MapReader
    ) {
        var planned: Set<String> = []
        for phase in phases where !planned.insert("\(phase.month) \(phase.type)").inserted {
            keys.add(
                NetworkProblem.phaseTwice(
                    phase.month, type: phase.type.text, at: keys.location(of: "phases")))
        }
        var days: Set<Day> = []
        for count in counts where !days.insert(count.on).inserted {
            keys.add(NetworkProblem.countTwice(count.on, at: keys.location(of: "members")))
        }
    }
}

extension YamlShape where Value == Network.Phase {
    fileprivate static var phase: Self {
        .keys(of: "a month of a network") { keys in
            let month = keys.required("month", .month)
            let type: ContactType.ID? = keys.required("type", .identifier())
            guard let month, let type else { return nil }
            keys.findings.refer(toContactType: type, at: keys.location(of: "type"))
            return Network.Phase(month: month, type: type)
        }
    }
}

extension YamlShape where Value == Network.MemberCount {
    fileprivate static var memberCount: Self {
        .keys(of: "a count of members") { keys in
            let on = keys.required("on", .day)
            let members = keys.required("count", .integer(in: 0...1_000_000))
            let note = keys.optional("note", .text)
            guard let on, let members else { return nil }
            return Network.MemberCount(on: on, members: members, note: note)
        }
    }
}

extension YamlShape where Value == Network.Recruitment {
    fileprivate static var recruitment: Self {
        .keys(of: "the recruitment") { keys in
            let people = YamlShape<Int>.integer(in: 0...1_000_000)
            return Network.Recruitment(
                invited: keys.optional("invited", people), joined: keys.optional("joined", people),
                stayed: keys.optional("stayed", people), tookPart: keys.optional("took-part", people))
        }
    }
}

extension Findings {
    static let contactType = "type of contact"

    /// One of the list is always there.
    mutating func refer(toContactType type: ContactType.ID, at place: Location) {
        if ContactType.Listed(rawValue: type.text) != nil { return }
        refer(to: Findings.contactType, type.text, at: place)
    }

    /// Before references are looked up: so that a word of the list can be suggested. Where the file of own types is faulty,
    /// nothing is said of any of them.
    mutating func declareContactTypes(in file: String) {
        if problems.list.contains(where: { $0.location?.file == file }) { return }
        for type in ContactType.Listed.allCases where !isDeclared(Findings.contactType, type.rawValue) {
            declare(Findings.contactType, type.rawValue, at: Location(file: file))
        }
    }

    /// A network that is inside itself, or inside one that is inside it.
    mutating func checkNesting(_ networks: [Network]) {
        let within = Dictionary(
            networks.map { ($0.id, $0.within) }, uniquingKeysWith: { first, _ in first })
        for network in networks {
            var seen: Set<Network.ID> = []
            var above = network.within
            while let present = above, present != network.id, seen.insert(present).inserted {
                above = within[present] ?? nil
            }
            if above == network.id {
                let place = place(of: "network", network.id.text) ?? Location(file: BundlePath.networks)
                add(NetworkProblem.insideItself(network.id.text, at: place))
            }
        }
    }
}

extension NetworksFile {
    func write(_ keys: inout YamlKeys) {
        keys.add("contact-types", types) { type, keys in
            keys.add("id", type.id)
            keys.add("title", type.title)
            keys.add("kind-of", type.kindOf)
            keys.add("note", type.note)
        }
        keys.addAlways("networks", keys.list(networks) { $0.write(&$1) })
        keys.add("events", events) { $0.write(&$1) }
    }
}

extension Network {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("title", title)
        keys.add("within", within)
        keys.add("purpose", purpose)
        keys.add("site", site)
        keys.add("since", since)
        keys.add("until", until)
        keys.add("coordinator", coordinator)
        keys.add("phases", phases) { phase, keys in
            keys.add("month", phase.month)
            keys.add("type", phase.type)
        }
        keys.add("members", counts) { count, keys in
            keys.add("on", count.on)
            keys.add("count", count.members)
            keys.add("note", count.note)
        }
        if recruitment != Recruitment() {
            keys.add("recruitment") { keys in
                keys.add("invited", recruitment.invited)
                keys.add("joined", recruitment.joined)
                keys.add("stayed", recruitment.stayed)
                keys.add("took-part", recruitment.tookPart)
            }
        }
        keys.add("note", note)
    }
}
