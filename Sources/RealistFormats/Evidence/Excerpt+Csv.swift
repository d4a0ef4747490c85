public import Realist

/// `evidence/excerpts.csv`
extension Excerpt {
    /// Reads every row and holds each passage against the words of its source.
    static func read(
        _ reader: inout CsvReader, sources: [Source], _ findings: inout Findings
    ) -> [Excerpt] {
        let id = reader.column("id", &findings)
        let source = reader.column("source", &findings)
        let from = reader.column("from", &findings)
        let to = reader.column("to", &findings)
        let participant = reader.column("participant", &findings)
        let text = reader.column("text", &findings)
        reader.refuseOtherColumns(&findings)
        let texts = Dictionary(
            sources.compactMap { source in
                source.text.map { (source.id, Array($0.contents.unicodeScalars)) }
            },
            uniquingKeysWith: { first, _ in first })
        var excerpts: [Excerpt] = []
        while reader.advanceRow(&findings) {
            let own: Excerpt.ID? = reader.required(id, .newId("excerpt"), &findings)
            let cited: Source.ID? = reader.required(source, .id(of: "source"), &findings)
            let start = reader.required(from, .integer(in: 0...100_000_000), &findings)
            let end = reader.required(to, .integer(in: 0...100_000_000), &findings)
            let speaker: Participant.ID? = reader.optional(participant, .id(of: "participant"), &findings)
            guard let own, let cited, let start, let end, let text else { continue }
            let excerpt = Excerpt(
                id: own, source: cited, from: start, to: end, participant: speaker, text: reader.text(text))
            if let words = texts[cited], let fault = excerpt.fault(in: words) {
                findings.add(ExcerptProblem(excerpt: own.text, fault: fault, location: reader.place(text)))
            }
            excerpts.append(excerpt)
        }
        return excerpts.sorted { $0.id < $1.id }
    }

    private func fault(in words: [Unicode.Scalar]) -> ExcerptProblem.Fault? {
        if from >= to { return .empty }
        if to > words.count { return .beyondEnd(count: words.count) }
        return words[from..<to].elementsEqual(text.unicodeScalars) ? nil : .otherWords
    }

    static func write(_ excerpts: [Excerpt]) -> [UInt8] {
        var table = CsvWriter()
        table.header(["id", "source", "from", "to", "participant", "text"])
        for excerpt in excerpts.sorted(by: { $0.id < $1.id }) {
            table.row([
                excerpt.id.text, excerpt.source.text, "\(excerpt.from)", "\(excerpt.to)",
                excerpt.participant?.text ?? "", excerpt.text,
            ])
        }
        return table.take()
    }
}

/// A passage that is not where it says.
public struct ExcerptProblem: Explained {
    public let excerpt: String
    public let fault: Fault
    public let location: Location?

    public enum Fault: Equatable, Sendable {
        case empty
        case beyondEnd(count: Int)
        case otherWords
    }

    public var code: String {
        switch fault {
        case .empty: "evidence.empty-excerpt"
        case .beyondEnd: "evidence.excerpt-beyond-end"
        case .otherWords: "evidence.excerpt-other-words"
        }
    }

    public var what: String {
        switch fault {
        case .empty: "The excerpt \(excerpt) ends before it begins."
        case .beyondEnd(let count):
            "The excerpt \(excerpt) ends after its source, which has \(count) code points."
        case .otherWords: "The source of the excerpt \(excerpt) has other words in that place."
        }
    }

    public var remedy: String {
        "Count code points from 0 at the start of the source; “to” is the one after the last."
    }
}
