import Realist

/// The theory at the beginning and as it was refined: both maps, and what changed between them, with the reasons.
public struct TheoryThenPage: Page, Equatable {
    public static let template = "theory/theory-changes"

    public let frame: Frame
    public let heading: String
    public let lead: String
    public let added: Items<Line>?
    public let gone: Items<Line>?
    public let changed: Items<Line>?
    public let maps: [Picture]
    /// Explanations whose words of the time were not kept.
    public let lost: String?

    /// An explanation that came, went, or says something else.
    public struct Line: Equatable, Sendable {
        public let id: String
        public let explanation: ExplanationLink?
        /// Of one that is no longer there.
        public let text: String?
        /// Which parts say something else.
        public let parts: String?
        public let reasons: Items<Reason>?
    }

    public struct Reason: Equatable, Sendable {
        public let date: DateText
        public let text: String
    }

    /// The theory on a day.
    public struct Picture: Equatable, Sendable {
        public let id: String
        public let title: String
        public let date: DateText
        public let picture: SafeHTML
        public let caption: String
    }

    /// `nil` while there are not two snapshots.
    init?(_ toolkit: Toolkit) {
        guard let (first, last) = toolkit.theory.firstAndLastSnapshot else { return nil }
        let words = toolkit.words
        let links = toolkit.links(from: .theoryThen)
        let difference = TheoryDifference(first, last, in: toolkit)
        heading = words["then.heading"]
        let gaps = [
            "first": toolkit.text(first.title), "last": toolkit.text(last.title),
            "added": words.count("then.added", difference.added.count),
            "gone": words.count("then.gone", difference.gone.count),
            "changed": words.count("then.changed", difference.changed.count),
        ]
        lead = words["then.lead", gaps]
        frame = toolkit.frame(.theoryThen, title: heading, description: words["then.description"])
        let told = Telling(toolkit: toolkit, links: links, first: first, last: last)
        added = Items(difference.added.map { told.line($0) })
        gone = Items(difference.gone.map { told.line($0) })
        changed = Items(difference.changed.map { told.line($0.configuration, parts: $0.parts) })
        let marks = difference.marks(words)
        maps = [
            told.picture(first, difference.before, marks.before, id: "map-first"),
            told.picture(last, difference.after, marks.after, id: "map-last"),
        ]
        let missing = Set(difference.before.lost + difference.after.lost).sorted()
        lost =
            missing.isEmpty
            ? nil : words["then.lost", ["labels": words.list(missing.map { toolkit.label(of: $0) })]]
    }
}

/// What the lines and the pictures of the page need to be told.
private struct Telling {
    let toolkit: Toolkit
    let links: Links
    let first: Snapshot
    let last: Snapshot

    func line(_ configuration: Configuration, parts: [String]? = nil) -> TheoryThenPage.Line {
        let words = toolkit.words
        let here = toolkit.explanation(configuration.id, links)
        let reasons = toolkit.theoryIndex.changes(
            of: configuration.id, from: first.configurations[configuration.id],
            to: last.configurations[configuration.id])
        return TheoryThenPage.Line(
            id: "then-" + configuration.id.text, explanation: here,
            text: here == nil ? toolkit.labelled(configuration) : nil,
            parts: parts.map { words["then.parts", ["parts": words.list($0.map(Sentences.lowered))]] },
            reasons: Items(
                reasons.map {
                    TheoryThenPage.Reason(
                        date: words.dateText($0.on), text: Sentences.ended(toolkit.text($0.reason)))
                }))
    }

    /// All of a theory that fits on one map; of a larger one what came, went or changed, as far as it fits.
    func picture(
        _ snapshot: Snapshot, _ then: TheoryThen, _ marks: [Configuration.ID: String], id: String
    ) -> TheoryThenPage.Picture {
        let words = toolkit.words
        let all = then.theory.configurations
        let isWhole = all.count <= Toolkit.mostOnOneMap
        let shown = isWhole ? all : Array(all.filter { marks[$0.id] != nil }.prefix(Toolkit.mostOnOneMap))
        let places = PartPlaces(
            explanation: { id in
                toolkit.configuration(id) == nil
                    ? links.to(.theoryThen, at: "then-" + id.text) : links.to(.configuration(id))
            },
            statement: { _, _, id in
                toolkit.configuration(id) == nil
                    ? links.to(.theoryThen, at: "then-" + id.text) : links.to(.configuration(id))
            })
        let map = then.parts(shown, places, marks: marks)
        let gaps = [
            "title": toolkit.text(snapshot.title), "shown": String(shown.count),
            "explanations": words.count("map.explanations", all.count),
        ]
        return TheoryThenPage.Picture(
            id: id, title: toolkit.text(snapshot.title), date: words.dateText(snapshot.on),
            picture: SafeHTML(
                made: map.drawn(
                    title: words["then.title", gaps], id: id + "-title", headings: then.partHeadings,
                    or: words["parts.or"])),
            caption: words[isWhole ? "then.caption" : "then.caption-part", gaps])
    }
}

extension TheoryThenPage: PagePart {
    static let pageFields = Fields<TheoryThenPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead),
        .init("added", \.added), .init("gone", \.gone), .init("changed", \.changed), .init("maps", \.maps),
        .init("lost", \.lost))
}

extension TheoryThenPage.Line: PagePart {
    static let pageFields = Fields<TheoryThenPage.Line>(
        .init("id", \.id), .init("explanation", \.explanation), .init("text", \.text),
        .init("parts", \.parts), .init("reasons", \.reasons))
}

extension TheoryThenPage.Reason: PagePart {
    static let pageFields = Fields<TheoryThenPage.Reason>(.init("date", \.date), .init("text", \.text))
}

extension TheoryThenPage.Picture: PagePart {
    static let pageFields = Fields<TheoryThenPage.Picture>(
        .init("id", \.id), .init("title", \.title), .init("date", \.date), .init("picture", \.picture),
        .init("caption", \.caption))
}
