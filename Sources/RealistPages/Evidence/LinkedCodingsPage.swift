public import Realist

/// What passages tell of several parts together, by what they tell alike; several are ticked and gathered.
public struct LinkedCodingsPage: Page, Equatable {
    public static let template = "app/evidence/linked"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    public let groups: Items<Group>?
    /// `nil` for whoever does not write the theory.
    public let gathering: Gathering?
    public let pager: Pager?

    public struct Group: Equatable, Sendable {
        public let id: String
        public let heading: String
        public let lines: [LinkedLine]
    }

    /// Where the ticks are sent.
    public struct Gathering: Equatable, Sendable {
        public let action: String
        public let token: String
    }

    /// How many one page shows.
    public static let most = 40

    /// One with what its line needs besides.
    public struct Told: Sendable {
        public let coding: LinkedCoding
        public let excerpt: Excerpt?
        public let coder: String

        public init(_ coding: LinkedCoding, excerpt: Excerpt?, coder: String) {
            self.coding = coding
            self.excerpt = excerpt
            self.coder = coder
        }
    }

    /// What one page shows of all groups.
    public static func shown(_ groups: [LinkedGroups.Group], from start: Int) -> [LinkedGroups.Group] {
        var before = 0
        return groups.compactMap { group in
            let range = (start - before)..<(start - before + most)
            before += group.codings.count
            let own = group.codings.enumerated().filter { range.contains($0.offset) }.map(\.element)
            return own.isEmpty ? nil : LinkedGroups.Group(told: group.told, codings: own)
        }
    }

    /// - `groups`: those that are shown.
    /// - `told`: of each coding of them.
    /// - `start`: how many stand before the first one, of `count`.
    /// - `isNoneTicked`: somebody gathered nothing.
    public init(
        _ around: Surroundings, _ groups: [LinkedGroups.Group], told: [LinkedCoding.ID: Told],
        proposals: [TheoryProposal], start: Int, count: Int, isNoneTicked: Bool = false, token: String,
        in theory: WorkingTheory
    ) {
        let words = theory.words
        heading = words["app.linked.all"]
        lead = words["app.linked.lead"]
        let made = groups.enumerated().map { place, group in
            Group(
                id: "group-\(place + 1)",
                heading: group.told.map { part in
                    words[
                        "app.linked.share",
                        ["part": words["part.\(part.role.rawValue)"], "text": theory.told(part)]]
                } ?? words["app.linked.alone"],
                lines: group.codings.map { coding in
                    LinkedLine(
                        coding, excerpt: told[coding.id]?.excerpt,
                        coder: told[coding.id]?.coder ?? coding.coder,
                        proposals: proposals, isTicked: theory.isWriter, in: theory)
                })
        }
        self.groups = Items(made)
        gathering =
            theory.isWriter && !made.isEmpty
            ? Gathering(action: theory.addresses.gatherLinked, token: token) : nil
        let first = made.first?.lines.first.map { "#" + $0.id }
        frame = around.frame(
            heading,
            errors: isNoneTicked
                ? ErrorSummary([ErrorSummary.Entry(words["app.linked.fault.none"], href: first)]) : nil,
            crumbs: [Link(text: words["app.theory.list.heading"], href: theory.addresses.theory)])
        let end = min(count, start + Self.most)
        func from(_ start: Int) -> String { "\(theory.addresses.linkedCodings)?from=\(start)" }
        pager =
            count > Self.most
            ? Pager(
                text: words[
                    "app.linked.shown",
                    ["from": String(start + 1), "to": String(end), "n": String(count)]],
                newer: start > 0 ? from(max(0, start - Self.most)) : nil,
                older: end < count ? from(end) : nil) : nil
    }
}

extension LinkedCodingsPage: PagePart {
    static let pageFields = Fields<LinkedCodingsPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead),
        .init("groups", \.groups), .init("gathering", \.gathering), .init("pager", \.pager))
}

extension LinkedCodingsPage.Group: PagePart {
    static let pageFields = Fields<LinkedCodingsPage.Group>(
        .init("id", \.id), .init("heading", \.heading), .init("lines", \.lines))
}

extension LinkedCodingsPage.Gathering: PagePart {
    static let pageFields = Fields<LinkedCodingsPage.Gathering>(
        .init("action", \.action), .init("token", \.token))
}
