import Realist

@testable import RealistFormats

/// Makes studies at random, with every noun and every kind of value, and texts that are hard to write.
struct StudyMaker {
    var random: SeededGenerator
    let languages: [Language]
    let instrument: Instrument

    // Identifiers that others refer to.
    let stages: [Stage.ID]
    let waves: [Wave.ID]
    let measures: [Measure.ID]
    let roles: [Role.ID]
    let references: [Reference.ID]
    let statements: [Statement.ID]
    let configurations: [Configuration.ID]
    let links: [LeadsTo.ID]
    let changes: [TheoryChange.ID]
    let recommendations: [Recommendation.ID]
    let materials: [Material.ID]
    let sites: [Site.ID]
    let workshops: [Workshop.ID]
    let changeThemes: [ChangeTheme.ID]
    let participants: [Participant.ID]
    let sources: [Source.ID]
    let excerpts: [Excerpt.ID]
    let themes: [Theme.ID]
    let dimensions: [Dimension.ID]
    let codes: [Code.ID]
    /// By recommendation.
    var core: [Recommendation.ID: [Recommendation.CorePart.ID]] = [:]

    init(seed: UInt64, instrument: Instrument) {
        var random = SeededGenerator(seed: seed)
        languages = ["en", "cy", "de"].compactMap { Language($0) }.shuffled(using: &random)
        self.instrument = instrument
        stages = Self.ids("stage", &random, atLeast: 1)
        waves = Self.ids("wave", &random, atLeast: 2)
        measures = Self.ids("measure", &random, atLeast: 1)
        roles = Self.ids("role", &random, atLeast: 1)
        references = Self.ids("reference", &random, atLeast: 1)
        statements = Self.ids("statement", &random, atLeast: 3)
        configurations = Self.ids("cmo", &random, atLeast: 2)
        links = Self.ids("ripple", &random, atLeast: 1)
        changes = Self.ids("change", &random, atLeast: 1)
        recommendations = Self.ids("advice", &random, atLeast: 1)
        materials = Self.ids("material", &random, atLeast: 1)
        sites = Self.ids("site", &random, atLeast: 1)
        workshops = Self.ids("workshop", &random, atLeast: 1)
        changeThemes = Self.ids("theme-of-changes", &random, atLeast: 0)
        participants = Self.ids("p", &random, atLeast: 2)
        sources = Self.ids("source", &random, atLeast: 1)
        excerpts = Self.ids("excerpt", &random, atLeast: 1)
        themes = Self.ids("theme", &random, atLeast: 1)
        dimensions = Self.ids("dimension", &random, atLeast: 1)
        codes = Self.ids("code", &random, atLeast: 1)
        for recommendation in recommendations {
            core[recommendation] = Self.ids("core", &random, atLeast: 0)
        }
        self.random = random
    }

    /// Identifiers in a row; some are words that YAML takes for something else.
    private static func ids<Kind>(
        _ stem: String, _ random: inout SeededGenerator, atLeast count: Int
    ) -> [Identifier<Kind>] {
        let odd = ["no", "on", "null", "true", "2026-03-09", "1", "0x1f", "1e3", "12"].shuffled(
            using: &random)
        var ids = (0..<count + Int.random(in: 0...3, using: &random)).map { "\(stem)-\($0)" }
        if !ids.isEmpty, Bool.random(using: &random) { ids[ids.count - 1] = odd[0] }
        return ids.compactMap { Identifier($0) }
    }

    // MARK: - Values

    mutating func text() -> String { PlainText.of(RandomText.make(&random)) }
    mutating func word() -> String { PlainText.of(RandomText.key(&random)) }
    mutating func chance() -> Bool { Bool.random(using: &random) }

    mutating func wording() -> Wording {
        var translations: [Language: String] = [:]
        for language in languages.dropFirst() where Int.random(in: 0...3, using: &random) == 0 {
            translations[language] = text()
        }
        return Wording(text(), translations: translations)
    }

    mutating func maybe<Value>(_ make: (inout StudyMaker) -> Value) -> Value? {
        chance() ? make(&self) : nil
    }

    mutating func some<Value>(_ make: (inout StudyMaker) -> Value) -> [Value] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in make(&self) }
    }

    mutating func any<Value: CaseIterable>(_ type: Value.Type) -> Value where Value.AllCases == [Value] {
        type.allCases[Int.random(in: type.allCases.indices, using: &random)]
    }

    mutating func one<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }

    /// Some of them, each once, in any order.
    mutating func few<Value>(_ values: [Value]) -> [Value] {
        Array(values.shuffled(using: &random).prefix(Int.random(in: 0...values.count, using: &random)))
    }

    mutating func day() -> Day {
        Day(
            Int.random(in: 1900...2199, using: &random), Int.random(in: 1...12, using: &random),
            Int.random(in: 1...28, using: &random))
    }

    mutating func days() -> (Day, Day) {
        let (one, two) = (day(), day())
        return (min(one, two), max(one, two))
    }

    mutating func roughDate() -> RoughDate {
        let day = day()
        switch Int.random(in: 0...2, using: &random) {
        case 0: return .day(day)
        case 1: return .month(year: day.year, month: day.month)
        default: return .about(year: day.year, month: day.month)
        }
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    // MARK: - The study

    mutating func study() -> Study {
        var study = Study(
            about: about(), theory: theory(), recommendations: advice(), materials: madeMaterials(),
            sites: madeSites(), decisions: decisions(), workshops: madeWorkshops(),
            adaptations: some { $0.adaptation() }.enumerated().map { $1.named($0) },
            participants: madeParticipants(), evidence: evidence(), instruments: [instrument],
            releases: (0..<number(0...2)).map { release($0 + 1) },
            withdrawals: (0..<number(0...3)).map { withdrawal($0) }, changeThemes: madeThemes(),
            ownTerms: madeOwnTerms(), theoryProposals: proposals(),
            standingQuestions: standingQuestions())
        study.evidence.literature = literature()
        // Of a copy: nothing else comes out otherwise for it.
        var other = self
        study.evidence.linkedCodings = other.linkedCodings()
        study.evidence.memos = other.memos()
        study.indicators = other.indicators()
        study.allocations = other.allocations()
        study.placements = other.placements(study.allocations)
        other.addNetworks(to: &study)
        return study
    }

    private mutating func standingQuestions() -> [StandingQuestion] {
        let kinds = few(Question.Kind.allCases.filter(\.mayStand))
        return kinds.enumerated().map { place, kind in
            StandingQuestion(
                kind: kind, place: "\(word()) \(place)", because: text(), on: day(), by: text())
        }
    }

    private mutating func withdrawal(_ place: Int) -> Withdrawal {
        Withdrawal(
            mark: "\(place)" + String(repeating: "0a", count: 31) + "b",
            salt: String(repeating: "9f", count: 32),
            mode: any(Withdrawal.Mode.self), on: day())
    }

    private mutating func release(_ number: Int) -> Release {
        Release(
            number: number, on: day(), version: maybe { $0.text() }, content: word(),
            auditHead: maybe { $0.text() },
            figures: some { maker in
                Figure(
                    id: maker.text(), page: maker.text(), instrument: maker.text(), subscale: maker.text(),
                    wave: maker.text(), groupKind: maker.text(), group: maker.text(),
                    statistic: maker.text(), value: maker.text(), status: .shown)
            })
    }

    /// As the study file gives them: by respondent, then by wave.
    mutating func responses() -> [Response] {
        let names = ["shift", "years", "=x"]
        return (0..<number(0...6)).map { word() + "-\($0)" }.flatMap { respondent in
            waves.filter { _ in chance() }.map { wave in
                var response = Response(
                    respondent: respondent, instrument: instrument.id, site: one(sites), wave: wave,
                    day: maybe { $0.day() }, answers: [])
                for name in names where chance() { response.attributes[name] = word() }
                for item in instrument.items.indices {
                    response.answers.append(maybe { $0.number(0...$0.instrument.scale.options.count - 1) })
                    if response.answers[item] == nil, chance() {
                        response.refused.append(Response.Refused(item: item, text: text()))
                    }
                }
                return response
            }
        }
    }

    mutating func codings() -> [Coding] {
        var seen: Set<Coding> = []
        for _ in 0..<number(0...8) {
            seen.insert(
                Coding(excerpt: one(excerpts), code: one(codes), coder: one(["A", "B", "'c", "=d", "é"])))
        }
        return seen.sorted(by: Coding.precedes)
    }
}

extension Adaptation {
    /// The same with an identifier of its own.
    fileprivate func named(_ index: Int) -> Adaptation {
        Adaptation(
            id: ID("life-\(index)") ?? id, site: site, title: title, kind: kind, description: description,
            reason: reason, recommendations: recommendations, configurations: configurations,
            measures: measures, steps: steps, intended: intended, observed: observed, unintended: unintended,
            took: took, materials: materials, next: next, toldBy: toldBy, workshop: workshop,
            shared: shared, frame: frame, frameIS: frameIS)
    }
}
