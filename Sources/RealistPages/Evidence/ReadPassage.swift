import Realist

/// A passage and how it was read.
public struct ReadPassage: Equatable, Sendable {
    public let id: String
    public let text: String
    /// To the passage in its source: "Interview 2, City teaching hospital".
    public let source: Link
    public let kind: String
    /// "Must not be quoted"
    public let consent: String?
    /// The judgement rests on it.
    public let isGround: Bool
    public let readings: [ReadingLine]

    init(_ passage: PassageOfSource, restsOn: Set<Excerpt.ID> = [], in theory: WorkingTheory) {
        id = "passage-" + passage.excerpt.id.text
        text = passage.excerpt.text
        source = Link(
            text: theory.text(passage.source.title), href: theory.addresses.words(of: passage.excerpt.id))
        var facts = [theory.words["source.\(passage.source.kind.rawValue)"]]
        if let site = passage.source.site { facts.append(theory.siteLabel(site)) }
        if let day = passage.source.on { facts.append(theory.words.date(day)) }
        kind = facts.joined(separator: theory.words["list.comma"])
        consent = passage.consent.map { theory.words.told($0) }
        isGround = restsOn.contains(passage.excerpt.id)
        readings = passage.lines(in: theory)
    }
}

/// How somebody read a passage against an explanation.
public struct ReadingLine: Equatable, Sendable {
    public let icon: SafeHTML
    /// The class: a verdict.
    public let kind: String
    /// "Supports, about the context"
    public let text: String
    /// "strength moderate, relevance strong"
    public let grades: String?
    public let memo: String
    public let written: String
    public let explanation: ExplanationLink?
    public let change: Link?

    /// - `by`: the reader's name; `nil` where the reading's own is all there is.
    init(
        _ reading: Reading, in theory: WorkingTheory, by: String? = nil,
        changed: PassageOfSource.Changed? = nil,
        change: Link? = nil
    ) {
        let words = theory.words
        let verdict = reading.stance.verdict
        icon = Sign.verdict(verdict)
        kind = verdict.rawValue
        text =
            words["verdict.\(verdict.rawValue)"] + words["list.comma"]
            + Sentences.lowered(theory.name(of: reading.part))
        let grades: [(String, Grade?)] = [
            ("app.evidence.reading.strength", reading.strength),
            ("app.evidence.reading.relevance", reading.relevance),
            ("app.evidence.reading.rigour", reading.rigour),
        ]
        let said = grades.compactMap { key, grade in
            grade.map { words[key] + " " + words["grade.\($0.rawValue)"] }
        }
        self.grades = said.isEmpty ? nil : Sentences.capitalised(said.joined(separator: words["list.comma"]))
        memo = reading.memo
        var who = [words["app.evidence.reading.by", ["reader": by ?? reading.reader]]]
        if let day = reading.on { who.append(words.date(day)) }
        if let changed {
            who.append(words["app.evidence.reading.changed", ["who": changed.by]])
            if let day = changed.on { who.append(words.date(day)) }
        }
        written = who.joined(separator: words["list.comma"])
        explanation = theory.explanation(reading.configuration, theory.addresses)
        self.change = change
    }
}

extension PassageOfSource {
    /// - `change`: to what may be done with a reading; none where nothing is offered.
    func lines(in theory: WorkingTheory, change: (Reading) -> Link? = { _ in nil }) -> [ReadingLine] {
        readings.enumerated().map { place, reading in
            ReadingLine(
                reading, in: theory, by: readers[reading.reader]?.name, changed: changed[place],
                change: change(reading))
        }
    }
}

extension Reading.Stance {
    var verdict: Verdict {
        switch self {
        case .supports: .supports
        case .refines: .refines
        case .refutes: .refutes
        }
    }
}

extension Words {
    /// "Must not be quoted"
    func told(_ consent: SpokenConsent) -> String { self["app.evidence.consent.\(consent.rawValue)"] }
}

extension ReadPassage: PagePart {
    static let pageFields = Fields<ReadPassage>(
        .init("id", \.id), .init("text", \.text), .init("source", \.source), .init("kind", \.kind),
        .init("consent", \.consent), .init("isGround", \.isGround), .init("readings", \.readings))
}

extension ReadingLine: PagePart {
    static let pageFields = Fields<ReadingLine>(
        .init("icon", \.icon), .init("kind", \.kind), .init("text", \.text), .init("grades", \.grades),
        .init("memo", \.memo), .init("written", \.written), .init("explanation", \.explanation),
        .init("change", \.change))
}
