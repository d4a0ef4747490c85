import Testing

@testable import Realist

@Suite("The sample that a site describes") struct PublishedSampleTests {
    /// Ten people: half and half, a year each, and in bands.
    private func study(_ kind: DisclosureSettings.TableClass.Kind = .sampleAndThemes) -> Study {
        var study = PublicationTests().study()
        study.participants = (0..<10).compactMap { number in
            Participant.ID("p-\(number)").map {
                Participant(
                    id: $0,
                    attributes: [
                        "half": number < 5 ? "one" : "other", "years": "\(number * 2)",
                        "years-in-bands": number < 4 ? "up to 7" : "8 or more", "town": "Town \(number)",
                    ], consents: .init(interview: true))
            }
        }
        study.about.disclosure.classes = [
            .init(
                table: .participants, kind: kind, reason: "Agreed", setBy: "Evaluator",
                confirmedBy: "Administrator")
        ]
        return study
    }

    @Test("tells groups of people by one attribute at a time, and no single years or towns")
    func told() throws {
        let sample = try #require(study().publishedSample)
        #expect(sample.people == 10)
        #expect(sample.attributes.map(\.name) == ["half", "years-in-bands"])
        #expect(sample.attributes[1].counts.map(\.people) == [6, 4])
        #expect(sample.untold == ["town", "years"])
    }

    @Test("is told in its own class only, and of those only who agreed to be interviewed")
    func classes() throws {
        #expect(study(.sensitive).publishedSample == nil && study(.activity).publishedSample == nil)
        var some = study()
        some.participants[0].consents.interview = nil
        some.participants[1].withdrawn = PublicationTests().day
        #expect(some.publishedSample?.people == 8)
        some.about.disclosure.classes[0].confirmedBy = nil
        #expect(some.publishedSample == nil, "nobody has confirmed it")
    }

    @Test(
        "gathers people, and does not number them",
        arguments: [
            ([("a", 5), ("b", 1)], true), ([("a", 3), ("b", 1), ("c", 1), ("d", 1)], true),
            ([("a", 2), ("b", 1), ("c", 1), ("d", 1)], false), ([("1", 5), ("2", 1)], false),
            ([("1", 5), ("2", 2)], true), ([("0.25", 4), ("", 1)], false),
        ] as [([(String, Int)], Bool)])
    func groups(values: [(String, Int)], are: Bool) {
        let counts = values.map { ParticipantCounts.Count(values: [$0.0], people: $0.1) }
        let people = values.reduce(0) { $0 + $1.1 }
        #expect(PublishedSample.areGroups(counts, of: people) == are)
    }
}
