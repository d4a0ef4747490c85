import Realist

extension StudyMaker {
    mutating func about() -> About {
        var about = About(
            id: Identifier(known: "made-at-random"), title: wording(), question: wording(),
            summary: wording(), heuristic: any(About.Heuristic.self),
            reportingStandard: any(About.ReportingStandard.self), languages: languages, licence: text())
        about.subtitle = maybe { $0.wording() }
        about.authors = some { maker in
            Author(
                name: maker.text(), affiliation: maker.maybe { $0.text() }, orcid: maker.maybe { $0.text() })
        }
        about.contact = maybe { $0.text() }
        about.modelledOn = maybe { $0.wording() }
        about.version = maybe { $0.text() }
        about.reviewed = maybe { $0.day() }
        about.nextReview = maybe { $0.day() }
        about.doi = maybe { $0.text() }
        about.funding = maybe { $0.wording() }
        about.interests = maybe { $0.wording() }
        about.approvals = some { maker in
            Approval(
                body: maker.text(), reference: maker.text(), on: maker.maybe { $0.day() },
                note: maker.maybe { $0.wording() })
        }
        about.madeUp = some { MadeUpPart(part: $0.wording(), how: $0.wording()) }
        about.stages = stages.map { Stage(id: $0, title: wording(), summary: wording()) }
        about.waves = waves.map { wave in
            let (from, to) = days()
            return Wave(
                id: wave, title: wording(), phrase: wording(), month: number(-12...60), from: from, to: to)
        }
        about.measures = measures.map { measure in
            Measure(
                id: measure, title: wording(),
                scored: maybe { Measure.Scored(instrument: $0.instrument.id, subscale: "calm") },
                note: maybe { $0.wording() })
        }
        about.primary = maybe {
            PrimaryComparison(measure: $0.one($0.measures), from: $0.waves[0], to: $0.waves[1])
        }
        if chance() { about.bandSchemes = [instrument.id: text()] }
        about.reportBy = few(["career-stage", "profession", "years in the job"])
        about.siteOrder = sites.shuffled(using: &random)
        about.roles = roles.map { Role(id: $0, title: wording()) }
        let items = about.reportingStandard.items
        about.methods = some { MethodsItem(item: $0.one(items), text: $0.wording()) }
        about.glossary = some { maker in
            GlossaryEntry(term: maker.wording(), meaning: maker.wording(), source: maker.maybe { $0.text() })
        }
        about.references = references.map { Reference(id: $0, text: text(), url: maybe { $0.text() }) }
        about.disclosure = maybe { $0.disclosure() } ?? DisclosureSettings()
        return about
    }

    private mutating func disclosure() -> DisclosureSettings {
        DisclosureSettings(
            people: number(5...20), bands: number(5...9),
            lowered: .init(reason: wording(), by: text(), on: day()),
            classes: [
                .init(
                    table: .participants, kind: .alreadyPublic(source: text()), reason: wording(),
                    setBy: text(), confirmedBy: text()),
                .init(table: .scores, kind: .sensitive, reason: wording(), setBy: text()),
                .init(table: .sources, kind: .sampleAndThemes, reason: wording(), setBy: text()),
                .init(table: .workshops, kind: .activity, reason: wording(), setBy: text()),
            ])
    }

    mutating func advice() -> [Recommendation] {
        recommendations.enumerated().map { index, id in
            Recommendation(
                id: id, label: "R\(index) " + text(), title: wording(), stage: one(stages),
                advice: wording(),
                core: (core[id] ?? []).map { Recommendation.CorePart(id: $0, text: wording()) },
                adaptable: some { $0.wording() }, goesWrong: some { $0.wording() },
                suits: some { $0.wording() }, mattersLess: some { $0.wording() },
                firstSteps: some { $0.wording() }, oneThing: maybe { $0.wording() },
                watchFor: maybe { $0.wording() },
                links: few(configurations).map {
                    Recommendation.Link(configuration: $0, does: any(Recommendation.Link.Role.self))
                }, measures: few(measures), note: maybe { $0.wording() })
        }
    }

    mutating func madeMaterials() -> [Material] {
        materials.enumerated().map { index, id in
            let bytes = (0..<number(0...50)).map { _ in UInt8.random(in: 0...255, using: &random) }
            return Material(
                id: id, title: wording(), kind: any(Material.Kind.self),
                place: chance()
                    ? .link(text()) : .file(path: "folder \(index)/é \(index).pdf", contents: bytes),
                whose: text(), licence: text(), recommendations: few(recommendations),
                site: maybe { $0.one($0.sites) }, note: maybe { $0.wording() })
        }
    }

    mutating func madeSites() -> [Site] {
        sites.map { id in
            var site = Site(id: id, label: wording(), kind: wording())
            site.name = maybe { $0.text() }
            if site.name != nil { site.nameAgreed = maybe { $0.day() } }
            site.story = maybe { $0.wording() }
            site.facts = some { Site.Fact(label: $0.wording(), value: $0.wording()) }
            let (joined, left) = days()
            site.joined = chance() ? joined : nil
            site.left = chance() ? left : nil
            site.approved = maybe { maker in
                Site.PageApproval(on: maker.day(), by: maker.text(), changed: maker.maybe { $0.day() })
            }
            site.profile = some { maker in
                ProfileAnswer(
                    statement: maker.one(maker.statements), answer: .unknown, on: maker.day(),
                    by: maker.text(),
                    note: maker.maybe { $0.wording() }, evidence: maker.few(maker.excerpts))
            }
            for point in ProgrammeCard.Point.allCases where chance() {
                site.programme.points[point] = wording()
            }
            return site
        }
    }

    mutating func decisions() -> [Decision] {
        sites.flatMap { site in
            few(recommendations).map { recommendation in
                Decision(
                    site: site, recommendation: recommendation, choice: any(Decision.Choice.self),
                    reason: maybe { $0.wording() }, on: maybe { $0.day() },
                    workshop: maybe { $0.one($0.workshops) }, toldBy: maybe { $0.toldBy() })
            }
        }
    }

    mutating func madeWorkshops() -> [Workshop] {
        workshops.map { id in
            var attendance: [Role.ID: Int] = [:]
            for role in few(roles) { attendance[role] = number(0...40) }
            return Workshop(
                id: id, site: maybe { $0.one($0.sites) }, title: wording(), stage: any(Workshop.Stage.self),
                on: day(), attendance: attendance, shown: some { $0.wording() },
                discussed: some { $0.wording() }, decided: some { $0.wording() },
                toldBy: maybe { $0.toldBy() })
        }
    }

    mutating func adaptation() -> Adaptation {
        let lives: [[Adaptation.State]] = [
            [.proposed], [.agreed, .inPlace, .kept], [.proposed, .stopped],
            [.proposed, .agreed, .inProgress, .inPlace, .changedAgain, .kept, .stopped], [.inPlace],
        ]
        var steps = one(lives).map { Adaptation.Step(to: $0, note: maybe { $0.wording() }) }
        // One date only: several must not contradict each other.
        steps[number(0...steps.count - 1)].on = maybe { $0.roughDate() }
        var adaptation = Adaptation(
            id: Identifier(known: "life"), site: one(sites), title: wording(),
            kind: any(Adaptation.Kind.self),
            description: wording(), steps: steps)
        adaptation.before = maybe { $0.wording() }
        adaptation.reason = maybe { $0.wording() }
        adaptation.recommendations = few(recommendations).map { id in
            Adaptation.Bearing(
                recommendation: id, coreKept: maybe { $0.few($0.core[id] ?? []) })
        }
        adaptation.configurations = few(configurations)
        adaptation.measures = few(measures)
        adaptation.intended = maybe { $0.wording() }
        adaptation.observed = maybe { $0.wording() }
        adaptation.unintended = maybe { $0.wording() }
        adaptation.took = WhatItTook(
            staffTime: maybe { $0.wording() }, money: maybe { $0.wording() },
            agreedBy: maybe { $0.wording() },
            obstacles: maybe { $0.wording() }, helped: maybe { $0.wording() })
        adaptation.materials = few(materials)
        adaptation.next = maybe { maker in
            .init(step: maker.wording(), owner: maker.maybe { $0.text() }, due: maker.maybe { $0.day() })
        }
        adaptation.toldBy = maybe { $0.toldBy() }
        adaptation.workshop = maybe { $0.one($0.workshops) }
        adaptation.shared = chance()
        adaptation.frame = maybe { $0.frame() }
        adaptation.frameIS = maybe { $0.frame() }
        adaptation.themes = few(changeThemes)
        return adaptation
    }

    private mutating func toldBy() -> ToldBy {
        ToldBy(
            who: text(), how: maybe { $0.any(ToldBy.How.self) }, on: maybe { $0.day() }, recordedBy: text(),
            confirmed: maybe { $0.day() })
    }

    mutating func madeThemes() -> [ChangeTheme] {
        changeThemes.map { ChangeTheme(id: $0, title: wording(), note: maybe { $0.wording() }) }
    }

    mutating func madeOwnTerms() -> [OwnTerm] {
        OwnTerm.Framework.allCases.map { framework in
            OwnTerm(
                id: OwnTerm.ID(framework.rawValue + "-own") ?? Identifier(known: "own"), framework: framework,
                field: one(FrameField.extensible), title: wording(), parent: maybe { $0.text() },
                note: maybe { $0.wording() })
        }
    }

    private mutating func frame() -> FrameCoding {
        FrameCoding(
            when: maybe { $0.text() }, planned: maybe { $0.text() }, decidedBy: some { $0.text() },
            finalSay: maybe { $0.text() }, what: maybe { $0.text() }, level: maybe { $0.text() },
            contextType: some { $0.text() }, nature: some { $0.text() }, fidelity: maybe { $0.text() },
            goals: some { $0.text() }, reasons: some { $0.text() })
    }

    mutating func madeParticipants() -> [Participant] {
        participants.sorted().map { id in
            var attributes: [String: String] = [:]
            for name in ["role", "years, about", "'odd"] where chance() {
                // Digits could look like somebody's number.
                attributes[name] = "a" + word().filter { !$0.isNumber }
            }
            return Participant(
                id: id, site: maybe { $0.one($0.sites) }, attributes: attributes,
                consents: .init(
                    interview: maybe { $0.chance() }, quotes: maybe { $0.chance() },
                    responses: maybe { $0.chance() }), withdrawn: maybe { $0.day() })
        }
    }
}
