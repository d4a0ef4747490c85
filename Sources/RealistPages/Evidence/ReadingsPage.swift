public import Realist

/// All passages that were read against an explanation.
public struct ReadingsPage: Page, Equatable {
    public static let template = "app/evidence/readings"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let passages: Items<ReadPassage>?
    public let newer: Link?
    public let older: Link?

    public static let most = 15

    /// - `from`: how many stand before the first one that is shown.
    public init(
        _ around: Surroundings, _ configuration: Configuration, passages: [PassageOfSource], from: Int = 0,
        in theory: WorkingTheory
    ) {
        let words = theory.words
        kicker = theory.labelled(configuration)
        heading = words.count("app.evidence.readings.count", passages.count)
        frame = around.frame(
            words["app.evidence.readings.title", ["explanation": kicker]],
            crumbs: theory.crumbs(to: configuration))
        let start = (0..<passages.count).contains(from) ? from : 0
        self.passages = Items(passages.dropFirst(start).prefix(Self.most).map { ReadPassage($0, in: theory) })
        let address = theory.addresses.explanationReadings(configuration.id)
        newer =
            start > 0
            ? Link(
                text: words["app.evidence.readings.before"],
                href: address + "?from=\(max(0, start - Self.most))")
            : nil
        older =
            start + Self.most < passages.count
            ? Link(text: words["app.evidence.readings.after"], href: address + "?from=\(start + Self.most)")
            : nil
    }
}

extension ReadingsPage: PagePart {
    static let pageFields = Fields<ReadingsPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("passages", \.passages), .init("newer", \.newer), .init("older", \.older))
}
