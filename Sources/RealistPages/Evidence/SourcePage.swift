public import Realist

/// A source: its words with the passages that are marked in them, and beside each passage its codes and readings. With a
/// tick at each sentence it is where a passage is picked.
public struct SourcePage: Page, Equatable {
    public static let template = "app/evidence/source"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let lead: String?
    /// Who was heard.
    public let heard: Items<Heard>?
    public let note: String?
    public let ways: Items<Link>?
    public let count: String
    public let hasNoText: Bool
    /// The form by which a passage is marked; `nil` where there is nothing to mark.
    public let marking: SourceMarking?
    /// To be read; none where each sentence has a tick.
    public let lines: [SourceLineShown]
    public let isReading: Bool
    public let memos: MemosShown?

    /// Somebody who was heard, by pseudonym, with what is known of them.
    public struct Heard: Equatable, Sendable {
        public let name: Link
        public let known: String?
    }

    /// - `marking`: what was chosen so far; `nil` to read, where only a script can choose.
    /// - `newID`: of the passage that is marked next.
    /// - `isNew`: a passage that was marked just now.
    public init(
        _ around: Surroundings, _ told: ToldSource, marking: MarkingAsked? = nil, newID: String,
        token: String,
        new isNew: Excerpt.ID? = nil, memos: MemosShown? = nil, in theory: WorkingTheory
    ) {
        let words = theory.words
        let source = told.source
        let addresses = theory.addresses
        let title = theory.text(source.title)
        let text = ShownText(told)
        heading =
            marking.map {
                words[$0.change == nil ? "app.sources.mark.heading" : "app.sources.change.heading"]
            }
            ?? title
        kicker = marking == nil ? theory.facts(of: source) : title
        lead = marking.map { words[$0.change == nil ? "app.sources.mark.lead" : "app.sources.change.lead"] }
        var crumbs = [Link(text: words["app.sources.heading"], href: addresses.sources)]
        if marking != nil { crumbs.append(Link(text: title, href: addresses.source(source.id))) }
        frame = around.frame(
            marking == nil ? heading : "\(heading): \(title)",
            errors: ErrorSummary((marking?.faults ?? []).map { $0.entry(words) }), crumbs: crumbs)
        hasNoText = text.isEmpty
        let isRead = marking == nil
        self.memos = isRead ? memos : nil
        heard = isRead ? Items(source.participants.map { Heard($0, told, in: theory) }) : nil
        note = isRead ? theory.text(source.note).map(Sentences.ended) : nil
        ways = isRead ? Items(theory.ways(from: told, hasText: !text.isEmpty)) : nil
        count = words.count("app.sources.passages", told.excerpts.count)
        isReading = isRead && !(text.isEmpty && told.excerpts.isEmpty)
        let shown = text.lines(ticked: marking?.ticked, words: words) { place in
            PassageNote(place, told, isNew: told.excerpts[place].id == isNew, in: theory)
        }
        lines = isRead ? shown : []
        self.marking =
            text.isEmpty
            ? nil
            : SourceMarking(
                marking, told, lines: isRead ? [] : shown, newID: newID, token: token, in: theory)
    }
}

extension SourcePage.Heard {
    fileprivate init(_ id: Participant.ID, _ told: ToldSource, in theory: WorkingTheory) {
        let words = theory.words
        name = Link(text: id.text, href: theory.addresses.heard(id, in: told.source.id))
        guard let person = told.people.first(where: { $0.id == id }) else {
            known = nil
            return
        }
        var parts = person.attributes.sorted { $0.key < $1.key }.map(\.value)
        if person.consents.quotes == true { parts.append(words["app.sources.heard.may-quote"]) }
        if person.consents.quotes == false { parts.append(words["app.sources.heard.no-quote"]) }
        if person.consents.interview == false { parts.append(words["app.sources.heard.no-interview"]) }
        known = parts.isEmpty ? nil : parts.joined(separator: words["list.comma"])
    }
}

extension WorkingTheory {
    /// "Interview, City teaching hospital, Baseline, 21 January 2025"
    func facts(of source: Source) -> String {
        var facts = [words["source.\(source.kind.rawValue)"]]
        if let site = source.site { facts.append(siteLabel(site)) }
        if let wave = source.wave { facts.append(waveTitle(wave)) }
        if let day = source.on { facts.append(words.date(day)) }
        if source.isMadeUp { facts.append(words["app.sources.is-made-up"]) }
        return facts.joined(separator: words["list.comma"])
    }

    fileprivate func ways(from told: ToldSource, hasText: Bool) -> [Link] {
        let id = told.source.id
        var ways: [Link] = []
        if hasText { ways.append(Link(text: words["app.sources.mark.way"], href: addresses.markSource(id))) }
        ways.append(Link(text: words["app.sources.edit.way"], href: addresses.editSource(id)))
        if hasText { ways.append(Link(text: words["app.sources.black.way"], href: addresses.blackOut(id))) }
        if told.excerpts.isEmpty {
            ways.append(Link(text: words["app.sources.remove.way"], href: addresses.removeSource(id)))
        }
        return ways
    }
}

extension SourcePage: PagePart {
    static let pageFields = Fields<SourcePage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("lead", \.lead),
        .init("heard", \.heard), .init("note", \.note), .init("ways", \.ways), .init("count", \.count),
        .init("hasNoText", \.hasNoText), .init("marking", \.marking), .init("lines", \.lines),
        .init("isReading", \.isReading), .init("memos", \.memos))
}

extension SourcePage.Heard: PagePart {
    static let pageFields = Fields<SourcePage.Heard>(.init("name", \.name), .init("known", \.known))
}
