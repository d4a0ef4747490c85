/// Where the sentences of one line end.
struct SentenceEnds {
    private let scalars: [Unicode.Scalar]
    private let line: Range<Int>
    private(set) var ranges: [Range<Int>] = []

    /// - `line`: of the scalars, without blanks at its ends.
    init(_ scalars: [Unicode.Scalar], _ line: Range<Int>) {
        self.scalars = scalars
        self.line = line
        var start = line.lowerBound
        var at = start
        while at < line.upperBound {
            guard let end = end(at, from: start) else {
                at += 1
                continue
            }
            add(start..<end)
            start = end
            while start < line.upperBound, scalars[start].isBlank { start += 1 }
            at = start
        }
        add(start..<line.upperBound)
    }

    /// Parts what is too long at the last blank before that.
    private mutating func add(_ range: Range<Int>) {
        var rest = range
        while rest.count > SourceSentences.longest {
            let window = rest.prefix(SourceSentences.longest)
            guard let blank = window.reversed().first(where: { scalars[$0].isBlank }), blank > rest.lowerBound
            else { break }
            ranges.append(scalars.trimmed(rest.lowerBound..<blank))
            rest = scalars.trimmed(blank..<rest.upperBound)
        }
        if !rest.isEmpty { ranges.append(rest) }
    }

    /// Where the sentence ends whose last sign stands here; `nil` where it goes on.
    private func end(_ at: Int, from start: Int) -> Int? {
        let sign = scalars[at]
        guard sign.isStop else { return nil }
        // Those of Chinese and Japanese need no blank behind them.
        if "。！？".unicodeScalars.contains(sign) { return afterClosing(at + 1) }
        var end = at + 1
        while end < line.upperBound, scalars[end].isStop { end += 1 }
        end = afterClosing(end)
        guard end < line.upperBound, scalars[end].isBlank else { return nil }
        var next = end
        while next < line.upperBound, scalars[next].isBlank || SentenceEnds.opening.contains(scalars[next]) {
            next += 1
        }
        guard next < line.upperBound, !scalars[next].properties.isLowercase else { return nil }
        if sign == ".", at + 1 == line.upperBound || !scalars[at + 1].isStop,
            goesOn(before: at, from: start, next: scalars[next])
        {
            return nil
        }
        return end
    }

    private func afterClosing(_ at: Int) -> Int {
        var end = at
        while end < line.upperBound, SentenceEnds.closing.contains(scalars[end]) { end += 1 }
        return end
    }

    /// Whether the full stop only shortens the word before it, or follows the number of a point in a list.
    private func goesOn(before at: Int, from start: Int, next: Unicode.Scalar) -> Bool {
        var first = at
        while first > start, !scalars[first - 1].isBlank, !SentenceEnds.opening.contains(scalars[first - 1]) {
            first -= 1
        }
        let word = String(String.UnicodeScalarView(scalars[first..<at]))
        if word.isEmpty { return false }
        if first == start, word.allSatisfy(\.isNumber) { return true }
        let isNumberNext = next.properties.numericType != nil
        if SentenceEnds.beforeNumbers.contains(word.lowercased()) { return isNumberNext }
        if SentenceEnds.shortened.contains(word.lowercased()) { return true }
        // Initials, and letters with full stops between them; "so did I." ends.
        let letters = word.split(separator: ".", omittingEmptySubsequences: false)
        return word != "I" && letters.allSatisfy { $0.count == 1 && $0.allSatisfy(\.isUppercase) }
    }

    private static let closing = Set("\"'”’»)]}›」』】）".unicodeScalars)
    private static let opening = Set("\"'“‘«([{‹„‚「『【（¿¡–—-".unicodeScalars)

    /// Words that hardly ever end a sentence when they are shortened.
    private static let shortened: Set<String> = [
        "dr", "mr", "mrs", "ms", "mx", "prof", "sr", "rev", "st", "vs", "e.g", "i.e", "eg", "ie", "cf", "viz",
        "approx", "ca", "dept", "incl", "excl", "resp", "gen", "hon",
    ]
    /// "No. 4", but "I said no. Then".
    private static let beforeNumbers: Set<String> = [
        "no", "nos", "nr", "fig", "figs", "p", "pp", "vol", "ch", "sec", "art", "para", "tel", "ext", "c",
    ]
}

extension Unicode.Scalar {
    /// Ends a sentence, if what follows does not speak against it: `.` `!` `?` `…` `؟` `۔` `।` `॥` `。` `！` `？`
    fileprivate var isStop: Bool {
        switch value {
        case 0x2E, 0x21, 0x3F: true
        case 0..<0x80: false
        case 0x2026, 0x61F, 0x6D4, 0x964, 0x965, 0x3002, 0xFF01, 0xFF1F: true
        default: false
        }
    }
}
