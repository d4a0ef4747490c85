import Realist

/// Questionnaire scores of people who do not exist, made from a seed.
struct MadeUpSurvey {
    var sites: [MadeUpSite]
    var waves = 3
    var subscales = 1
    var seed: UInt64
    /// Values of an attribute that the study reports by; 1 for none.
    var groups = 1
    /// The study names a band scheme.
    var hasBands = false
    /// Who answers once and not the next time does not come back.
    var peopleStayAway = false

    struct MadeUpSite {
        var people: Int
        /// How likely somebody answers at each wave, in per cent.
        var answers: Int
    }

    static let range = 10.0...50.0

    /// For each subscale everybody's scores; now and then somebody leaves out one subscale.
    func scores() -> [OutcomeScores] {
        var random = Seeded(seed)
        var lists: [[WaveScore]] = Array(repeating: [], count: subscales)
        for (place, site) in sites.enumerated() {
            for person in 0..<site.people {
                let levels = (0..<subscales).map { _ in 18 + random.below(16) }
                var isAway = false
                for wave in 0..<waves {
                    guard random.below(100) < site.answers, !isAway else {
                        isAway = isAway || peopleStayAway && wave > 0
                        continue
                    }
                    for subscale in 0..<subscales where random.below(60) != 0 {
                        let spread = random.below(5) + random.below(5) + random.below(5) - 6
                        let score = min(50, max(10, levels[subscale] + spread - wave))
                        lists[subscale].append(
                            WaveScore(
                                respondent: "s\(place)-p\(person)", site: Self.site(place),
                                wave: Self.wave(wave), score: Double(score)))
                    }
                }
            }
        }
        return lists.enumerated().map { subscale, list in
            OutcomeScores(
                scored: Self.scored(subscale), missingRule: "p80", range: Self.range, scores: list)
        }
    }

    /// A study that has these sites, waves and measures, and nothing else.
    func study() -> Study {
        var about = About(
            id: Identifier(known: "made-up"), title: "Made up", question: "?", summary: "Nobody in it exists."
        )
        about.waves = (0..<waves).map {
            Wave(
                id: Self.wave($0), title: Wording("Wave \($0)"), phrase: Wording("at wave \($0)"),
                month: 3 * $0,
                from: Day(2026, 1, 1), to: Day(2026, 12, 31))
        }
        about.measures = (0..<subscales).map {
            Measure(id: Self.measure($0), title: Wording("Measure \($0)"), scored: Self.scored($0))
        }
        about.siteOrder = sites.indices.map(Self.site)
        if waves > 1 {
            about.primary = PrimaryComparison(
                measure: Self.measure(0), from: Self.wave(0), to: Self.wave(waves - 1))
        }
        var study = Study(
            about: about,
            sites: sites.indices.map {
                Site(id: Self.site($0), label: Wording("Site \($0)"), kind: "invented")
            })
        if groups > 1 { addGroups(&study) }
        if hasBands { addBands(&study) }
        return study
    }

    private func addGroups(_ study: inout Study) {
        study.about.reportBy = ["team"]
        study.participants = Set(scores().flatMap { $0.scores.map(\.respondent) }).sorted().map { name in
            Participant(
                id: Self.named(name), attributes: ["team": "g\(Self.group(name, of: groups))"],
                consents: .init(responses: true))
        }
    }

    /// Groups of very different sizes; of every site some people.
    static func group(_ respondent: String, of groups: Int) -> Int {
        let number = respondent.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xffff }
        var left = number % ((1 << groups) - 1)
        for group in 0..<groups {
            left -= 1 << (groups - 1 - group)
            if left < 0 { return group }
        }
        return 0
    }

    static func site(_ place: Int) -> Site.ID { named("site-\(place)") }
    static func wave(_ place: Int) -> Wave.ID { named("w\(place)") }
    static func measure(_ place: Int) -> Measure.ID { named("measure-\(place)") }
    static func scored(_ place: Int) -> Measure.Scored {
        Measure.Scored(instrument: named("made-up"), subscale: "s\(place)")
    }

    static func named<Kind>(_ text: String) -> Identifier<Kind> {
        guard let id = Identifier<Kind>(text) else { preconditionFailure("\(text) is no identifier") }
        return id
    }
}

/// The same numbers on every machine (splitmix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}

extension MadeUpSurvey {
    /// Like the worked example: five sites, about 180 people, some 70 % answer twice, one site too small.
    static func likeTheExample(seed: UInt64 = 1) -> MadeUpSurvey {
        MadeUpSurvey(
            sites: [
                MadeUpSite(people: 52, answers: 84), MadeUpSite(people: 46, answers: 85),
                MadeUpSite(people: 40, answers: 83), MadeUpSite(people: 32, answers: 86),
                MadeUpSite(people: 11, answers: 80),
            ],
            subscales: 3, seed: seed)
    }
}

extension MadeUpSurvey {
    /// A survey of any shape: one to eight sites of 3 to 60 people, two or three waves.
    static func ofAnyShape(seed: UInt64, sites: ClosedRange<Int> = 1...8) -> MadeUpSurvey {
        var random = Seeded(seed &* 977)
        let count = sites.lowerBound + random.below(sites.count)
        return MadeUpSurvey(
            sites: (0..<count).map { _ in
                MadeUpSite(people: 3 + random.below(58), answers: 50 + random.below(50))
            }, waves: 2 + random.below(2), subscales: 1 + random.below(3), seed: seed,
            peopleStayAway: random.below(2) == 0)
    }

    func publication(releases: [Release] = [], without: Set<String> = []) -> Publication {
        var study = study()
        study.releases = releases
        return study.publication(of: scores(without: without), on: Day(2026, 11, 21))
    }

    func scores(without: Set<String>) -> [OutcomeScores] {
        scores().map { outcome in
            var outcome = outcome
            outcome.scores.removeAll { without.contains($0.respondent) }
            return outcome
        }
    }

    func truth(_ subscale: Int, without: Set<String> = []) -> TrueFigures {
        TrueFigures(
            scores(without: without)[subscale], subscale: subscale, sites: sites.count, waves: waves,
            groups: groups)
    }
}

extension Publication {
    func figures(ofSubscale subscale: Int) -> [Figure] { figures.filter { $0.subscale == "s\(subscale)" } }

    /// As the study remembers it.
    func remembered(number: Int = 1) -> Release {
        Release(
            number: number, on: on, content: "", figures: figures.filter { $0.status == .shown })
    }
}
