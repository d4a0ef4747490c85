public import Realist

/// What somebody made of the parts of a proposed explanation: which role each plays, and in which words.
public struct ProposalTyped: Equatable, Sendable {
    /// In the order of the proposal.
    public var parts: [Part]

    public struct Part: Equatable, Sendable {
        /// A role's code, ``leftOut``, or empty while nobody has chosen.
        public var role: String
        /// A claim on each line.
        public var text: String
        /// What of it the programme offers, of a mechanism that is being parted.
        public var offered: String

        public init(role: String, text: String, offered: String = "") {
            self.role = role
            self.text = text
            self.offered = offered
        }

        public static let leftOut = "out"

        /// `nil` for what is left out.
        public var part: Configuration.Part? { Configuration.Part(rawValue: role) }
        public var isChosen: Bool { part != nil || role == Self.leftOut }

        public var claims: [String] { Self.claims(text) }
        public var claimsOffered: [String] { Self.claims(offered) }

        private static func claims(_ text: String) -> [String] {
            text.split(whereSeparator: \.isNewline).compactMap { line in
                let start = line.drop(while: \.isWhitespace)
                return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) }
            }
        }
    }

    public init(parts: [Part]) { self.parts = parts }

    /// As the table tells it: what it left open plays the part that it has in the configuration already, and else is chosen
    /// by nobody.
    public init(_ proposal: TheoryProposal, of configuration: Configuration?, in theory: WorkingTheory) {
        let links = configuration.map { ExplanationTyped($0, language: theory.language).links } ?? []
        parts = proposal.parts.map { part in
            let known = links.first { theory.words(of: $0).contains(part.text) }?.part
            let role = Configuration.Part(rawValue: part.role.rawValue) ?? known
            return Part(role: role?.rawValue ?? "", text: part.text)
        }
    }

    public static func name(_ place: Int, _ field: String) -> String { "part-\(place)-\(field)" }
}

extension ExplanationTyped {
    /// The form of an explanation, filled from a proposal: of what is there, or of a new one.
    ///
    /// What the table says no more is marked as taken out; what it says anew stands in lines of its own.
    ///
    /// - `configuration`: that it edits, as it is now; `nil` for a new one.
    public init(
        _ proposal: TheoryProposal, _ typed: ProposalTyped, of configuration: Configuration?,
        in theory: WorkingTheory
    ) {
        let says = configuration == nil ? nil : proposal.edit?.says
        func takes(_ aspect: TheoryProposal.Aspect) -> Bool { says?.contains(aspect) ?? true }
        self = configuration.map { ExplanationTyped($0, language: theory.language) } ?? ExplanationTyped()
        if takes(.title), let text = proposal.title { title = text }
        if takes(.forWhom) { forWhom = proposal.forWhom ?? "" }
        if takes(.intervention) { intervention = proposal.intervention ?? "" }
        if takes(.note) { note = proposal.note ?? "" }
        if configuration == nil {
            title = proposal.title ?? typed.parts.first { $0.part == .outcome }?.claims.first ?? ""
            label = proposal.label.flatMap { $0.count <= 12 ? $0 : nil } ?? ""
            stage = theory.stages.count == 1 ? theory.stages[0].id.text : ""
        }
        var claims: [Configuration.Part: [Claim]] = [:]
        for (place, part) in typed.parts.enumerated() {
            guard let role = part.part else { continue }
            let said = proposal.parts.indices.contains(place) ? proposal.parts[place].link : nil
            let link = said.flatMap { $0.fits(role) ? $0 : nil }
            claims[.resource, default: []] += part.claimsOffered.map { Claim(text: $0, link: nil) }
            claims[role, default: []] += part.claims.map { Claim(text: $0, link: link) }
        }
        for place in links.indices {
            let words = theory.words(of: links[place])
            let part = links[place].part
            if let known = claims[part]?.firstIndex(where: { words.contains($0.text) }) {
                if let link = claims[part]?.remove(at: known).link { links[place].role = link.rawValue }
            } else if takes(TheoryProposal.Aspect(rawValue: part.rawValue) ?? .note) {
                links[place].isOut = true
            }
        }
        for part in Configuration.Part.allCases {
            for claim in claims[part] ?? [] {
                var link = Link(part)
                link.text = claim.text
                if let role = claim.link { link.role = role.rawValue }
                links.append(link)
            }
        }
    }

    /// What is proposed of a part, and of its link as far as the table says it.
    private struct Claim {
        let text: String
        let link: LinkRole?
    }
}

extension WorkingTheory {
    /// The wordings under which a table may know a link.
    fileprivate func words(of link: ExplanationTyped.Link) -> [String] {
        [link.wording, Statement.ID(link.statement).map { statementText($0) } ?? ""].filter { !$0.isEmpty }
    }
}
