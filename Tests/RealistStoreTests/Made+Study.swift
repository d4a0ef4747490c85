import Realist

extension Made {
    /// A study in which things refer to each other in every way that they may.
    mutating func study() -> Study {
        let ids = Ids(&self)
        var about = about(ids)
        about.id = Identifier(known: "made-up")
        var study = Study(
            about: about, theory: theory(ids), recommendations: recommendations(ids),
            materials: materials(ids), sites: sites(ids), decisions: decisions(ids),
            workshops: workshops(ids),
            adaptations: adaptations(ids), participants: participants(ids), evidence: evidence(ids),
            instruments: ids.instruments.map { instrument($0) }, releases: releases(),
            withdrawals: withdrawals(), changeThemes: changeThemes(ids), ownTerms: ownTerms(ids),
            theoryProposals: proposals(ids), standingQuestions: standingQuestions())
        study.evidence.literature = literature(ids)
        // Of a copy: nothing else comes out otherwise for it.
        var other = self
        study.evidence.linkedCodings = other.linkedCodings(ids)
        study.evidence.memos = other.memos(ids)
        study.indicators = other.indicators(ids)
        study.allocations = other.allocations(ids)
        study.placements = other.placements(study.allocations, ids)
        other.addNetworks(ids, to: &study)
        return study
    }

    /// All identifiers first, so that anything may refer to anything.
    struct Ids {
        let stages: [Stage.ID]
        let waves: [Wave.ID]
        let measures: [Measure.ID]
        let roles: [Role.ID]
        let references: [Reference.ID]
        let instruments: [Instrument.ID]
        let sites: [Site.ID]
        let statements: [Statement.ID]
        let configurations: [Configuration.ID]
        let leadsTo: [LeadsTo.ID]
        let changes: [TheoryChange.ID]
        let recommendations: [Recommendation.ID]
        let materials: [Material.ID]
        let workshops: [Workshop.ID]
        let changeThemes: [ChangeTheme.ID]
        let ownTerms: [OwnTerm.ID]
        let participants: [Participant.ID]
        let sources: [Source.ID]
        let excerpts: [Excerpt.ID]

        init(_ made: inout Made) {
            func list<Kind>(_ count: ClosedRange<Int>) -> [Identifier<Kind>] { made.some(count) { $0.id() } }
            stages = list(1...3)
            waves = list(2...4)
            measures = list(1...4)
            roles = list(1...3)
            references = list(1...3)
            instruments = list(1...2)
            sites = list(2...5)
            statements = list(5...12)
            configurations = list(3...8)
            leadsTo = list(1...3)
            changes = list(1...3)
            recommendations = list(2...6)
            materials = list(1...9)
            workshops = list(1...6)
            changeThemes = list(1...3)
            ownTerms = list(1...3)
            participants = list(1...8)
            sources = list(1...8)
            excerpts = list(2...12)
        }
    }

    mutating func about(_ ids: Ids) -> About {
        var about = About(
            id: id(Study.self), title: text(), question: text(), summary: text(), heuristic: turn(),
            reportingStandard: turn(), languages: [.english] + ["cy", "de"].compactMap { Language($0) },
            licence: string())
        about.subtitle = maybe { $0.text() }
        about.authors = some { made in
            Author(
                name: made.string(), affiliation: made.maybe { $0.string() },
                orcid: made.maybe { $0.string() })
        }
        about.contact = maybe { $0.string() }
        about.modelledOn = maybe { $0.text() }
        about.version = maybe { $0.string() }
        about.reviewed = maybe { $0.day() }
        about.nextReview = maybe { $0.day() }
        about.doi = maybe { $0.string() }
        about.funding = maybe { $0.text() }
        about.interests = maybe { $0.text() }
        about.approvals = some { made in
            Approval(
                body: made.string(), reference: made.string(), on: made.maybe { $0.day() },
                note: made.maybe { $0.text() })
        }
        about.madeUp = some { MadeUpPart(part: $0.text(), how: $0.text()) }
        about.stages = ids.stages.map { Stage(id: $0, title: text(), summary: text()) }
        about.waves = ids.waves.map {
            Wave(id: $0, title: text(), phrase: text(), month: number(-5...60), from: day(), to: day())
        }
        about.measures = ids.measures.map { id in
            Measure(
                id: id, title: text(),
                scored: maybe {
                    Measure.Scored(instrument: $0.one(of: ids.instruments), subscale: $0.string())
                },
                note: maybe { $0.text() })
        }
        about.primary = maybe {
            PrimaryComparison(measure: $0.one(of: ids.measures), from: ids.waves[0], to: ids.waves[1])
        }
        for instrument in any(of: ids.instruments) { about.bandSchemes[instrument] = string() }
        about.reportBy = ["career-stage", "years in the job"]
        about.siteOrder = ids.sites.reversed()
        about.roles = ids.roles.map { Role(id: $0, title: text()) }
        about.methods = some { MethodsItem(item: $0.string(), text: $0.text()) }
        about.glossary = some { made in
            GlossaryEntry(term: made.text(), meaning: made.text(), source: made.maybe { $0.string() })
        }
        about.references = ids.references.map {
            Reference(id: $0, text: string(), url: maybe { $0.string() })
        }
        about.disclosure = disclosure()
        return about
    }

    mutating func disclosure() -> DisclosureSettings {
        DisclosureSettings(
            people: number(5...30), bands: number(5...9),
            lowered: maybe { .init(reason: $0.text(), by: $0.string(), on: $0.day()) },
            classes: DisclosureSettings.TableClass.Table.allCases.map { table in
                let kinds: [DisclosureSettings.TableClass.Kind] = [
                    .sensitive, .sampleAndThemes, .activity, .alreadyPublic(source: string()),
                ]
                return .init(
                    table: table, kind: table == .scores ? .sensitive : one(of: kinds), reason: text(),
                    setBy: string(), confirmedBy: maybe { $0.string() })
            })
    }

    /// In the order in which they come back: by their marks.
    mutating func withdrawals() -> [Withdrawal] {
        Withdrawal.Mode.allCases.enumerated().map { place, mode in
            Withdrawal(
                mark: "\(place)" + String(repeating: "a", count: 63), salt: String(repeating: "0", count: 64),
                mode: mode, on: day())
        }
    }

    mutating func releases() -> [Release] {
        (1...3).map { number in
            Release(
                number: number, on: day(), version: maybe { $0.string() }, content: string(),
                auditHead: maybe { $0.string() },
                figures: some { made in
                    Figure(
                        id: made.string(), page: made.string(), instrument: made.string(),
                        subscale: made.string(),
                        wave: made.string(), groupKind: made.string(), group: made.string(),
                        statistic: made.string(), value: made.string(), status: .shown)
                })
        }
    }
}
