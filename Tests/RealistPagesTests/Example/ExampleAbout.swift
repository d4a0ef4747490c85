import Realist

/// A small invented study in which every kind of thing that a page can show is there at least once.
enum Example {
    static let insight = Stage.ID(known: "insight")
    static let change = Stage.ID(known: "change")
    static let baseline = Wave.ID(known: "baseline")
    static let month6 = Wave.ID(known: "month-6")
    static let burnout = Measure.ID(known: "burnout")
    static let strain = Measure.ID(known: "strain")
    static let share = Measure.ID(known: "advocate-share")
    static let proqol = Instrument.ID(known: "proqol-5")

    static var about: About {
        var about = About(
            id: Identifier(known: "small-study"), title: "A way back",
            question: "What makes support work, for whom, and why?",
            summary: Wording(
                "Two sites looked at **four** recommendations.\n\n## What it is\n\nSee [the review](https://example.org/review)."
            ))
        about.subtitle = "What helps people find a way back, and why"
        about.authors = [
            Author(name: "Ada Example", affiliation: "An invented university", orcid: "0000-0000-0000-0000"),
            Author(name: "Bo Example"),
        ]
        about.contact = "toolkit@example.org"
        about.modelledOn = "Illustrative; inspired by published work."
        about.version = "1.2"
        about.reviewed = Day(2026, 5, 2)
        about.nextReview = Day(2026, 12, 1)
        about.doi = "10.1234/example"
        about.funding = "Nobody paid for this."
        about.interests = "None."
        about.approvals = [
            Approval(
                body: "An ethics committee", reference: "EC 1", on: Day(2024, 3, 1), note: "For both sites.")
        ]
        about.madeUp = [MadeUpPart(part: "The sites", how: "Invented by hand")]
        about.stages = [
            Stage(id: insight, title: "Insight", summary: "People see their own practice."),
            Stage(id: change, title: "Change", summary: "What makes it last."),
        ]
        about.waves = [
            Wave(
                id: baseline, title: "Baseline", phrase: "at baseline", month: 0, from: Day(2025, 1, 6),
                to: Day(2025, 2, 6)),
            Wave(
                id: month6, title: "Month 6", phrase: "at month 6", month: 6, from: Day(2025, 7, 1),
                to: Day(2025, 7, 31)),
        ]
        about.measures = [
            Measure(
                id: burnout, title: "Burnout", scored: .init(instrument: proqol, subscale: "bo"),
                note: "Ten items."),
            Measure(id: strain, title: "Strain", scored: .init(instrument: proqol, subscale: "sts")),
            Measure(id: share, title: "People who knew their advocate", note: "A share."),
        ]
        about.primary = PrimaryComparison(measure: burnout, from: baseline, to: month6)
        about.siteOrder = [harrow, island, quiet]
        about.roles = [Role(id: Role.ID(known: "nurse"), title: "Nurse"), Role(id: lead, title: "Lead")]
        about.methods = [
            MethodsItem(item: "3", text: "We wanted to *know*."),
            MethodsItem(item: "10", text: "| a | b |\n|---|---|\n| 1 | 2 |"),
        ]
        about.glossary = [GlossaryEntry(term: "Advocate", meaning: "Somebody at one's side", source: "Ours")]
        about.references = [
            Reference(id: lind, text: "Lind and Tyler 1988.", url: "https://example.org/lind"),
            Reference(id: Reference.ID(known: "plain"), text: "A book."),
        ]
        about.disclosure = DisclosureSettings(
            lowered: .init(reason: "Agreed with the sites", by: "Administrator", on: Day(2026, 1, 5)),
            classes: [
                .init(
                    table: .scores, kind: .sensitive, reason: "Scores say something about health",
                    setBy: "Evaluator", confirmedBy: "Administrator"),
                .init(
                    table: .workshops, kind: .alreadyPublic(source: "A report"), reason: "Printed",
                    setBy: "Evaluator"),
            ])
        return about
    }

    static let lead = Role.ID(known: "lead")
    static let lind = Reference.ID(known: "lind")
    static let harrow = Site.ID(known: "harrow")
    static let island = Site.ID(known: "island")
    static let quiet = Site.ID(known: "quiet")
}
