import Realist

/// Why the theory changed, the latest first, and what each change touched.
public struct TheoryChangesPage: Page, Equatable {
    public static let template = "app/theory/changes"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    public let snapshots: Items<SnapshotLine>?
    /// A new snapshot.
    public let make: Link?
    public let changes: Items<Change>?
    /// To what was merged, split and added.
    public let lineage: Link?

    /// The theory as it stood on a day.
    public struct SnapshotLine: Equatable, Sendable {
        public let date: DateText
        public let title: String
        public let count: String
        public let compare: Link
        /// To name it otherwise.
        public let rename: Link?
    }

    public struct Change: Equatable, Sendable {
        public let date: DateText
        public let reason: String
        public let trigger: String
        public let note: String?
        public let touched: [Touched]
    }

    /// An explanation or a statement that a change touched.
    public struct Touched: Equatable, Sendable {
        public let link: Link?
        public let text: String
    }

    public init(_ around: Surroundings, _ theory: WorkingTheory) {
        let words = theory.words
        heading = words["app.theory.history.heading"]
        lead = words["app.theory.history.lead"]
        frame = around.frame(
            heading, crumbs: [Link(text: words["app.theory.list.heading"], href: theory.addresses.theory)])
        snapshots = Items(
            theory.theory.snapshots.map { snapshot in
                SnapshotLine(
                    date: words.dateText(snapshot.on), title: theory.text(snapshot.title),
                    count: words.count("snapshot.count", snapshot.configurations.count),
                    compare: Link(
                        text: words["app.theory.history.compare", ["title": theory.text(snapshot.title)]],
                        href: theory.addresses.comparison(from: snapshot.id, to: nil)),
                    rename: theory.isWriter
                        ? Link(
                            text: words["app.theory.snapshot.rename", ["title": theory.text(snapshot.title)]],
                            href: theory.addresses.snapshot(snapshot.id)) : nil)
            })
        make =
            theory.isWriter
            ? Link(text: words["app.theory.snapshot.add"], href: theory.addresses.newSnapshot) : nil
        lineage =
            LineagePage.isThere(theory)
            ? Link(text: words["app.lineage.link"], href: theory.addresses.lineage) : nil
        let ordered = theory.theory.changes.enumerated().sorted {
            ($0.element.on, $0.offset) > ($1.element.on, $1.offset)
        }
        changes = Items(
            ordered.map { _, change in
                Change(
                    date: words.dateText(change.on), reason: Sentences.ended(theory.text(change.reason)),
                    trigger: theory.trigger(of: change), note: theory.text(change.note).map(Sentences.ended),
                    touched: theory.touched(by: change.id))
            })
    }
}

extension WorkingTheory {
    /// What a change touched: explanations in the order of the theory, those that went, then statements.
    fileprivate func touched(by change: TheoryChange.ID) -> [TheoryChangesPage.Touched] {
        let revisions = theoryIndex.revised[change] ?? []
        let lineage = theoryIndex.lineage[change] ?? []
        let revised = revisions.compactMap { revision -> Configuration.ID? in
            if case .configuration(let value) = revision.value { return value.id }
            return nil
        }
        let named = Set(revised + lineage.flatMap { $0.from + $0.into })
        let present = theoryIndex.inOrder(named).compactMap(configuration).map { value in
            TheoryChangesPage.Touched(
                link: Link(text: labelled(value), href: addresses.explanationHistory(value.id)),
                text: words.list(origins(of: value.id, by: change)))
        }
        let gone = named.filter { configuration($0) == nil }.sorted().map { id in
            TheoryChangesPage.Touched(
                link: nil, text: words["app.theory.history.gone", ["label": label(of: id)]])
        }
        let statements = revisions.compactMap { revision -> TheoryChangesPage.Touched? in
            guard case .statement(let value) = revision.value else { return nil }
            return TheoryChangesPage.Touched(
                link: nil,
                text: Sentences.capitalised(words["touched.statement", ["before": text(value.text)]]))
        }
        return present + gone + statements
    }
}

extension TheoryChangesPage: PagePart {
    static let pageFields = Fields<TheoryChangesPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead),
        .init("snapshots", \.snapshots), .init("make", \.make), .init("changes", \.changes),
        .init("lineage", \.lineage))
}

extension TheoryChangesPage.SnapshotLine: PagePart {
    static let pageFields = Fields<TheoryChangesPage.SnapshotLine>(
        .init("date", \.date), .init("title", \.title), .init("count", \.count), .init("compare", \.compare),
        .init("rename", \.rename))
}

extension TheoryChangesPage.Change: PagePart {
    static let pageFields = Fields<TheoryChangesPage.Change>(
        .init("date", \.date), .init("reason", \.reason), .init("trigger", \.trigger), .init("note", \.note),
        .init("touched", \.touched))
}

extension TheoryChangesPage.Touched: PagePart {
    static let pageFields = Fields<TheoryChangesPage.Touched>(.init("link", \.link), .init("text", \.text))
}
