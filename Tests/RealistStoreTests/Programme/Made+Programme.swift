import Realist

extension Made {
    mutating func recommendations(_ ids: Ids) -> [Recommendation] {
        ids.recommendations.map { id in
            Recommendation(
                id: id, label: string(), title: text(), stage: one(of: ids.stages), advice: text(),
                core: some { .init(id: $0.id(), text: $0.text()) }, adaptable: some { $0.text() },
                goesWrong: some { $0.text() }, suits: some { $0.text() }, mattersLess: some { $0.text() },
                firstSteps: some { $0.text() }, oneThing: maybe { $0.text() },
                watchFor: maybe { $0.text() },
                links: any(of: ids.configurations).map { .init(configuration: $0, does: turn()) },
                measures: any(of: ids.measures), note: maybe { $0.text() })
        }
    }

    mutating func materials(_ ids: Ids) -> [Material] {
        ids.materials.map { id in
            let contents = some(0...5) { UInt8($0.number(0...255)) }
            return Material(
                id: id, title: text(), kind: turn(),
                place: number(0...1) == 0 ? .link(string()) : .file(path: string(), contents: contents),
                whose: string(), licence: string(), recommendations: any(of: ids.recommendations),
                site: maybe { $0.one(of: ids.sites) }, note: maybe { $0.text() })
        }
    }

    mutating func sites(_ ids: Ids) -> [Site] {
        ids.sites.map { id in
            var points: [ProgrammeCard.Point: Wording] = [:]
            for point in any(of: ProgrammeCard.Point.allCases) { points[point] = text() }
            return Site(
                id: id, label: text(), name: maybe { $0.string() }, nameAgreed: maybe { $0.day() },
                kind: text(),
                story: maybe { $0.text() }, facts: some { .init(label: $0.text(), value: $0.text()) },
                joined: maybe { $0.day() }, left: maybe { $0.day() },
                approved: maybe { made in
                    .init(on: made.day(), by: made.string(), changed: made.maybe { $0.day() })
                },
                profile: some(0...4) { made in
                    ProfileAnswer(
                        statement: made.one(of: ids.statements), answer: made.turn(), on: made.day(),
                        by: made.string(), note: made.maybe { $0.text() },
                        evidence: made.any(of: ids.excerpts))
                },
                programme: ProgrammeCard(points: points))
        }
    }

    mutating func decisions(_ ids: Ids) -> [Decision] {
        ids.sites.flatMap { site in
            any(of: ids.recommendations).map { recommendation in
                Decision(
                    site: site, recommendation: recommendation, choice: turn(), reason: maybe { $0.text() },
                    on: maybe { $0.day() }, workshop: maybe { $0.one(of: ids.workshops) },
                    toldBy: maybe { $0.toldBy() })
            }
        }
    }

    mutating func workshops(_ ids: Ids) -> [Workshop] {
        ids.workshops.map { id in
            var attendance: [Role.ID: Int] = [:]
            for role in any(of: ids.roles) { attendance[role] = number(0...30) }
            return Workshop(
                id: id, site: maybe { $0.one(of: ids.sites) }, title: text(), stage: turn(), on: day(),
                attendance: attendance, shown: some { $0.text() }, discussed: some { $0.text() },
                decided: some { $0.text() }, toldBy: maybe { $0.toldBy() })
        }
    }

    mutating func adaptations(_ ids: Ids) -> [Adaptation] {
        some(6...12) { made in
            Adaptation(
                id: made.id(), site: made.one(of: ids.sites), title: made.text(), kind: made.turn(),
                description: made.text(), before: made.maybe { $0.text() }, reason: made.maybe { $0.text() },
                recommendations: made.any(of: ids.recommendations).map { recommendation in
                    .init(recommendation: recommendation, coreKept: made.maybe { $0.some { $0.id() } })
                },
                configurations: made.any(of: ids.configurations), measures: made.any(of: ids.measures),
                steps: made.some(1...4) { made in
                    .init(to: made.turn(), on: made.maybe { $0.roughDate() }, note: made.maybe { $0.text() })
                },
                intended: made.maybe { $0.text() }, observed: made.maybe { $0.text() },
                unintended: made.maybe { $0.text() },
                took: WhatItTook(
                    staffTime: made.maybe { $0.text() }, money: made.maybe { $0.text() },
                    agreedBy: made.maybe { $0.text() }, obstacles: made.maybe { $0.text() },
                    helped: made.maybe { $0.text() }),
                materials: made.any(of: ids.materials),
                next: made.maybe { made in
                    .init(step: made.text(), owner: made.maybe { $0.string() }, due: made.maybe { $0.day() })
                },
                toldBy: made.maybe { $0.toldBy() }, workshop: made.maybe { $0.one(of: ids.workshops) },
                shared: made.number(0...1) == 1, frame: made.maybe { $0.frame() },
                frameIS: made.maybe { $0.frame(ids.ownTerms) }, themes: made.any(of: ids.changeThemes))
        }
    }

    mutating func toldBy() -> ToldBy {
        ToldBy(
            who: string(), how: maybe { $0.turn() }, on: maybe { $0.day() }, recordedBy: string(),
            confirmed: maybe { $0.day() })
    }

    mutating func roughDate() -> RoughDate {
        switch number(0...2) {
        case 0: .day(day())
        case 1: .month(year: number(1900...2199), month: number(1...12))
        default: .about(year: number(1900...2199), month: number(1...12))
        }
    }

    mutating func changeThemes(_ ids: Ids) -> [ChangeTheme] {
        ids.changeThemes.map { ChangeTheme(id: $0, title: text(), note: maybe { $0.text() }) }
    }

    mutating func ownTerms(_ ids: Ids) -> [OwnTerm] {
        ids.ownTerms.map { id in
            OwnTerm(
                id: id, framework: turn(), field: FrameField.extensible[number(0...7)], title: text(),
                parent: maybe { $0.string() }, note: maybe { $0.text() })
        }
    }

    mutating func frame(_ own: [OwnTerm.ID] = []) -> FrameCoding {
        FrameCoding(
            when: maybe { $0.string() }, planned: maybe { $0.string() }, decidedBy: some { $0.string() },
            finalSay: maybe { $0.string() }, what: maybe { $0.string() }, level: maybe { $0.string() },
            contextType: some { $0.string() }, nature: some { $0.string() }, fidelity: maybe { $0.string() },
            goals: some { $0.string() } + any(of: own).map(\.text), reasons: some { $0.string() })
    }

    mutating func participants(_ ids: Ids) -> [Participant] {
        ids.participants.map { id in
            Participant(
                id: id, site: maybe { $0.one(of: ids.sites) },
                attributes: ["role": string(), "career-stage": string()].filter { _ in number(0...1) == 0 },
                consents: .init(
                    interview: maybe { $0.number(0...1) == 1 }, quotes: maybe { $0.number(0...1) == 1 },
                    responses: maybe { $0.number(0...1) == 1 }),
                withdrawn: maybe { $0.day() })
        }
    }
}
