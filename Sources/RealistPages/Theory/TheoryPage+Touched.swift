import Realist

extension TheoryPage.ChangeOfTheory {
    /// An explanation or a statement that a change of the theory touched, and what became of it.
    public struct Touched: Equatable, Sendable {
        public let explanation: ExplanationLink?
        /// A statement, or an explanation that is no longer there, under the label and title that it had.
        public let text: String?
        /// "version 2, M12 merged into it"
        public let what: String
        /// Where it went, of one that is no longer there.
        public let successors: Items<ExplanationLink>?

        /// What is there still in the order of the theory, then what went, then statements.
        static func all(
            by change: TheoryChange.ID, in toolkit: Toolkit, _ links: Links
        ) -> [TheoryPage.ChangeOfTheory.Touched] {
            let revisions = toolkit.theoryIndex.revised[change] ?? []
            let lineage = toolkit.theoryIndex.lineage[change] ?? []
            let revised = revisions.compactMap { revision -> Configuration.ID? in
                if case .configuration(let value) = revision.value { return value.id }
                return nil
            }
            let named = Set(revised + lineage.flatMap { $0.from + $0.into })
            let present = toolkit.theoryIndex.inOrder(named).compactMap(toolkit.configuration).compactMap {
                Touched($0, by: change, revisions, in: toolkit, links)
            }
            let gone = named.filter { toolkit.index.configurations[$0] == nil }.sorted()
                .map { Touched(gone: $0, by: change, revisions, in: toolkit, links) }
            let statements = revisions.compactMap { revision -> Touched? in
                if case .statement(let value) = revision.value { return Touched(value, in: toolkit) }
                return nil
            }
            return present + gone + statements
        }
    }
}

extension TheoryPage.ChangeOfTheory.Touched {
    /// `nil` for one that others came of and that stayed as it was.
    private init?(
        _ configuration: Configuration, by change: TheoryChange.ID, _ revisions: [TheoryRevision],
        in toolkit: Toolkit, _ links: Links
    ) {
        let version = toolkit.version(of: configuration.id, after: revisions)
        let notes = (version.map { [$0] } ?? []) + toolkit.origins(of: configuration.id, by: change)
        if notes.isEmpty { return nil }
        explanation = toolkit.explanation(configuration, links)
        text = nil
        what = notes.joined(separator: toolkit.words["list.comma"])
        successors = nil
    }

    private init(
        gone id: Configuration.ID, by change: TheoryChange.ID, _ revisions: [TheoryRevision],
        in toolkit: Toolkit, _ links: Links
    ) {
        let words = toolkit.words
        explanation = nil
        let old = toolkit.index.gone[id]
        text = old.map(toolkit.labelled) ?? words["touched.unknown"]
        guard let lineage = toolkit.successors(of: id, by: change) else {
            // The last version that was kept is the one that ended.
            let ended = old.map(\.revision) ?? 0
            let isEnd = revisions.contains { $0.number == ended && $0.isOf(id) }
            let version = isEnd ? nil : toolkit.version(of: id, after: revisions)
            what = version ?? words["touched.gone"]
            successors = nil
            return
        }
        let into = lineage.into.compactMap { toolkit.explanation($0, links) }
        successors = Items(into)
        switch lineage.kind {
        case .merged where !into.isEmpty: what = words["touched.gone-merged"]
        case .split where !into.isEmpty: what = words["touched.gone-split"]
        case .merged, .split, .added: what = words["touched.gone"]
        }
    }

    private init(_ earlier: Statement, in toolkit: Toolkit) {
        explanation = nil
        text = toolkit.statementText(earlier.id)
        let gaps = ["before": Sentences.capitalised(toolkit.text(earlier.text))]
        what = toolkit.words["touched.statement", gaps]
        successors = nil
    }
}

extension TheoryRevision {
    fileprivate func isOf(_ id: Configuration.ID) -> Bool {
        if case .configuration(let value) = value { return value.id == id }
        return false
    }
}

extension Toolkit {
    /// "version 2"; `nil` when none of the revisions is of it.
    fileprivate func version(of id: Configuration.ID, after revisions: [TheoryRevision]) -> String? {
        revisions.last { $0.isOf(id) }.map { words["touched.revised", ["n": String($0.number + 1)]] }
    }
}

extension TheoryPage.ChangeOfTheory.Touched: PagePart {
    static let pageFields = Fields<TheoryPage.ChangeOfTheory.Touched>(
        .init("explanation", \.explanation), .init("text", \.text), .init("what", \.what),
        .init("successors", \.successors))
}
