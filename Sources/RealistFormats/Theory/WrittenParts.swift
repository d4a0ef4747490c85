public import Realist

/// The parts of a configuration as lines of a table's cells, in words that ``TheoryReading`` knows again.
public struct WrittenParts: Sendable {
    private let texts: [Statement.ID: String]
    private let marks: PartMarks
    private let language: Language

    /// - Parameters:
    ///   - statements: of the theory.
    ///   - words: what stands behind parts.
    ///   - language: the study's first, in which tables are read.
    public init(_ statements: [Statement], words: TheoryWords, language: Language) {
        texts = Dictionary(statements.map { ($0.id, $0.text.text) }, uniquingKeysWith: { first, _ in first })
        marks = words.marks
        self.language = language
    }

    /// Alternatives stand below each other, each but the last one with *or*.
    public func context(_ configuration: Configuration) -> WrittenText {
        var links: [ContextLink] = []
        for link in configuration.context where !links.contains(link) {
            guard let group = link.group else {
                links.append(link)
                continue
            }
            if links.contains(where: { $0.group == group }) { continue }
            links += configuration.context.filter { $0.group == group }
        }
        return WrittenText(
            lines: links.enumerated().map { place, link in
                let next = links.dropFirst(place + 1).first
                let isFollowed = link.group != nil && next?.group == link.group
                let marks = [PartMarks.Mark(link.need), isFollowed ? .or : nil].compactMap { $0 }
                return line(link.statement, link.wording, marks.map(said))
            })
    }

    public func resource(_ configuration: Configuration) -> WrittenText {
        WrittenText(lines: configuration.resource.map { line($0.statement, $0.wording, []) })
    }

    /// With whose reasoning it is.
    public func reasoning(_ configuration: Configuration) -> WrittenText {
        WrittenText(
            lines: configuration.reasoning.map { link in
                line(
                    link.statement, link.wording,
                    [link.whose?.text].compactMap { $0 }.map(WrittenText.oneLine))
            })
    }

    public func outcome(_ configuration: Configuration) -> WrittenText {
        WrittenText(
            lines: configuration.outcome.map { link in
                line(link.statement, link.wording, [PartMarks.Mark(link.value)].compactMap { $0 }.map(said))
            })
    }

    private func said(_ mark: PartMarks.Mark) -> String { marks.text(mark, in: language) }

    private func line(_ statement: Statement.ID, _ wording: Wording?, _ marks: [String]) -> String {
        PartMarks.marked(WrittenText.oneLine(wording?.text ?? texts[statement] ?? statement.text), marks)
    }
}
