import Realist

/// A measure to follow.
public struct MeasureLine: Equatable, Sendable {
    public let title: String
    public let note: String?
    /// To its figures, where the site has any.
    public let figures: String?

    init(_ measure: Measure, in toolkit: Toolkit, _ links: Links) {
        title = toolkit.text(measure.title)
        note = toolkit.text(measure.note)
        figures =
            toolkit.index.withOutcomes.contains(measure.id)
            ? links.to(.measure(measure.id)) : nil
    }
}

extension MeasureLine: PagePart {
    static let pageFields = Fields<MeasureLine>(
        .init("title", \.title), .init("note", \.note), .init("figures", \.figures))
}
