import Realist

/// What must be said beside the results of a questionnaire.
public struct InstrumentNotes: Equatable, Sendable {
    public let id: String
    public let title: String
    public let summary: String
    public let notice: String?
    public let terms: String
    public let link: String?
    public let disputes: Items<Dispute>?
    public let reliability: Items<String>?
    public let sources: Items<Source>?

    public struct Dispute: Equatable, Sendable {
        /// "We deviate" or "Disputed".
        public let kind: String
        public let text: String
        public let sources: String?
    }

    public struct Source: Equatable, Sendable {
        public let text: String
        public let href: String?
        /// How surely we know what it says.
        public let standing: String
    }

    static func id(_ instrument: Instrument) -> String { "instrument-" + instrument.id.text }

    init(_ instrument: Instrument, in toolkit: Toolkit) {
        let words = toolkit.words
        id = InstrumentNotes.id(instrument)
        title = toolkit.text(instrument.title)
        summary = toolkit.text(instrument.summary)
        notice = toolkit.text(instrument.terms.notice)
        terms = toolkit.text(instrument.terms.summary)
        link = instrument.terms.url.flatMap(SafeURL.checked)
        disputes = Items(
            instrument.disputes.map { dispute in
                let cited = dispute.citations.compactMap { instrument.citation($0)?.text }
                return Dispute(
                    kind: words["dispute.\(dispute.kind.rawValue)"], text: toolkit.text(dispute.text),
                    sources: cited.isEmpty ? nil : cited.joined(separator: " "))
            })
        reliability = Items(
            instrument.reliability.map { found in
                let values = instrument.subscales.compactMap { subscale in
                    found.alpha[subscale.id].map { alpha in
                        words[
                            "outcomes.alpha",
                            [
                                "subscale": Sentences.lowered(toolkit.text(subscale.title)),
                                "alpha": WrittenNumber.hundredths(alpha),
                            ]]
                    }
                }
                return Sentences.ended(toolkit.text(found.title)) + " "
                    + Sentences.ended(Sentences.capitalised(values.joined(separator: words["list.comma"])))
            })
        sources = Items(
            instrument.citations.map {
                Source(
                    text: $0.text, href: $0.url.flatMap(SafeURL.checked),
                    standing: words["standing.\($0.standing.rawValue)"])
            })
    }
}

extension InstrumentNotes: PagePart {
    static let pageFields = Fields<InstrumentNotes>(
        .init("id", \.id), .init("title", \.title), .init("summary", \.summary), .init("notice", \.notice),
        .init("terms", \.terms), .init("link", \.link), .init("disputes", \.disputes),
        .init("reliability", \.reliability), .init("sources", \.sources))
}

extension InstrumentNotes.Dispute: PagePart {
    static let pageFields = Fields<InstrumentNotes.Dispute>(
        .init("kind", \.kind), .init("text", \.text), .init("sources", \.sources))
}

extension InstrumentNotes.Source: PagePart {
    static let pageFields = Fields<InstrumentNotes.Source>(
        .init("text", \.text), .init("href", \.href), .init("standing", \.standing))
}
