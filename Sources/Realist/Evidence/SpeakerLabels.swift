/// Who speaks, as transcripts say it at the beginning of a line: "Nurse 3: ", "INT: ", "[00:12:03] Interviewer: ".
///
/// A few words with a colon may also begin a sentence ("One thing: …"). So they count as a label where they hold a digit,
/// are a few capitals, or begin several lines of the text.
struct SpeakerLabels {
    private let scalars: [Unicode.Scalar]
    private var known: [String: Int] = [:]

    static let longest = 40
    static let mostWords = 4

    init(_ lines: [Range<Int>], in scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        for line in lines {
            if let found = candidate(line) { known[name(found), default: 0] += 1 }
        }
    }

    /// With what stands before the name, and the colon.
    func label(of line: Range<Int>) -> Range<Int>? {
        guard let found = candidate(line) else { return nil }
        let name = name(found)
        let isMarked =
            name.unicodeScalars.contains { $0.properties.numericType != nil }
            || (name.count <= 5 && name == name.uppercased())
        guard isMarked || known[name, default: 0] > 1 else { return nil }
        return line.lowerBound..<found.upperBound + 1
    }

    private func name(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }

    /// The name alone: up to the colon, which a blank follows.
    private func candidate(_ line: Range<Int>) -> Range<Int>? {
        let start = afterTime(line)
        var words = 1
        var at = start
        while at < line.upperBound, at - start <= SpeakerLabels.longest {
            let scalar = scalars[at]
            if scalar == ":" {
                let isFollowed = at + 1 == line.upperBound || scalars[at + 1].isBlank
                return at > start && isFollowed ? start..<at : nil
            }
            if scalar.isBlank { words += 1 }
            guard words <= SpeakerLabels.mostWords, isOfName(scalar) else { return nil }
            at += 1
        }
        return nil
    }

    private func isOfName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", " ", ".", "-", "_", "#", "/", "(", ")", "&", "’", "'": true
        case _ where scalar.value < 0x80: false
        default:
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark
        }
    }

    /// Behind a time in brackets or without: "[00:12:03] ", "12:03 ".
    private func afterTime(_ line: Range<Int>) -> Int {
        var at = line.lowerBound
        var digits = 0
        while at < line.upperBound {
            let scalar = scalars[at]
            if ("0"..."9").contains(scalar) {
                digits += 1
            } else if !"[]():.,".unicodeScalars.contains(scalar) {
                break
            }
            at += 1
        }
        guard digits >= 3, at < line.upperBound, scalars[at].isBlank else { return line.lowerBound }
        while at < line.upperBound, scalars[at].isBlank { at += 1 }
        return at
    }
}
