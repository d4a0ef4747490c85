import Realist

/// An explanation that is named somewhere else: label, title, and where it is told.
public struct ExplanationLink: Equatable, Sendable {
    public let label: String
    public let title: String
    public let href: String
}

extension TellsTheory {
    /// "I1, Fair evidence beside one's own view"
    func labelled(_ configuration: Configuration) -> String {
        words["explanation.title", ["label": configuration.label, "title": text(configuration.title)]]
    }

    func explanation(_ configuration: Configuration, _ links: some ExplanationPlaces) -> ExplanationLink {
        ExplanationLink(
            label: configuration.label, title: text(configuration.title),
            href: links.to(explanation: configuration.id))
    }

    func explanation(_ id: Configuration.ID, _ links: some ExplanationPlaces) -> ExplanationLink? {
        configuration(id).map { explanation($0, links) }
    }
}

/// Whether an explanation helps or hinders, with its sign.
public struct DirectionText: Equatable, Sendable {
    /// The sign's class: `o` or `h`; `nil` where it does neither or both.
    public let sign: String?
    public let text: String

    init(_ direction: Configuration.Direction, in words: Words) {
        switch direction {
        case .helps: sign = "o"
        case .hinders: sign = "h"
        case .mixed, .open: sign = nil
        }
        text = words["direction.\(direction.rawValue)"]
    }
}

extension ExplanationLink: PagePart {
    static let pageFields = Fields<ExplanationLink>(
        .init("label", \.label), .init("title", \.title), .init("href", \.href))
}

extension DirectionText: PagePart {
    static let pageFields = Fields<DirectionText>(.init("sign", \.sign), .init("text", \.text))
}
