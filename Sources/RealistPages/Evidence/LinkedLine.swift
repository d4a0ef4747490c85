public import Realist

/// What a passage tells of several parts together, as a line of a page.
public struct LinkedLine: Equatable, Sendable {
    public let id: String
    /// The identifier, for a tick.
    public let value: String
    public let tells: [Told]
    public let memo: String
    /// The passage and the way to it; `nil` on the passage's own page.
    public let passage: Link?
    public let written: String
    /// Proposed explanations that it was gathered into.
    public let became: Items<Link>?
    public let change: Link?
    /// It has a tick, to be gathered with others.
    public let isTicked: Bool

    /// “Context: there is tea”
    public struct Told: Equatable, Sendable {
        public let role: String
        public let text: String
    }

    /// - `excerpt`: its passage, where the page does not show it.
    /// - `coder`: by name.
    /// - `proposals`: those that it may have been gathered into.
    public init(
        _ coding: LinkedCoding, excerpt: Excerpt? = nil, coder: String, proposals: [TheoryProposal],
        isTicked: Bool = false, in theory: WorkingTheory
    ) {
        let words = theory.words
        id = "linked-" + coding.id.text
        value = coding.id.text
        tells = coding.parts.map {
            Told(role: words["part.\($0.role.rawValue)"], text: theory.told($0))
        }
        memo = coding.memo
        self.isTicked = isTicked
        passage = excerpt.map { Link(text: $0.text, href: theory.addresses.passage($0.id)) }
        written = words["app.linked.written", ["who": coder, "day": words.date(coding.on)]]
        became = Items(
            proposals.filter { coding.gathered.contains($0.id) }.map { proposal in
                Link(
                    text: words[
                        "app.linked.became",
                        [
                            "explanation": proposal.name,
                            "state": Sentences.lowered(theory.state(of: proposal)),
                        ]],
                    href: theory.addresses.proposal(proposal.id))
            })
        change =
            theory.isEvaluator
            ? Link(text: words["app.linked.change"], href: theory.addresses.linkedCoding(coding.id)) : nil
    }
}

extension WorkingTheory {
    /// A part in the words of its statement, as that is called now; in the passage's, where it has none.
    public func told(_ part: LinkedCoding.Part) -> String {
        LinkedStatements(whole.statements).statement(of: part).map { statementText($0.id) } ?? part.text
    }

    /// All parts in one line: the memo of a reading that is made of them.
    public func told(_ coding: LinkedCoding) -> String {
        let parts = coding.parts.map { "\(words["part.\($0.role.rawValue)"]): \($0.text)" }
            .joined(separator: words["list.semicolon"])
        return coding.memo.isEmpty ? parts : parts + "\n" + coding.memo
    }
}

extension LinkedLine: PagePart {
    static let pageFields = Fields<LinkedLine>(
        .init("id", \.id), .init("value", \.value), .init("tells", \.tells), .init("memo", \.memo),
        .init("passage", \.passage), .init("written", \.written), .init("became", \.became),
        .init("change", \.change), .init("isTicked", \.isTicked))
}

extension LinkedLine.Told: PagePart {
    static let pageFields = Fields<LinkedLine.Told>(.init("role", \.role), .init("text", \.text))
}
