import Realist

/// A line of a source as its page shows it.
public struct SourceLineShown: Equatable, Sendable {
    /// The whole line in pieces; none where its sentences stand one by one.
    public let pieces: [SourcePiece]
    public let sentences: [SourceSentence]
    /// Of the passages that begin here.
    public let notes: Items<PassageNote>?
}

/// A sentence with the tick that picks it.
public struct SourceSentence: Equatable, Sendable {
    public let id: String
    public let textId: String
    /// From 1, as its tick says it.
    public let number: String
    public let isChosen: Bool
    public let pieces: [SourcePiece]
}

/// A stretch of a source in which nothing begins or ends. Its text is exactly that of the source: scripts count in it.
public struct SourcePiece: Equatable, Sendable {
    /// Code points of the source before it.
    public let at: String
    public let text: String
    public let isMarked: Bool
    /// Who speaks, at the beginning of a line.
    public let isLabel: Bool
    /// "Passage 3 begins", for those who hear the page; and its number for those who see it.
    public let begins: [Edge]
    public let ends: [String]

    public struct Edge: Equatable, Sendable {
        public let text: String
        public let number: String
        /// Its note; `nil` where none is on the page.
        public let href: String?
    }
}

/// The words of a source cut where sentences and passages begin and end.
struct ShownText {
    private let scalars: [Unicode.Scalar]
    private let sentences: SourceSentences
    private let excerpts: [Excerpt]

    init(_ told: ToldSource) {
        scalars = Array((told.source.text?.contents ?? "").unicodeScalars)
        sentences = SourceSentences(scalars)
        excerpts = told.excerpts
    }

    var isEmpty: Bool { sentences.lines.isEmpty }

    /// - `ticked`: places of the sentences that are chosen; `nil` where none can be.
    /// - `note`: of the passage at a place.
    func lines(
        ticked: Set<Int>?, words: Words, note: (Int) -> PassageNote
    ) -> [SourceLineShown] {
        // Of a source whose words are not in the study only the passages are.
        if isEmpty { return excerpts.indices.map { alone($0, words, note) } }
        var next = 0
        var number = 0
        // Places of passages that reach into what comes, in the order of the text.
        var open: [Int] = []
        return sentences.lines.map { line in
            let start = line.label?.lowerBound ?? line.sentences.first?.lowerBound ?? 0
            let end = line.sentences.last?.upperBound ?? start
            open.removeAll { excerpts[$0].to <= start }
            var begun: [Int] = []
            while next < excerpts.count, excerpts[next].from < end {
                begun.append(next)
                next += 1
            }
            let here = open + begun
            open = here
            let isNoted = ticked == nil
            let cutter = PieceCutter(
                scalars: scalars, excerpts: excerpts, places: here, words: words, isNoted: isNoted)
            guard let ticked else {
                let labels = line.label.map(cutter.label) ?? []
                let rest = (line.label.map(\.upperBound) ?? start)..<end
                return SourceLineShown(
                    pieces: labels + cutter.pieces(rest), sentences: [],
                    notes: Items(begun.map(note)))
            }
            let shown = line.sentences.map { range in
                defer { number += 1 }
                return SourceSentence(
                    id: "sentence-\(number + 1)", textId: "words-\(number + 1)", number: String(number + 1),
                    isChosen: ticked.contains(number), pieces: cutter.pieces(range))
            }
            return SourceLineShown(
                pieces: line.label.map(cutter.label) ?? [], sentences: shown, notes: nil)
        }
    }

    private func alone(_ place: Int, _ words: Words, _ note: (Int) -> PassageNote) -> SourceLineShown {
        let (excerpt, number) = (excerpts[place], String(place + 1))
        let begins = SourcePiece.Edge(
            text: words["app.sources.begins", ["n": number]], number: number,
            href: "#passage-" + excerpt.id.text)
        let piece = SourcePiece(
            at: String(excerpt.from), text: excerpt.text, isMarked: true, isLabel: false, begins: [begins],
            ends: [words["app.sources.ends", ["n": number]]])
        return SourceLineShown(pieces: [piece], sentences: [], notes: Items([note(place)]))
    }
}

/// Cuts a stretch of a text where passages begin and end.
private struct PieceCutter {
    let scalars: [Unicode.Scalar]
    let excerpts: [Excerpt]
    /// Of the passages that may touch it.
    let places: [Int]
    let words: Words
    /// Each passage has a note on the page, to which its beginning leads.
    let isNoted: Bool

    func label(_ range: Range<Int>) -> [SourcePiece] { pieces(range, isLabel: true) }

    func pieces(_ range: Range<Int>, isLabel: Bool = false) -> [SourcePiece] {
        let touching = places.filter {
            excerpts[$0].from < range.upperBound && excerpts[$0].to > range.lowerBound
        }
        var cuts = touching.flatMap { [excerpts[$0].from, excerpts[$0].to] }.filter {
            range.lowerBound < $0 && $0 < range.upperBound
        }
        cuts += [range.lowerBound, range.upperBound]
        let edges = Set(cuts).sorted()
        return zip(edges, edges.dropFirst()).map { from, to in
            SourcePiece(
                at: String(from), text: text(from..<to),
                isMarked: touching.contains { excerpts[$0].from <= from && to <= excerpts[$0].to },
                isLabel: isLabel,
                begins: touching.filter {
                    excerpts[$0].from == from || from == range.lowerBound && isFirst($0, range)
                }.map(edge),
                ends: touching.filter { excerpts[$0].to == to }.map {
                    words["app.sources.ends", ["n": String($0 + 1)]]
                })
        }
    }

    /// Whether a passage begins in the blanks before this stretch.
    private func isFirst(_ place: Int, _ range: Range<Int>) -> Bool {
        let from = excerpts[place].from
        return from < range.lowerBound
            && scalars[from..<range.lowerBound].allSatisfy(\.properties.isWhitespace)
    }

    private func edge(_ place: Int) -> SourcePiece.Edge {
        SourcePiece.Edge(
            text: words["app.sources.begins", ["n": String(place + 1)]], number: String(place + 1),
            href: isNoted ? "#passage-" + excerpts[place].id.text : nil)
    }

    private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
}

extension SourceLineShown: PagePart {
    static let pageFields = Fields<SourceLineShown>(
        .init("pieces", \.pieces), .init("sentences", \.sentences), .init("notes", \.notes))
}

extension SourceSentence: PagePart {
    static let pageFields = Fields<SourceSentence>(
        .init("id", \.id), .init("textId", \.textId), .init("number", \.number),
        .init("isChosen", \.isChosen),
        .init("pieces", \.pieces))
}

extension SourcePiece: PagePart {
    static let pageFields = Fields<SourcePiece>(
        .init("at", \.at), .init("text", \.text), .init("isMarked", \.isMarked), .init("isLabel", \.isLabel),
        .init("begins", \.begins), .init("ends", \.ends))
}

extension SourcePiece.Edge: PagePart {
    static let pageFields = Fields<SourcePiece.Edge>(
        .init("text", \.text), .init("number", \.number), .init("href", \.href))
}
