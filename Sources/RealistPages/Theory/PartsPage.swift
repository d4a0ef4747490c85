import Realist

/// The theory part by part: contexts, mechanisms and outcomes on one map, and the same in words. A large theory is cut into
/// sheets; then the page of the whole leads to them.
public struct PartsPage: Page, Equatable {
    public static let template = "theory/parts"

    public let frame: Frame
    public let heading: String
    public let lead: String
    public let picture: SafeHTML?
    /// Of the part of the page that scrolls.
    public let region: String
    public let caption: String
    public let overview: MapStages?
    public let stages: [StageInWords]

    /// Of the whole theory.
    init(_ toolkit: Toolkit) {
        let all = toolkit.theory.configurations
        let isWhole = toolkit.sheets.isEmpty
        self.init(
            toolkit, .map, heading: toolkit.words["parts.heading"],
            lead: toolkit.words[isWhole ? "parts.lead" : "parts.lead-sheets"], isWhole ? all : [])
    }

    init(_ sheet: Toolkit.Sheet, in toolkit: Toolkit) {
        self.init(
            toolkit, .mapSheet(sheet.number), heading: toolkit.title(of: sheet),
            lead: toolkit.words["parts.lead-sheet"], sheet.configurations)
    }

    private init(
        _ toolkit: Toolkit, _ address: PageAddress, heading: String, lead: String,
        _ configurations: [Configuration]
    ) {
        let words = toolkit.words
        let links = toolkit.links(from: address)
        self.heading = heading
        self.lead = lead
        frame = toolkit.frame(address, title: heading, description: words["parts.description"])
        let map = toolkit.parts(configurations, PartPlaces(links, in: toolkit))
        let gaps = [
            "contexts": words.count("parts.contexts", map.contexts.count),
            "explanations": words.count("map.explanations", map.mechanisms.count),
            "outcomes": words.count("parts.outcomes", map.outcomes.count),
        ]
        region = words["parts.region"]
        caption = words["parts.caption", gaps]
        picture =
            configurations.isEmpty
            ? nil
            : SafeHTML(
                made: map.drawn(
                    title: words["parts.title", gaps], id: "parts-map", headings: toolkit.partHeadings,
                    or: words["parts.or"]))
        overview = configurations.isEmpty ? MapStages(toolkit, links) : nil
        stages = StageInWords.all(configurations, in: toolkit, links)
    }
}

extension PartPlaces {
    /// On the page that the links lead from: contexts lead to what they mean for a place, where the site has a page of that,
    /// and whatever else to the words of the explanation.
    init(_ links: Links, in toolkit: Toolkit) {
        self.init(
            explanation: { links.to(.configuration($0)) },
            statement: { statement, part, configuration in
                part == .context && toolkit.index.uses[statement] != nil
                    ? links.to(.setting(statement))
                    : links.to(links.from, at: "explanation-" + configuration.text)
            })
    }
}

extension TellsTheory {
    /// Of the three columns.
    var partHeadings: [String] { [words["part.context"], words["map.key.mechanism"], words["part.outcome"]] }
}

extension PartsPage: PagePart {
    static let pageFields = Fields<PartsPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead),
        .init("picture", \.picture), .init("region", \.region), .init("caption", \.caption),
        .init("overview", \.overview), .init("stages", \.stages))
}
