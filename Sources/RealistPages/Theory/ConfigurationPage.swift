public import Realist

/// One explanation with everything that was said, read and judged of it.
public struct ConfigurationPage: Page, Equatable {
    public static let template = "theory/configuration"

    public let frame: Frame
    public let kicker: String
    public let title: String
    public let strip: Strip
    public let ifThen: IfThen
    public let overall: Overall?
    public let passages: String?
    /// Nothing is told site by site where the study has none.
    public let hasSites: Bool
    public let sites: [SiteJudgement]
    public let quotes: Items<QuoteGroup>?
    public let revisions: [RevisionLine]
    /// To this and all other explanations by sites.
    public let matrix: String?
    public let neighbourhood: Neighbourhood?
    public let facts: Facts
    public let transfer: Transfer?

    public init(_ configuration: Configuration, in toolkit: Toolkit) {
        let words = toolkit.words
        let address = PageAddress.configuration(configuration.id)
        let links = toolkit.links(from: address)
        title = toolkit.text(configuration.title)
        frame = toolkit.frame(
            address, title: toolkit.labelled(configuration),
            description: toolkit.ifThenText(configuration))
        kicker =
            words[
                "explanation.kicker",
                [
                    "label": configuration.label, "revision": String(configuration.revision),
                    "stage": Sentences.lowered(toolkit.stageTitle(configuration.stage)),
                ]]
        strip = toolkit.strip(configuration)
        ifThen = toolkit.ifThen(configuration)
        overall = toolkit.index.overall[configuration.id].map {
            Overall($0, of: configuration, in: toolkit, links)
        }
        passages = toolkit.passages(of: configuration.id).map { said in
            [said, toolkit.unquoted(of: configuration.id)].compactMap(\.self).joined(separator: " ")
        }
        sites = toolkit.publication.sites.map { SiteJudgement($0, of: configuration, in: toolkit, links) }
        hasSites = toolkit.hasSites
        quotes = Items(QuoteGroup.all(of: configuration, in: toolkit))
        revisions = RevisionLine.all(of: configuration, in: toolkit)
        matrix = toolkit.hasMatrix ? links.to(.matrix) : nil
        neighbourhood = Neighbourhood(configuration, in: toolkit, links)
        facts = Facts(configuration, in: toolkit, links)
        transfer = configuration.transfer.map { Transfer($0, in: toolkit) }
    }
}

extension ConfigurationPage: PagePart {
    static let pageFields = Fields<ConfigurationPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("title", \.title), .init("strip", \.strip),
        .init("ifThen", \.ifThen), .init("overall", \.overall), .init("passages", \.passages),
        .init("hasSites", \.hasSites), .init("sites", \.sites), .init("quotes", \.quotes),
        .init("revisions", \.revisions),
        .init("matrix", \.matrix), .init("neighbourhood", \.neighbourhood), .init("facts", \.facts),
        .init("transfer", \.transfer))
}
