public import Realist

/// How many documents were found where, and what became of them: a picture for wide windows and paper, and the same as a
/// table (RAMESES I, item 12; drawn after PRISMA, Page et al. 2021).
public struct FlowFigure: Equatable, Sendable {
    public let picture: SafeHTML
    public let rows: [Row]

    public struct Row: Equatable, Sendable {
        public let label: String
        public let count: String
        /// One of those that the row before adds up.
        public let isPart: Bool
    }

    /// A box of the picture, and those beside it, which leave there.
    struct Step {
        let label: String
        let count: Int
        let parts: [LiteratureFlow.Count]
        var leaving: [Step] = []
    }

    /// - Parameters:
    ///   - flow: the numbers.
    ///   - words: of the site.
    public init(_ flow: LiteratureFlow, _ words: Words) {
        let steps = FlowFigure.steps(flow, words)
        picture = SafeHTML(
            made: FlowDrawing(steps).drawn(
                title: words["flow.caption"], id: "flow-picture", more: words["flow.more"]))
        rows = steps.flatMap { FlowFigure.rows($0) + $0.leaving.flatMap(FlowFigure.rows) }
    }

    /// - Returns: the picture as a file of its own, SVG.
    public static func file(_ flow: LiteratureFlow, _ words: Words) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg(flow, words, id: "title")
    }

    /// The element alone, with its colours, for a page of its own.
    ///
    /// - Parameters:
    ///   - flow: the numbers.
    ///   - words: of the site.
    ///   - id: of its title, so that several stand on one page.
    /// - Returns: SVG.
    public static func svg(_ flow: LiteratureFlow, _ words: Words, id: String) -> String {
        FlowDrawing(steps(flow, words), isFile: true)
            .drawn(title: words["flow.caption"], id: id, more: words["flow.more"])
    }

    private static func rows(_ step: Step) -> [Row] {
        [Row(label: step.label, count: "\(step.count)", isPart: false)]
            + step.parts.map { Row(label: $0.name, count: "\($0.count)", isPart: true) }
    }

    private static func steps(_ flow: LiteratureFlow, _ words: Words) -> [Step] {
        let elsewhere = words["flow.elsewhere"]
        let found = flow.found.map { LiteratureFlow.Count($0.name.isEmpty ? elsewhere : $0.name, $0.count) }
        func out(_ key: String, _ count: Int, _ parts: [LiteratureFlow.Count] = []) -> [Step] {
            count > 0 ? [Step(label: words[key], count: count, parts: parts)] : []
        }
        return [
            Step(
                label: words["flow.identified"], count: flow.identified, parts: found,
                leaving: out("flow.duplicates", flow.duplicates)),
            Step(
                label: words["flow.screened"], count: flow.screened, parts: [],
                leaving: out("flow.not-screened", flow.notScreened)
                    + out("flow.screened-out", flow.screenedOut, flow.screenedOutReasons)),
            Step(
                label: words["flow.sought"], count: flow.sought, parts: [],
                leaving: out("flow.not-read", flow.notRead) + out("flow.not-obtained", flow.notObtained)),
            Step(
                label: words["flow.assessed"], count: flow.assessed, parts: [],
                leaving: out("flow.left-out", flow.leftOut, flow.leftOutReasons)),
            Step(label: words["flow.included"], count: flow.included, parts: []),
        ]
    }
}

extension FlowFigure: PagePart {
    static let pageFields = Fields<FlowFigure>(.init("picture", \.picture), .init("rows", \.rows))
}

extension FlowFigure.Row: PagePart {
    static let pageFields = Fields<FlowFigure.Row>(
        .init("label", \.label), .init("count", \.count), .init("isPart", \.isPart))
}
