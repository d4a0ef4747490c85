import Realist

/// Three people at one site, a focus group, and a codebook with a code of two themes and two that hang free.
enum ExampleCodes {
    static let codebook = Codebook(
        dimensions: [
            Dimension(id: .init(known: "people"), title: "People"),
            Dimension(id: .init(known: "place"), title: "Place"),
        ],
        themes: [
            Theme(id: .init(known: "trust"), title: "Trust", dimension: .init(known: "people")),
            Theme(id: .init(known: "fear"), title: "Fear", dimension: .init(known: "people")),
            Theme(id: .init(known: "loose"), title: "Loose"),
        ],
        codes: [
            Code(
                id: .init(known: "both"), title: "Both",
                themes: [.init(known: "trust"), .init(known: "fear")]),
            Code(id: .init(known: "trusting"), title: "Trusting", themes: [.init(known: "trust")]),
            Code(id: .init(known: "afraid"), title: "We were all afraid", themes: [.init(known: "fear")]),
            Code(id: .init(known: "free"), title: "Free"),
        ])

    static func person(_ id: StaticString, quotes: Bool? = true, withdrawn: Day? = nil) -> Participant {
        Participant(
            id: .init(known: id), site: .init(known: "north"), attributes: ["role": "nurse"],
            consents: .init(interview: true, quotes: quotes), withdrawn: withdrawn)
    }

    static func interview(_ id: StaticString, _ people: [StaticString], on: Day?) -> Source {
        Source(
            id: .init(known: id), kind: people.count == 1 ? .interview : .focusGroup, title: "Talk",
            site: .init(known: "north"), on: on, participants: people.map { .init(known: $0) })
    }

    static func excerpt(_ id: StaticString, _ source: StaticString, at: Int, _ text: String) -> Excerpt {
        Excerpt(
            id: .init(known: id), source: .init(known: source), from: at, to: at + text.unicodeScalars.count,
            text: text)
    }

    static let long = "She came every week, and after a while I told her what I would not have written down."

    static func study(
        withdrawn: Day? = nil, quotes: Bool? = true, isApproved: Bool = true,
        classes: [DisclosureSettings.TableClass] = []
    ) -> Study {
        var about = About(id: .init(known: "s"), title: "Study", question: "?", summary: "")
        about.disclosure.classes = classes
        var site = Site(id: .init(known: "north"), label: "North", kind: "hospital")
        if isApproved { site.approved = .init(on: Day(2025, 3, 1), by: "lead") }
        return Study(
            about: about, sites: [site],
            participants: [
                person("p-1"), person("p-2", quotes: quotes, withdrawn: withdrawn), person("p-3"),
            ],
            evidence: Evidence(
                sources: [
                    interview("group", ["p-1", "p-2"], on: nil),
                    interview("second", ["p-2"], on: Day(2025, 2, 1)),
                    interview("first", ["p-1"], on: Day(2025, 1, 1)),
                    interview("third", ["p-3"], on: Day(2025, 2, 1)),
                ],
                excerpts: [
                    excerpt("x-1", "first", at: 0, long + " One."),
                    excerpt(
                        "x-2", "second", at: 0, "Well, we were all AFRAID, and nobody said so aloud at all."),
                    excerpt("x-3", "group", at: 0, long + " Three."),
                    excerpt("x-4", "third", at: 90, long + " Four."),
                    excerpt("x-5", "third", at: 10, "Yes."),
                ], codebook: codebook))
    }

    static let codings: [Coding] = [
        ("x-1", "trusting", "a"), ("x-1", "both", "a"), ("x-2", "afraid", "a"), ("x-3", "trusting", "a"),
        ("x-3", "trusting", "b"), ("x-4", "trusting", "a"), ("x-4", "free", "a"), ("x-5", "free", "a"),
        ("x-5", "free", "b"),
    ].map { excerpt, code, coder in
        Coding(
            excerpt: Excerpt.ID(excerpt) ?? .init(known: "none"), code: Code.ID(code) ?? .init(known: "none"),
            coder: coder)
    }

    static func coded(_ study: Study) -> CodedPassages {
        CodedPassages(study.evidence, participants: study.participants, codings: codings)
    }
}
