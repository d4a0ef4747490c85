/// The sentences of a source, so that a passage can be picked without marking it letter by letter.
///
/// A rule of thumb of our own, for transcripts: Foundation cuts texts into sentences only with tables of languages that
/// its Linux form does not bring along without megabytes of data. A line end always ends a sentence. So does a full
/// stop, a question or an exclamation mark (those of Arabic, Urdu, Hindi, Chinese and Japanese too) with the quotes and
/// brackets that close behind it, where a blank follows and the next word does not begin with a small letter; but not
/// behind what is shortened ("Dr. ", "e.g. "), an initial ("J. Example") or a number that begins a line ("3. "). Who
/// speaks ("Nurse 3: ") stands before a line's first sentence and is no part of it. Whatever is longer than
/// ``longest`` is parted at a blank: machines write transcripts without a stop.
public struct SourceSentences: Equatable, Sendable {
    /// Lines that hold anything, in the order of the text.
    public let lines: [Line]

    /// A line of the text: in a transcript, mostly a turn of somebody who speaks.
    public struct Line: Equatable, Sendable {
        /// Who speaks, with the colon; in Unicode code points of the text, from 0. `nil` where nobody is named.
        public let label: Range<Int>?
        /// In code points of the text, without the blanks between them.
        public let sentences: [Range<Int>]
    }

    /// In code points; a longer sentence is parted.
    public static let longest = 500

    /// All sentences in the order of the text.
    public var all: [Range<Int>] { lines.flatMap(\.sentences) }

    /// - Parameter text: lines ended by LF.
    public init(_ text: String) { self.init(Array(text.unicodeScalars)) }

    /// - Parameter scalars: of the text; positions count these.
    public init(_ scalars: [Unicode.Scalar]) {
        var ranges: [Range<Int>] = []
        var start = 0
        for (place, scalar) in scalars.enumerated() where scalar == "\n" {
            ranges.append(start..<place)
            start = place + 1
        }
        ranges.append(start..<scalars.count)
        let trimmed = ranges.map { scalars.trimmed($0) }.filter { !$0.isEmpty }
        let labels = SpeakerLabels(trimmed, in: scalars)
        lines = trimmed.map { line in
            let label = labels.label(of: line)
            let rest = scalars.trimmed((label?.upperBound ?? line.lowerBound)..<line.upperBound)
            // A line that only names who speaks next is a line all the same.
            guard let label, !rest.isEmpty else {
                return Line(label: nil, sentences: SentenceEnds(scalars, line).ranges)
            }
            return Line(label: label, sentences: SentenceEnds(scalars, rest).ranges)
        }
    }

    /// The sentences that a passage touches, by their places among ``all``.
    public static func touched(_ passage: Range<Int>, of all: [Range<Int>]) -> Range<Int> {
        let first = all.firstIndex { $0.upperBound > passage.lowerBound } ?? all.count
        let end = all[first...].firstIndex { $0.lowerBound >= passage.upperBound } ?? all.count
        return first..<max(first, end)
    }
}

extension [Unicode.Scalar] {
    /// The same range without blanks at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, self[start].isBlank { start += 1 }
        while end > start, self[end - 1].isBlank { end -= 1 }
        return start..<end
    }
}

extension Unicode.Scalar {
    /// A blank, a line end, or what nobody sees at the end of a passage.
    var isBlank: Bool {
        value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }
}
