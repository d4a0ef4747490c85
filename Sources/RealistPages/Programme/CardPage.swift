public import Realist

/// A site's programme card, point by point after TIDieR: as it is told, with the ways to change it.
public struct CardPage: Page, Equatable {
    public static let template = "app/programme/card"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let lead: String
    public let parts: [SummaryList]

    public init(
        _ around: Surroundings, _ site: Site, language: Language, at addresses: StudyAddresses, mayWrite: Bool
    ) {
        let words = around.words
        kicker = site.label.text(in: language)
        heading = words["app.profile.card.heading"]
        lead = words[mayWrite ? "app.profile.card.lead" : "app.profile.card.lead-read"]
        parts = CardPart.allCases.map { part in
            SummaryList(
                heading: words["app.profile.card.part.\(part.rawValue)"],
                part.points.enumerated().map { place, point in
                    SummaryList.Row(
                        words["app.profile.card.ask.\(point.rawValue)"],
                        site.programme.points[point]?.text(in: language) ?? "",
                        change: mayWrite && place == 0
                            ? Link(
                                text: words["app.profile.card.change.\(part.rawValue)"],
                                href: addresses.programme(site.id, part)) : nil)
                })
        }
        frame = around.frame(
            "\(kicker): \(heading)",
            crumbs: [Link(text: words["app.lead.my-site.link"], href: addresses.site(site.id))],
            keeps: mayWrite ? .saved : nil)
    }
}

/// Points of the card that are asked about on one page.
public enum CardPart: String, CaseIterable, Sendable {
    case what, how, who, fit, check

    public var points: [ProgrammeCard.Point] {
        switch self {
        case .what: [.name, .why]
        case .how: [.materials, .procedures, .mode]
        case .who: [.provider, .where, .whenAndHowMuch]
        case .fit: [.tailoring, .modifications]
        case .check: [.plannedFidelity, .actualFidelity]
        }
    }

    public var next: CardPart? {
        let all = CardPart.allCases
        guard let place = all.firstIndex(of: self), place + 1 < all.count else { return nil }
        return all[place + 1]
    }

    /// The field of a point.
    public static func field(_ point: ProgrammeCard.Point) -> String { "point.\(point.rawValue)" }
}

extension FormPage {
    /// A few points of the programme card.
    public static func card(
        _ around: Surroundings, _ part: CardPart, _ answers: Answers, _ faults: [String: AnswerFault],
        version: Int, of site: Site, language: Language, at addresses: StudyAddresses
    ) -> FormPage {
        let words = around.words
        let all = CardPart.allCases
        let heading = words["app.profile.card.part.\(part.rawValue)"]
        return FormPage(
            around, title: heading,
            kicker: words[
                "app.lead.step",
                ["n": String((all.firstIndex(of: part) ?? 0) + 1), "of": String(all.count)]],
            heading: heading,
            form: FormFrame(
                action: addresses.programme(site.id, part), token: around.person?.token,
                version: String(version),
                fields: part.points.map { point in
                    let name = CardPart.field(point)
                    return .text(
                        TextField(
                            name, label: words["app.profile.card.ask.\(point.rawValue)"],
                            marker: words["app.lead.optional"],
                            hint: point == .name ? nil : words["app.lead.no-names"],
                            value: answers[name], error: faults[name]?.text(words),
                            lines: point == .name ? 1 : 4,
                            most: point == .name ? AnswerLimits.line : AnswerLimits.text))
                },
                button: words[part.next == nil ? "app.profile.save" : "app.profile.save-next"],
                links: [Link(text: words["app.lead.leave"], href: addresses.programme(site.id))]),
            crumbs: [
                Link(text: words["app.lead.my-site.link"], href: addresses.site(site.id)),
                Link(text: words["app.profile.card.heading"], href: addresses.programme(site.id)),
            ], keeps: .typed)
    }
}

extension CardPage: PagePart {
    static let pageFields = Fields<CardPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("lead", \.lead), .init("parts", \.parts))
}
