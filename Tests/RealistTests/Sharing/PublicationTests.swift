import Testing

@testable import Realist

@Suite("A publication") struct PublicationTests {
    let day = Day(2026, 11, 21)
    static let north: Site.ID = Identifier(known: "north")
    static let reading: Configuration.ID = Identifier(known: "i1")

    /// One approved site, twelve clinicians and two managers, one interview each, one passage each.
    func study() -> Study {
        var study = MadeUpSurvey(sites: [], waves: 1, subscales: 0, seed: 1).study()
        study.sites = [
            Site(
                id: Self.north, label: "Site North", name: "Northfield Hospital", kind: "hospital",
                story: "They began early.", approved: .init(on: Day(2026, 10, 1), by: "Lead"))
        ]
        for number in 0..<14 {
            let role = number < 12 ? "clinician" : "manager"
            guard let person = Participant.ID("p\(number)"), let source = Source.ID("talk-\(number)"),
                let excerpt = Excerpt.ID("e\(number)")
            else { continue }
            study.participants.append(
                Participant(
                    id: person, site: Self.north, attributes: ["role": role], consents: .init(quotes: true)))
            study.evidence.sources.append(
                Source(
                    id: source, kind: .interview, title: "Talk", site: Self.north, participants: [person]))
            study.evidence.excerpts.append(
                Excerpt(
                    id: excerpt, source: source, from: 0, to: 9, participant: person,
                    text: "Passage \(99 - number)"))
            study.evidence.readings.append(
                Reading(
                    excerpt: excerpt, configuration: Self.reading, part: .whole, stance: .supports,
                    reader: "R"))
        }
        return study
    }

    func quotes(_ study: Study) -> [PublishedQuote] {
        study.publication(of: [], on: day).evidence.quotes
    }

    @Test("has nothing of a proposed explanation, whatever became of it")
    func proposals() {
        let without = study()
        var study = without
        let states: [TheoryProposal.State] = [
            .waiting, .taken(into: Self.reading, on: day, by: "Evaluator"),
            .declined(because: "Zebra", on: day, by: "Evaluator"),
        ]
        study.theoryProposals = states.enumerated().compactMap { index, state in
            TheoryProposal.ID("zebra-\(index)").map { id in
                TheoryProposal(
                    id: id, on: day, origin: .init(file: "zebra.docx", row: 1),
                    edit: .init(configuration: Self.reading, says: [.outcome]), title: "Zebra",
                    parts: TheoryProposal.Role.allCases.map { .init($0, "Zebra") },
                    quotes: [.init("Zebra", source: "talk-1")], state: state)
            }
        }
        let publication = study.publication(of: [], on: day)
        #expect(publication == without.publication(of: [], on: day))
        #expect(!"\(publication)".lowercased().contains("zebra"))
    }

    @Test("has nothing of a site whose lead has not approved its page")
    func approval() {
        var study = study()
        #expect(study.publication(of: [], on: day).sites[0].page?.story == "They began early.")
        study.sites[0].approved = nil
        study.materials = [
            Material(
                id: Identifier(known: "letter"), title: "Letter", kind: .letter,
                place: .link("https://a.example"),
                whose: "North", licence: "CC0-1.0", site: Self.north)
        ]
        let publication = study.publication(of: [], on: day)
        #expect(publication.sites[0].page == nil)
        #expect(publication.evidence.quotes == [])
        #expect(publication.materials == [])
        #expect(
            publication.withheld.contains {
                $0.subject == .sitePage(Self.north) && $0.reason == .notApproved
            })
    }

    @Test("has nothing of a site whose pages changed since its lead approved them")
    func changedSince() {
        var study = study()
        study.sites[0].approved?.changed = Day(2026, 10, 9)
        let publication = study.publication(of: [], on: day)
        #expect(publication.sites[0].page == nil)
        #expect(publication.evidence.quotes == [])
        #expect(publication.withheld.contains { $0.subject == .sitePage(Self.north) })
    }

    @Test("names a site only with its written agreement")
    func names() {
        var study = study()
        #expect(study.publication(of: [], on: day).sites[0].title == "Site North")
        study.evidence.excerpts[0].text = "Here at northfield hospital we talk."
        #expect(!quotes(study).contains { $0.text.contains("northfield") })
        study.sites[0].nameAgreed = Day(2026, 1, 5)
        #expect(study.publication(of: [], on: day).sites[0].title == "Northfield Hospital")
        #expect(quotes(study).contains { $0.text.contains("northfield") })
    }

    @Test(
        "has the label until the day of the agreement, and the name from that day on",
        arguments: [(1, "Northfield Hospital"), (0, "Northfield Hospital"), (-1, "Site North")])
    func namesLater(days: Int, title: String) {
        var study = study()
        study.evidence.excerpts[0].text = "Here at northfield hospital we talk."
        study.sites[0].nameAgreed = Day(ordinal: day.ordinal - days)
        let publication = study.publication(of: [], on: day)
        #expect(publication.sites[0].title.text == title)
        let isTold = publication.evidence.quotes.contains { $0.text.contains("northfield") }
        #expect(isTold == (days >= 0))
    }

    @Test("quotes nobody who was not asked, refused, withdrew, or is not known")
    func consent() {
        var study = study()
        #expect(quotes(study).count == 14)
        study.participants[0].consents.quotes = nil
        study.participants[1].consents.quotes = false
        study.participants[2].withdrawn = Day(2026, 5, 5)
        study.evidence.excerpts[3].participant = Identifier(known: "nobody")
        let texts = quotes(study).map(\.text)
        #expect(texts.count == 10)
        #expect(!texts.contains { ["Passage 99", "Passage 98", "Passage 97", "Passage 96"].contains($0) })
        let withheld = study.publication(of: [], on: day).withheld
        #expect(withheld.contains { $0.subject == .quotes && $0.reason == .noConsent && $0.count == 4 })
    }

    @Test("quotes a group only when everybody in it consented")
    func groups() {
        var study = study()
        study.evidence.sources[0].participants = study.participants.map(\.id)
        study.evidence.excerpts[0].participant = nil
        #expect(quotes(study).contains { $0.text == "Passage 99" })
        study.participants[13].consents.quotes = false
        #expect(!quotes(study).contains { $0.text == "Passage 99" })
    }

    @Test("gives a quote only attributes that ten people share, each and together")
    func attributes() throws {
        let shown = quotes(study())
        let clinician = try #require(shown.first { $0.text == "Passage 99" })
        let manager = try #require(shown.first { $0.text == "Passage 86" })
        #expect(
            clinician.attributes == [.site(Self.north), .attribute(name: "role", value: "clinician")])
        #expect(manager.attributes == [.site(Self.north)])
        #expect(shown.allSatisfy { $0.attributes.count <= 2 })
    }

    @Test("tells passages in the order of their words, and cites none by its name")
    func unlinked() {
        var study = study()
        study.evidence.judgements = [
            Judgement(
                site: Self.north, configuration: Self.reading, revision: 1, finding: .silent(.notLookedFor),
                reason: "Not yet.", excerpts: study.evidence.excerpts.map(\.id), on: day, by: "Evaluator")
        ]
        let publication = study.publication(of: [], on: day)
        #expect(publication.evidence.quotes.map(\.text) == (86...99).map { "Passage \($0)" })
        #expect(publication.sites[0].page?.judgements.map(\.excerpts) == [[]])
        study.evidence.readings.reverse()
        #expect(quotes(study) == publication.evidence.quotes)
    }

    @Test(
        "tells attendance by role only where each role has five, else the sum, else nothing",
        arguments: [
            (
                [8, 6],
                PublishedWorkshop.Attendance.byRole([
                    .init(role: Identifier(known: "lead"), people: 8),
                    .init(role: Identifier(known: "member"), people: 6),
                ])
            ),
            ([8, 2], .total(10)), ([2, 2], .withheld), ([7, 0], .total(7)), ([-3, 9], .withheld),
        ])
    func attendance(people: [Int], attendance: PublishedWorkshop.Attendance) {
        var study = study()
        let roles: [Role.ID] = [Identifier(known: "lead"), Identifier(known: "member")]
        study.about.roles = roles.map { Role(id: $0, title: "Role") }
        study.about.disclosure.classes = [
            .init(table: .workshops, kind: .activity, reason: "Open.", setBy: "E", confirmedBy: "A")
        ]
        study.workshops = [
            Workshop(
                id: Identifier(known: "first"), title: "First", stage: .setUp, on: day,
                attendance: Dictionary(uniqueKeysWithValues: zip(roles, people)))
        ]
        #expect(study.publication(of: [], on: day).workshops.map(\.attendance) == [attendance])
    }

    @Test("counts interviews only where enough people gave one, unless the class of the table allows it")
    func sources() {
        var study = study()
        #expect(study.publication(of: [], on: day).evidence.sources.map(\.count) == [.shown(14)])
        study.evidence.sources.removeLast(6)
        #expect(study.publication(of: [], on: day).evidence.sources.map(\.count) == [.withheld(.small)])
        study.about.disclosure.classes = [
            .init(table: .sources, kind: .sampleAndThemes, reason: "Agreed.", setBy: "E", confirmedBy: "A")
        ]
        #expect(study.publication(of: [], on: day).evidence.sources.map(\.count) == [.shown(8)])
    }
}
