import Realist

extension Study {
    /// One site, one recommendation, one explanation, one change; nothing scored.
    static func example(story: Wording = "A hospital by the sea.") -> Study {
        var about = About(
            id: Identifier(known: "example"), title: "An example", question: "What works?",
            summary: "Some words.")
        about.stages = [Stage(id: Identifier(known: "insight"), title: "Insight", summary: "People see.")]
        about.siteOrder = [Identifier(known: "coast")]
        about.version = "1.0"
        var study = Study(about: about)
        let statements = ["c", "r", "m", "o"].compactMap { Statement.ID($0) }
        study.theory.statements = statements.map {
            Statement(id: $0, text: Wording("statement \($0)"), level: .team)
        }
        study.theory.configurations = [
            Configuration(
                id: Identifier(known: "i1"), label: "I1", title: "An advocate",
                stage: Identifier(known: "insight"), context: [ContextLink(statement: statements[0])],
                resource: [ResourceLink(statement: statements[1])],
                reasoning: [ReasoningLink(statement: statements[2])],
                outcome: [OutcomeLink(statement: statements[3], value: .wanted)])
        ]
        study.recommendations = [
            Recommendation(
                id: Identifier(known: "r1"), label: "R1", title: "Name an advocate",
                stage: Identifier(known: "insight"), advice: "Do it.",
                links: [
                    Recommendation.Link(configuration: Identifier(known: "i1"), does: .suppliesTheResource)
                ])
        ]
        study.sites = [
            Site(
                id: Identifier(known: "coast"), label: "Coastal hospital", name: "Seatown General",
                kind: "hospital", story: story,
                approved: Site.PageApproval(on: Day(2026, 5, 1), by: "support lead"))
        ]
        study.decisions = [
            Decision(
                site: Identifier(known: "coast"), recommendation: Identifier(known: "r1"), choice: .adapt,
                reason: "=SUM(A1)")
        ]
        study.adaptations = [
            Adaptation(
                id: Identifier(known: "a1"), site: Identifier(known: "coast"), title: "A retired nurse",
                kind: .adapts, description: "A nurse advocates.",
                recommendations: [Adaptation.Bearing(recommendation: Identifier(known: "r1"))],
                steps: [Adaptation.Step(to: .inPlace, on: .month(year: 2025, month: 3))])
        ]
        study.materials = [
            Material(
                id: Identifier(known: "letter"), title: "A letter", kind: .letter,
                place: .file(path: "letter.md", contents: Array("Dear all".utf8)), whose: "us",
                licence: "CC-BY-4.0")
        ]
        return study
    }
}
