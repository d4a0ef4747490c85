import Realist

/// The explanations of a stage in words, part by part: what a map of them shows.
public struct StageInWords: Equatable, Sendable {
    public let id: String
    public let title: String
    public let summary: String
    /// "Ten explanations, part by part"
    public let count: String
    public let explanations: [Told]

    static func all(
        _ configurations: [Configuration], in toolkit: Toolkit, _ links: Links
    ) -> [StageInWords] {
        let words = toolkit.words
        return toolkit.byStage(configurations, \.stage).map { stage, own in
            StageInWords(
                id: "stage-" + stage.id.text, title: toolkit.text(stage.title),
                summary: toolkit.text(stage.summary),
                count: Sentences.capitalised(
                    words.count("theory.words.count", own.count, ["number": words.spelled(own.count)])),
                explanations: own.map { Told($0, in: toolkit, links) })
        }
    }

    public struct Told: Equatable, Sendable {
        public let id: String
        public let explanation: ExplanationLink
        public let direction: DirectionText
        public let strip: Strip
        public let ripples: Items<RippleLine>?
        public let confidence: String

        init(_ configuration: Configuration, in toolkit: Toolkit, _ links: Links) {
            id = "explanation-" + configuration.id.text
            explanation = toolkit.explanation(configuration, links)
            direction = DirectionText(configuration.direction, in: toolkit.words)
            strip = toolkit.strip(configuration)
            ripples = Items(toolkit.ripplesOut(of: configuration.id, links))
            confidence = toolkit.confidence(configuration) ?? toolkit.words["confidence.none"]
        }
    }
}

extension StageInWords: PagePart {
    static let pageFields = Fields<StageInWords>(
        .init("id", \.id), .init("title", \.title), .init("summary", \.summary), .init("count", \.count),
        .init("explanations", \.explanations))
}

extension StageInWords.Told: PagePart {
    static let pageFields = Fields<StageInWords.Told>(
        .init("id", \.id), .init("explanation", \.explanation), .init("direction", \.direction),
        .init("strip", \.strip), .init("ripples", \.ripples), .init("confidence", \.confidence))
}
