import Realist
import Testing

@Suite("Who may do what") struct RightTests {
    static let own = Site.ID(known: "city-hospital")
    static let other = Site.ID(known: "island-board")
    static let study = StudyKey("support")

    /// The whole table, written by hand: a role, then what it may do at its own site, at another one, and in the whole
    /// study. Whatever is not named is denied.
    static let written: [(role: Membership.Role?, atOwn: String, atOther: String, everywhere: String)] = [
        (nil, "own-account", "own-account", "own-account"),
        (
            .viewer, "own-account read-toolkit read-site", "own-account read-toolkit",
            "own-account read-toolkit"
        ),
        (
            .lead, "own-account read-toolkit read-site write-site approve-site", "own-account read-toolkit",
            "own-account read-toolkit"
        ),
        (.evaluator, evaluators, evaluators, evaluators),
        (.administrator, administrators, administrators, administrators),
    ]
    static let evaluators = """
        own-account read-toolkit read-site write-site read-evidence write-theory judge read-responses take-responses \
        analyse plan-waves publish
        """
    static let administrators = "own-account read-toolkit read-site plan-waves administer read-audit"

    @Test("is what the written table says, for every role, right and site", arguments: written)
    func table(role: Membership.Role?, atOwn: String, atOther: String, everywhere: String) throws {
        let member = try Self.member(role)
        for (site, allowed) in [(Self.own, atOwn), (Self.other, atOther), (nil, everywhere)]
            as [(Site.ID?, String)]
        {
            let found = Right.allCases.filter { member.may($0, at: site) }.map(\.rawValue)
            #expect(found == allowed.split(separator: " ").map(String.init), "\(site?.text ?? "the study")")
        }
    }

    @Test("knows every role there is")
    func roles() {
        #expect(Self.written.compactMap(\.role).count == Membership.Role.allCases.count)
    }

    @Test("a lead needs a site, and whoever has the whole study names none")
    func memberships() throws {
        let study = try #require(Self.study)
        #expect(throws: AccountProblem.leadOfNoSite) { try Membership(study: study, role: .lead) }
        for role in [Membership.Role.evaluator, .administrator] {
            #expect(throws: AccountProblem.sitesNotNamed(role: role)) {
                try Membership(study: study, role: role, sites: [Self.own])
            }
        }
        #expect(try Membership(study: study, role: .viewer).sites.isEmpty)
    }

    @Test("an administrator looks after accounts of their own studies alone")
    func stewards() throws {
        let one = try #require(StudyKey("one"))
        let two = try #require(StudyKey("two"))
        let inOne = try Membership(study: one, role: .evaluator)
        let inTwo = try Membership(study: two, role: .viewer)
        #expect(Stewardship.covers([inOne], administering: [one]))
        #expect(Stewardship.covers([], administering: [one]))
        #expect(!Stewardship.covers([inOne, inTwo], administering: [one]))
        #expect(Stewardship.covers([inOne, inTwo], administering: [one, two]))
        #expect(!Stewardship.covers([], administering: []))
    }

    private static func member(_ role: Membership.Role?) throws -> Member {
        let account = Account(
            id: Account.ID(known: "a-anna"), email: try #require(EmailAddress("anna@example.org")),
            name: "Anna")
        let study = try #require(study)
        let membership = try role.map {
            try Membership(study: study, role: $0, sites: $0.namesSites ? [own] : [])
        }
        return Member(account: account, membership: membership)
    }
}
