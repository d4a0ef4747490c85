import Statistics
import Testing

@testable import Realist

@Suite("Contacts of networks") struct ContactRateTests {
    private let study = NetworkExample.study
    private let counts = [
        NetworkExample.count(1, NetworkExample.north, .email, 8, people: 2),
        NetworkExample.count(3, NetworkExample.north, .telephone, 3, people: 1),
        NetworkExample.count(3, NetworkExample.south, .telephone, 0),
    ]

    @Test("are told for each member and month, over the months that logged the type")
    func rates() throws {
        let rates = study.contactRates(counts)
        let email = try #require(rates.byType.first { $0.type == ContactType.Listed.email.id })
        // Two members for all of January.
        #expect(email.contacts == 8 && email.months == 1 && email.memberMonths == 2 && email.rate == 4)
        let interval = try #require(email.interval)
        // 8 contacts: 3.4538 to 15.7632, over two.
        #expect(abs(interval.lower - 1.7269) < 0.0001 && abs(interval.upper - 7.8816) < 0.0001)
        let telephone = try #require(rates.byType.first { $0.type == ContactType.Listed.telephone.id })
        // North: one member; south: one all of March and one from the 10th, 22 of 31 days.
        #expect(telephone.contacts == 3 && telephone.months == 2)
        #expect(abs((telephone.memberMonths ?? 0) - (2 + 22.0 / 31)) < 1e-12)
        #expect(rates.byNetwork.map(\.network) == [NetworkExample.north, NetworkExample.south])
        #expect(rates.byNetwork.map(\.contacts) == [11, 0])
        #expect(rates.byBoth.count == 3 && rates.all?.contacts == 11)
        #expect(rates.byNetwork.last?.interval?.lower == 0)
        #expect(rates.byType.map(\.type) == [ContactType.Listed.telephone.id, ContactType.Listed.email.id])
        #expect(study.contactRates([]).all == nil)
    }

    @Test("have no rate where nobody knows how many members there were")
    func unknown() throws {
        var study = study
        study.networkMemberships = []
        let rate = try #require(study.contactRates(counts).all)
        #expect(rate.contacts == 11 && rate.rate == nil && rate.interval == nil && rate.dispersion == nil)
    }

    @Test("reach a number of people between the largest type and all types together")
    func reached() {
        let more = counts + [NetworkExample.count(1, NetworkExample.north, .letter, 1, people: 1)]
        let reached = study.peopleReached(more)
        #expect(reached.map(\.people) == [2...3, 1...1], "south counted no people")
    }

    @Test("show whether such a network can be run: who joined, stayed and took part")
    func feasibility() {
        var study = study
        study.networkMemberships[0].tookPart = true
        study.networkMemberships[1].tookPart = false
        let north = study.feasibility(of: NetworkExample.north, on: Day(2026, 3, 31))
        #expect(north.isNamed && north.recruitment == Proportion(3, of: 6))
        #expect(north.retention == Proportion(1, of: 3))
        #expect(north.participation == Proportion(1, of: 2) && north.participationUnknown == 1)
        let all = study.feasibility(of: nil, on: Day(2026, 3, 31))
        #expect(all.recruitment == Proportion(4, of: 10) && all.retention == Proportion(3, of: 4))
        study.networkMemberships = []
        study.networks[1].recruitment = .init(invited: 6, joined: 5, stayed: 4, tookPart: 3)
        let told = study.feasibility(of: NetworkExample.north, on: Day(2026, 3, 31))
        #expect(!told.isNamed && told.recruitment == Proportion(5, of: 6))
        #expect(told.retention == Proportion(4, of: 5) && told.participation == Proportion(3, of: 5))
        #expect(study.feasibility(of: nil, on: Day(2026, 3, 31)).recruitment == nil, "south counted nobody")
    }

    @Test("at an event are told by role only where each role has five or more")
    func attendance() {
        var study = study
        let (one, two) = (Role.ID(known: "trainee"), Role.ID(known: "partner"))
        study.about.roles = [Role(id: one, title: "Trainees"), Role(id: two, title: "Partners")]
        var event = NetworkEvent(
            id: Identifier(known: "e"), title: "Talk", on: Day(2026, 3, 1), kind: .listed(.talk), place: .both
        )
        #expect(study.attendance(of: event) == nil)
        event.attendance = [two: 5, one: 9]
        #expect(
            study.attendance(of: event)
                == .byRole([.init(role: one, people: 9), .init(role: two, people: 5)]))
        event.attendance = [two: 4, one: 9]
        #expect(study.attendance(of: event) == .total(13))
        event.attendance = [two: 4]
        #expect(study.attendance(of: event) == .withheld)
    }
}
