public import Realist

/// What stands in the form of somebody who was heard, as it was typed.
public struct HeardTyped: Equatable, Sendable {
    public var site = ""
    /// A line each: `role: nurse`.
    public var attributes = ""
    public var interview = ""
    public var quotes = ""

    public init() {}

    /// What may be wrong with a field.
    public enum Fault: Hashable, Sendable {
        /// Lines that are no name and text.
        case attributes([String])
        /// Lines that look like what leads to a person.
        case leading([String])
    }
}

extension HeardTyped.Fault {
    func text(_ words: Words) -> String {
        switch self {
        case .attributes(let lines): words["app.sources.heard.no-attribute", ["lines": words.list(lines)]]
        case .leading(let lines): words["app.sources.heard.leading", ["lines": words.list(lines)]]
        }
    }
}

extension FormPage {
    /// What is known of somebody who was heard, by pseudonym.
    public static func heard(
        _ around: Surroundings, _ person: Participant.ID, _ typed: HeardTyped, in source: Source,
        version: Int,
        token: String, faults: Set<HeardTyped.Fault> = [], theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let back = theory.addresses.source(source.id)
        let problem = faults.map { $0.text(words) }.sorted().joined(separator: " ")
        func consent(_ name: String, _ chosen: String) -> FormField {
            .choice(
                ChoiceField(
                    name, legend: words["app.sources.heard.\(name)"],
                    choices: ["yes", "no", "unknown"].map {
                        .init($0, words["app.sources.heard.consent-\($0)"])
                    },
                    chosen: [chosen.isEmpty ? "unknown" : chosen], isInline: true))
        }
        return FormPage(
            around, title: person.text, kicker: theory.text(source.title), heading: person.text,
            lead: words["app.sources.heard.lead"],
            form: FormFrame(
                action: theory.addresses.heard(person, in: source.id), token: token, version: String(version),
                fields: [
                    .select(
                        SelectField(
                            "site", label: words["app.sources.field.site"],
                            options: [("", words["app.sources.no-site"])]
                                + theory.sites.map { ($0.id.text, theory.label(of: $0)) }, chosen: typed.site)
                    ),
                    .text(
                        TextField(
                            "attributes", label: words["app.sources.heard.attributes"],
                            hint: words["app.sources.heard.attributes-hint"], value: typed.attributes,
                            error: problem.isEmpty ? nil : problem, lines: 4)),
                    consent("interview", typed.interview), consent("quotes", typed.quotes),
                ],
                button: words["app.sources.heard.save"],
                links: [Link(text: words["app.sources.leave"], href: back)]),
            crumbs: [
                Link(text: words["app.sources.heading"], href: theory.addresses.sources),
                Link(text: theory.text(source.title), href: back),
            ])
    }
}
