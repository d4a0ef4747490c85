internal import Realist
internal import RealistPages

/// What was typed of an explanation as answers, and back. The links of each part have places of their own, without gaps:
/// so two versions are compared part by part, whatever lines their pages had.
extension ExplanationTyped {
    private typealias Text = (name: String, path: any WritableKeyPath<ExplanationTyped, String> & Sendable)
    private typealias LinkText = (name: String, path: any WritableKeyPath<Link, String> & Sendable)

    private static let texts: [Text] = [
        ("label", \.label), ("title", \.title), ("stage", \.stage), ("for-whom", \.forWhom),
        ("intervention", \.intervention), ("mixed", \.mixed), ("tested", \.tested),
        ("not-tested", \.notTested), ("check", \.check), ("note", \.note),
    ]
    private static let linkTexts: [LinkText] = [
        ("statement", \.statement), ("text", \.text), ("meant", \.meant), ("level", \.level),
        ("role", \.role), ("group", \.group), ("whose", \.whose), ("wording", \.wording),
    ]

    /// More links than this in one part no form of ours has.
    private static let mostLinks = 80

    private static func places(_ part: Configuration.Part) -> Range<Int> {
        let first = (Configuration.Part.allCases.firstIndex(of: part) ?? 0) * mostLinks
        return first..<first + mostLinks
    }

    /// The fields in which the links of a part are sent.
    static func names(_ part: Configuration.Part) -> [String] {
        places(part).flatMap { place in (["part"] + linkTexts.map(\.name)).map { "link-\(place)-\($0)" } }
    }

    init(_ answers: Answers) {
        self.init()
        for text in Self.texts { self[keyPath: text.path] = answers[text.name].trimmed }
        for place in 0..<Self.mostLinks * Configuration.Part.allCases.count {
            guard let part = Configuration.Part(rawValue: answers["link-\(place)-part"]) else { continue }
            var link = Link(part)
            for text in Self.linkTexts {
                link[keyPath: text.path] = answers["link-\(place)-\(text.name)"].trimmed
            }
            links.append(link)
        }
    }

    var answers: Answers {
        var answers = Answers()
        for text in Self.texts { answers[text.name] = self[keyPath: text.path] }
        for part in Configuration.Part.allCases {
            let own = links.filter { $0.part == part && !$0.isEmpty }
            for (place, link) in zip(Self.places(part), own) {
                answers["link-\(place)-part"] = part.rawValue
                for text in Self.linkTexts {
                    answers["link-\(place)-\(text.name)"] = link[keyPath: text.path]
                }
            }
        }
        return answers
    }
}
