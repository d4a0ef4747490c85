import Testing

@testable import Realist

@Suite("The members of a network") struct MembershipTests {
    private let study = NetworkExample.study
    private let march = CalendarMonth(2026, 3)

    private func numbers(_ months: [MembershipMonth]) -> [[Int?]] {
        months.map { [$0.members, $0.joined, $0.left, $0.growth] }
    }

    @Test("are counted month by month, without whoever withdrew from the study")
    func months() {
        let north = study.membershipByMonth(of: NetworkExample.north, through: march)
        #expect(north.map { "\($0.month)" } == ["2026-01", "2026-02", "2026-03"])
        #expect(numbers(north) == [[2, 2, 0, 2], [1, 1, 2, -1], [1, 0, 0, 0]])
        let south = study.membershipByMonth(of: NetworkExample.south, through: march)
        #expect(numbers(south) == [[2, 2, 0, 2]])
        #expect(study.membershipByMonth(of: NetworkExample.south, through: CalendarMonth(2026, 1)).isEmpty)
    }

    @Test("of networks inside are members, too, and going from one to another is neither leaving nor joining")
    func nested() {
        let roof = study.membershipByMonth(of: NetworkExample.roof, through: march)
        #expect(numbers(roof) == [[2, 2, 0, 2], [2, 1, 1, 0], [3, 1, 0, 1]])
        #expect(study.networks(inside: NetworkExample.roof).count == 3)
        var circle = study
        circle.networks[0].within = NetworkExample.north
        #expect(circle.networks(inside: NetworkExample.north).count == 3, "a circle comes to an end")
    }

    @Test("are as many as were counted, where nobody is named")
    func counted() {
        var study = study
        study.networkMemberships = []
        study.networks[1].counts = [
            .init(on: Day(2026, 1, 20), members: 10), .init(on: Day(2026, 3, 31), members: 16),
        ]
        study.networks[2].counts = [.init(on: Day(2026, 2, 1), members: 5)]
        let north = study.membershipByMonth(of: NetworkExample.north, through: march)
        #expect(numbers(north) == [[10, nil, nil, nil], [10, nil, nil, 0], [16, nil, nil, 6]])
        let roof = study.membershipByMonth(of: NetworkExample.roof, through: march)
        #expect(roof.map(\.members) == [10, 15, 21])
    }

    @Test("months are read and told as they are written")
    func calendar() {
        #expect(CalendarMonth("2026-03") == march && "\(march)" == "2026-03")
        for text in ["2026-3", "2026-13", "2026-03-01", "March", "", "2026-00"] {
            #expect(CalendarMonth(text) == nil, "\(text)")
        }
        #expect(march.last == Day(2026, 3, 31) && CalendarMonth(2025, 12).next == CalendarMonth(2026, 1))
        #expect(CalendarMonth.from(march, to: CalendarMonth(2026, 2)).isEmpty)
    }
}
