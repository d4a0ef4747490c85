import Realist

extension SettingPage {
    /// What an answer means for one explanation: it fits, fits less, is in the way, asks for care.
    public struct Point: Equatable, Sendable {
        /// The classes of the sign.
        public let sign: String
        /// "Fits", "Take care"
        public let word: String
        public let label: String
        public let explanation: Link
        /// What comes of it and why.
        public let why: String?
        /// "Well supported"
        public let confidence: String
        public let advice: Advice?
    }

    /// Recommendations, and what they are for: "What to do:", "To guard against it:".
    public struct Advice: Equatable, Sendable {
        public let lead: String
        public let recommendations: [Link]
    }
}

/// What somebody can answer about one context.
enum SettingAnswer: String, CaseIterable, Sendable {
    case yes, partly, no
}

/// Replies to answers, from the roles that statements have as contexts.
struct SettingReplies {
    private let toolkit: Toolkit
    private let links: Links

    init(_ toolkit: Toolkit, _ links: Links) {
        self.toolkit = toolkit
        self.links = links
    }

    /// What fits first, then what fits less, then what asks for care.
    func points(on statement: Statement.ID, _ answer: SettingAnswer) -> [SettingPage.Point] {
        let found = (toolkit.index.uses[statement] ?? []).compactMap { use in
            Bearing(use.link, answer, use.configuration.direction)
                .map { (bearing: $0, configuration: use.configuration) }
        }
        return Bearing.allCases.flatMap { bearing in
            found.filter { $0.bearing == bearing }.map { point(bearing, $0.configuration) }
        }
    }

    func sites(_ statement: Statement.ID, _ answer: SettingAnswer) -> Items<Link>? {
        Items(
            (toolkit.index.links.answers[statement] ?? []).filter { $0.answer.asReader == answer }
                .map { Link(text: toolkit.text($0.site.title), href: links.to(.site($0.site.id))) })
    }

    private func point(_ bearing: Bearing, _ configuration: Configuration) -> SettingPage.Point {
        let words = toolkit.words
        var seen: Set<Recommendation.ID> = []
        let asked = toolkit.recommendations(using: configuration.id)
            .filter { bearing.asksFor == $0.does && seen.insert($0.recommendation.id).inserted }
            .map(\.recommendation)
        return SettingPage.Point(
            sign: bearing.sign, word: words["finder.bearing.\(bearing.rawValue)"],
            label: configuration.label,
            explanation: Link(
                text: toolkit.text(configuration.title), href: links.to(.configuration(configuration.id))),
            why: toolkit.finderWhy(bearing.rawValue, configuration),
            confidence: toolkit.confidence(configuration) ?? words["confidence.none"],
            advice: asked.isEmpty
                ? nil
                : SettingPage.Advice(
                    lead: words["finder.advice.\(bearing.rawValue)"],
                    recommendations: asked.map {
                        Link(text: toolkit.text($0.title), href: links.to(.recommendation($0.id)))
                    }))
    }
}

/// What an answer does to an explanation, in the order in which a reader should see it.
private enum Bearing: String, CaseIterable {
    case fits
    case fitsInPart = "fits-in-part"
    /// In part, of what it needs not to be so.
    case fitsWithout = "fits-without"
    case fitsBetter = "fits-better"
    case bothWays = "both-ways"
    case fitsLess = "fits-less"
    case weaker
    case inTheWay = "in-the-way"
    case takeCare = "take-care"
    case watch
    /// In part, of what must be away for it to go wrong.
    case watchWithout = "watch-without"

    /// `nil` when the answer says nothing of it.
    init?(_ link: ContextLink, _ answer: SettingAnswer, _ direction: Configuration.Direction) {
        let isOneOfSeveral = link.group != nil
        switch (direction, link.need, answer) {
        case (.open, _, _): return nil
        case (.mixed, .present, .yes), (.mixed, .absent, .no), (.mixed, .present, .partly),
            (.mixed, .absent, .partly):
            self = .bothWays
        case (.mixed, _, _): return nil
        case (.helps, .present, .yes), (.helps, .absent, .no): self = .fits
        case (.helps, .present, .partly): self = .fitsInPart
        case (.helps, .absent, .partly): self = .fitsWithout
        case (.helps, .present, .no):
            // Another of the group may hold.
            if isOneOfSeveral { return nil }
            self = .fitsLess
        case (.helps, .absent, .yes):
            if isOneOfSeveral { return nil }
            self = .inTheWay
        case (.helps, .strengthens, .yes): self = .fitsBetter
        case (.helps, .weakens, .yes), (.helps, .weakens, .partly): self = .weaker
        case (.helps, _, _): return nil
        case (.hinders, .present, .yes), (.hinders, .strengthens, .yes): self = .takeCare
        case (.hinders, .present, .partly), (.hinders, .strengthens, .partly): self = .watch
        case (.hinders, .absent, .no): self = .takeCare
        case (.hinders, .absent, .partly): self = .watchWithout
        case (.hinders, _, _): return nil
        }
    }

    var sign: String {
        switch self {
        case .fits, .fitsBetter, .fitsInPart, .fitsWithout: "o"
        case .bothWays: "o"
        case .fitsLess, .weaker: "c part"
        case .inTheWay: "c none"
        case .takeCare, .watch, .watchWithout: "h"
        }
    }

    /// What the recommendations that are named do in the explanation.
    var asksFor: Recommendation.Link.Role {
        switch self {
        case .fits, .fitsInPart, .fitsWithout, .fitsBetter, .bothWays: .suppliesTheResource
        case .fitsLess, .weaker, .inTheWay: .makesTheContext
        case .takeCare, .watch, .watchWithout: .guardsAgainst
        }
    }
}

extension ProfileAnswer.Answer {
    /// What a reader would have answered.
    fileprivate var asReader: SettingAnswer? {
        switch self {
        case .present, .most: .yes
        case .partly, .some: .partly
        case .absent, .few: .no
        case .unknown: nil
        }
    }
}

extension SettingPage.Point: PagePart {
    static let pageFields = Fields<SettingPage.Point>(
        .init("sign", \.sign), .init("word", \.word), .init("label", \.label),
        .init("explanation", \.explanation), .init("why", \.why), .init("confidence", \.confidence),
        .init("advice", \.advice))
}

extension SettingPage.Advice: PagePart {
    static let pageFields = Fields<SettingPage.Advice>(
        .init("lead", \.lead), .init("recommendations", \.recommendations))
}
