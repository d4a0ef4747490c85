import Realist

/// Two networks inside a third, and people who come and go: all invented.
enum NetworkExample {
    static let roof = Network.ID(known: "roof")
    static let north = Network.ID(known: "north")
    static let south = Network.ID(known: "south")

    static var study: Study {
        var study = Study(
            about: About(id: Identifier(known: "s"), title: "A study", question: "?", summary: "."))
        study.networks = [
            Network(id: roof, title: "Roof"),
            Network(
                id: north, title: "North", within: roof, since: .day(Day(2026, 1, 1)),
                recruitment: .init(invited: 6)),
            Network(id: south, title: "South", within: roof, recruitment: .init(invited: 4)),
        ]
        study.networkMemberships = [
            member("m-1", north, "p1", Day(2026, 1, 1)),
            member("m-2", north, "p2", Day(2026, 1, 1), to: Day(2026, 2, 14)),
            // Goes from one to the other on the next day.
            member("m-3", north, "p3", Day(2026, 2, 1), to: Day(2026, 2, 28)),
            member("m-4", south, "p3", Day(2026, 3, 1)),
            member("m-5", south, "p4", Day(2026, 3, 10)),
            member("m-6", south, "p5", Day(2026, 1, 1)),
        ]
        study.participants =
            ["p1", "p2", "p3", "p4"].compactMap { Participant.ID($0) }.map {
                Participant(id: $0)
            } + [Participant(id: Identifier(known: "p5"), withdrawn: Day(2026, 2, 1))]
        return study
    }

    static func member(
        _ id: StaticString, _ network: Network.ID, _ person: StaticString, _ from: Day, to: Day? = nil
    ) -> NetworkMembership {
        NetworkMembership(
            id: Identifier(known: id), network: network, participant: Identifier(known: person), from: from,
            to: to)
    }

    static func count(
        _ month: Int, _ network: Network.ID, _ type: ContactType.Listed, _ contacts: Int, people: Int? = nil
    ) -> ContactCount {
        ContactCount(
            month: CalendarMonth(2026, month), network: network, type: type.id, contacts: contacts,
            people: people, recordedBy: "coordinator", recordedOn: Day(2026, 5, 1))
    }
}
