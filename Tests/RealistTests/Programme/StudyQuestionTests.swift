import Testing

@testable import Realist

@Suite("A study is asked") struct StudyQuestionTests {
    /// One site, one recommendation, one configuration, one change in place between the waves.
    let sound: Study = {
        var about = About(
            id: Identifier(known: "s"), title: "A study", question: "What works?", summary: "Words.")
        let baseline = Wave(
            id: Identifier(known: "baseline"), title: "Baseline", phrase: "at baseline", month: 0,
            from: Day(2025, 1, 6), to: Day(2025, 1, 31))
        let later = Wave(
            id: Identifier(known: "month-6"), title: "Month 6", phrase: "at month 6", month: 6,
            from: Day(2025, 7, 7), to: Day(2025, 8, 1))
        about.waves = [baseline, later]
        about.measures = [
            Measure(
                id: Identifier(known: "burnout"), title: "Burnout",
                scored: Measure.Scored(instrument: Identifier(known: "proqol-5"), subscale: "bo"))
        ]
        about.primary = PrimaryComparison(
            measure: Identifier(known: "burnout"), from: baseline.id, to: later.id)
        let configuration = Configuration.example(
            "i1", context: [.example("c")], resource: [.example("r")], reasoning: [.example("m")],
            outcome: [.example("o")])
        var study = Study(about: about)
        study.theory = ProgrammeTheory(
            statements: [
                .example("c", "staff do not trust the employer"), .example("r", "a named advocate"),
                .example("m", "somebody is on my side"), .example("o", "they talk openly"),
            ],
            configurations: [configuration],
            snapshots: [
                Snapshot(id: Identifier(known: "s"), title: "First", kind: .initial, on: Day(2024, 5, 1))
            ])
        study.recommendations = [
            Recommendation(
                id: Identifier(known: "r2"), label: "R2", title: "Name an advocate",
                stage: Identifier(known: "insight"), advice: "Do.",
                core: [
                    Recommendation.CorePart(id: Identifier(known: "no-judging"), text: "no part in judging")
                ],
                links: [Recommendation.Link(configuration: configuration.id, does: .suppliesTheResource)],
                measures: [Identifier(known: "burnout")])
        ]
        let site = Site(
            id: Identifier(known: "city"), label: "City hospital", kind: "hospital",
            approved: Site.PageApproval(on: Day(2026, 1, 1), by: "support lead"),
            profile: [
                ProfileAnswer(
                    statement: Identifier(known: "c"), answer: .some, on: Day(2024, 6, 1), by: "support lead")
            ])
        study.sites = [site]
        study.decisions = [
            Decision(site: site.id, recommendation: Identifier(known: "r2"), choice: .adopt)
        ]
        study.adaptations = [
            Adaptation(
                id: Identifier(known: "a1"), site: site.id, title: "Named in the letter", kind: .asWritten,
                description: "d",
                recommendations: [
                    Adaptation.Bearing(
                        recommendation: Identifier(known: "r2"), coreKept: [Identifier(known: "no-judging")])
                ],
                steps: [Adaptation.Step(to: .inPlace, on: .day(Day(2025, 3, 3)))])
        ]
        study.evidence.readings = [
            Reading(
                excerpt: Identifier(known: "x-1"), configuration: configuration.id, part: .whole,
                stance: .supports, reader: "e1")
        ]
        study.evidence.judgements = [
            Judgement(
                site: site.id, configuration: configuration.id, revision: 1,
                finding: .silent(.nothingFound), reason: "Nothing was said.", on: Day(2025, 9, 1),
                by: "evaluator")
        ]
        return study
    }()

    private let answers = [
        ResponseCount(
            instrument: Identifier(known: "proqol-5"), wave: Identifier(known: "baseline"), count: 40),
        ResponseCount(
            instrument: Identifier(known: "proqol-5"), wave: Identifier(known: "month-6"), count: 30),
    ]

    private func kinds(_ change: (inout Study) -> Void) -> [Question.Kind] {
        var study = sound
        change(&study)
        return study.questions(responses: answers).map(\.kind)
    }

    @Test("nothing when nothing is amiss")
    func nothing() {
        #expect(kinds { _ in }.isEmpty)
    }

    @Test("about days of a site that have not come, where the day is known")
    func later() {
        var study = sound
        study.sites[0].name = "City General"
        study.sites[0].joined = Day(2026, 3, 9)
        study.sites[0].nameAgreed = Day(2026, 3, 10)
        func asked(_ today: Day?) -> [Question.Kind] {
            study.questions(responses: answers, on: today).map(\.kind)
        }
        #expect(asked(nil).isEmpty && asked(Day(2026, 3, 10)).isEmpty)
        #expect(asked(Day(2026, 3, 9)) == [.agreedLater])
        #expect(asked(Day(2026, 3, 8)) == [.joinedLater, .agreedLater])
    }

    @Test("what stands behind advice, and what an explanation advises")
    func backing() {
        #expect(
            kinds { $0.recommendations[0].links = [] } == [
                .unbackedRecommendation, .unusedConfiguration, .unmeasuredOutcome,
            ])
    }

    @Test("who measures an outcome")
    func unmeasured() {
        #expect(kinds { $0.recommendations[0].measures = [] } == [.unmeasuredOutcome])
        #expect(
            kinds {
                $0.recommendations[0].measures = []
                $0.adaptations[0].measures = [Identifier(known: "burnout")]
                $0.adaptations[0].configurations = [Identifier(known: "i1")]
            }.isEmpty)
        // A study of interviews alone measures nothing, and is not asked what it does not do.
        #expect(
            !kinds {
                $0.recommendations[0].measures = []
                $0.about.measures = []
            }.contains(.unmeasuredOutcome))
    }

    @Test("nothing of contexts where there is no site to ask")
    func noSites() {
        #expect(
            !kinds {
                $0.sites = []
                $0.decisions = []
                $0.adaptations = []
                $0.evidence.judgements = []
            }.contains(.contextNotAsked))
    }

    @Test("which change came of a decision")
    func decision() {
        #expect(kinds { $0.adaptations = [] } == [.decisionWithoutChange])
        #expect(
            kinds {
                $0.adaptations = []
                $0.decisions[0].choice = .later
            }.isEmpty)
    }

    @Test(
        "when a change came into place, and what the figures can say of it",
        arguments: [
            (nil, [Question.Kind.undatedChange]),
            (RoughDate.day(Day(2025, 1, 5)), [.changeBeforeBaseline]),
            (RoughDate.month(year: 2025, month: 1), []),
            (RoughDate.day(Day(2025, 8, 2)), [.changeAfterLastWave]),
            (RoughDate.about(year: 2025, month: 8), []),
        ])
    func dates(on: RoughDate?, asked: [Question.Kind]) {
        #expect(kinds { $0.adaptations[0].steps[0].on = on } == asked)
    }

    @Test("what became of a core part, and not while nobody has said")
    func core() {
        #expect(kinds { $0.adaptations[0].recommendations[0].coreKept = [] } == [.coreLost])
        #expect(kinds { $0.adaptations[0].recommendations[0].coreKept = nil }.isEmpty)
    }

    @Test("to confirm what was recorded on its behalf, to answer on contexts, and to approve")
    func site() {
        #expect(
            kinds {
                $0.adaptations[0].toldBy = ToldBy(who: "support lead", recordedBy: "evaluator")
            } == [.unconfirmed])
        #expect(kinds { $0.sites[0].profile = [] } == [.contextNotAsked])
        #expect(kinds { $0.sites[0].approved = nil } == [.notApproved])
        #expect(kinds { $0.sites[0].approved?.changed = Day(2026, 1, 9) } == [.notApproved])
    }

    @Test("where evidence was looked for that does not support")
    func onlySupports() {
        #expect(kinds { $0.evidence.readings += $0.evidence.readings } == [.onlySupports])
        #expect(
            kinds {
                $0.evidence.readings += $0.evidence.readings
                $0.evidence.readings[1].stance = .refutes
            }.isEmpty)
        #expect(kinds { $0.evidence.readings = [] } == [.unread])
    }

    @Test("what the evidence says, of the present wording")
    func judgement() {
        #expect(kinds { $0.evidence.judgements = [] } == [.unjudged])
        #expect(kinds { $0.theory.configurations[0].revision = 2 } == [.revisionMissing, .oldRevision])
    }

    @Test("which holds, when a change goes on after what its site rejected")
    func contradiction() {
        #expect(kinds { $0.decisions[0].choice = .reject } == [.changeAgainstDecision])
        #expect(
            kinds {
                $0.decisions[0].choice = .reject
                $0.adaptations[0].steps.append(Adaptation.Step(to: .stopped, on: .day(Day(2025, 6, 1))))
            }.isEmpty)
    }

    @Test("who looks at what was proposed, while any of it waits")
    func proposals() {
        let proposal = TheoryProposal(
            id: Identifier(known: "p"), on: Day(2026, 1, 1), origin: .init(file: "t.csv", row: 2))
        #expect(kinds { $0.theoryProposals = [proposal] } == [.proposalsWait])
        var declined = proposal
        declined.state = .declined(because: "No.", on: Day(2026, 1, 2), by: "Evaluator")
        #expect(kinds { $0.theoryProposals = [declined] }.isEmpty)
    }

    @Test("which wave comes first, when they overlap or are out of order")
    func waveOrder() {
        #expect(
            kinds {
                $0.about.waves[1] = Wave(
                    id: Identifier(known: "month-6"), title: "Month 6", phrase: "at month 6", month: 6,
                    from: Day(2025, 1, 31), to: Day(2025, 8, 1))
            } == [.wavesOutOfOrder])
        #expect(
            kinds {
                $0.about.waves[1] = Wave(
                    id: Identifier(known: "month-6"), title: "Month 6", phrase: "at month 6", month: 0,
                    from: Day(2025, 7, 7), to: Day(2025, 8, 1))
            } == [.wavesOutOfOrder])
    }

    @Test("where the answers of a wave are")
    func wave() {
        let asked = sound.questions(responses: [answers[0]])
        #expect(asked.map(\.kind) == [.waveWithoutResponses])
        #expect(asked.first?.asks.contains("at month 6") == true)
    }

    @Test("who has the attributes that are reported by, and which bands can be told")
    func groupsAndBands() throws {
        #expect(kinds { $0.about.reportBy = ["profesion"] } == [.attributeOfNobody])
        let instrument = try Instrument.example()
        #expect(
            kinds {
                $0.instruments = [instrument]
                $0.about.bandSchemes = [instrument.id: "thirds"]
            } == [.bandsNotTold])
    }

    @Test("which comparison was chosen, and told off when it cannot be computed or a withdrawal was not done")
    func errors() {
        #expect(kinds { $0.about.primary = nil } == [.noPrimary])
        #expect(
            kinds { study in
                study.about.measures.append(Measure(id: Identifier(known: "weeks"), title: "Weeks"))
                study.about.primary?.measure = Identifier(known: "weeks")
            } == [.primaryUnscored])
        #expect(
            kinds {
                $0.participants = [Participant(id: Identifier(known: "p1"), withdrawn: Day(2025, 5, 5))]
                $0.evidence.excerpts = [
                    Excerpt(
                        id: Identifier(known: "x-1"), source: Identifier(known: "i"), from: 0, to: 1,
                        participant: Identifier(known: "p1"), text: "a")
                ]
            } == [.withdrawnStillThere])
        #expect(
            kinds {
                $0.participants = [Participant(id: Identifier(known: "p1"), withdrawn: Day(2025, 5, 5))]
                $0.evidence.sources = [
                    Source(
                        id: Identifier(known: "i"), kind: .interview, title: "Talk",
                        participants: [Identifier(known: "p1")])
                ]
            } == [.withdrawnStillThere])
    }

    @Test("in words that say why and what to do, for every kind")
    func words() {
        for kind in Question.Kind.allCases {
            #expect(kind.why.hasSuffix("."))
            #expect(kind.remedy.hasSuffix("."))
        }
        #expect(Set(Question.Kind.allCases.map(\.why)).count == Question.Kind.allCases.count)
        #expect(Question.Kind.allCases.count >= 16)
    }
}
