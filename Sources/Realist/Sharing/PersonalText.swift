/// What in a text that people write looks as if it led to a person: shown before it is kept, never in place of a
/// reader who looks.
///
/// Rules of thumb of our own. Found are e-mail addresses, telephone and NHS numbers, and names by what stands beside
/// them: a title ("Dr Example", "dr example", "Consultant Example", "charge nurse Example"), a role with a first and a
/// last name ("our lead, Cy Example"), a first name that many people have ("Ann Example said no"), what somebody is to
/// somebody ("my husband Tom", "a colleague called Ann"), or a surname that shows it is one ("Renée Ó Briain", "Wim van
/// Example", "Renée O'Example"); accents make no other name. **Not found** are
/// names that stand alone ("Ann said no"), names in small letters without a title, rare first names with nothing beside
/// them, first names behind most roles ("porter Ann"), nicknames and initials. Flagged without need are places and
/// brands that are written like a name ("the lead Thames Valley", "Victoria Embankment"), and anything that is called after
/// somebody ("Dr Example's Hospital"), unless it is among the phrases that are known.
public enum PersonalText {
    /// A piece of a text.
    public struct Find: Equatable, Sendable {
        public let kind: Identifying
        /// In Unicode code points, from 0.
        public let range: Range<Int>

        public init(_ kind: Identifying, _ range: Range<Int>) {
            self.kind = kind
            self.range = range
        }
    }

    /// - Parameters:
    ///   - text: as it was written; of more than ``mostLooked`` code points the rest is not looked through.
    ///   - known: what leads to nobody; one for all texts of a form.
    /// - Returns: what was found, in the order of the text; no two overlap.
    public static func finds(in text: String, except known: inout KnownPhrases) -> [Find] {
        finds(in: text, withWards: false, except: &known)
    }

    /// The same for what people said: a ward, a bay or a bed by its number is found there too. Whoever speaks of one is
    /// easily found; a site that writes of its own work names its wards without harm.
    public static func finds(inSpeech text: String, except known: inout KnownPhrases) -> [Find] {
        finds(in: text, withWards: true, except: &known)
    }

    private static func finds(in text: String, withWards: Bool, except known: inout KnownPhrases) -> [Find] {
        guard mayHoldAny(text) else { return [] }
        let scalars = Array(text.unicodeScalars.prefix(mostLooked))
        let names = PersonalNames(scalars)
        let finds =
            emails(scalars) + numbers(scalars) + names.finds(except: &known) + (withWards ? names.wards : [])
        if finds.isEmpty { return [] }
        let free = places(of: known.phrases, in: scalars)
        var taken: [Range<Int>] = []
        return finds.sorted { $0.range.lowerBound < $1.range.lowerBound }.filter { find in
            if free.contains(where: {
                $0.lowerBound <= find.range.lowerBound && find.range.upperBound <= $0.upperBound
            })
                || taken.contains(where: { $0.overlaps(find.range) })
            {
                return false
            }
            taken.append(find.range)
            return true
        }
    }

    /// The same for what should be a role and nothing else ("Support lead"): a first and a last name alone are found
    /// there too.
    public static func finds(inRole text: String, except known: inout KnownPhrases) -> [Find] {
        let finds = finds(in: text, except: &known)
        guard finds.isEmpty else { return finds }
        let scalars = Array(text.unicodeScalars.prefix(mostLooked))
        return PersonalNames(scalars).wholeName.map { [Find(.name, $0)] } ?? []
    }

    public static func finds(in text: String, except known: [String] = []) -> [Find] {
        var known = KnownPhrases(known)
        return finds(in: text, except: &known)
    }

    public static func finds(inRole text: String, except known: [String] = []) -> [Find] {
        var known = KnownPhrases(known)
        return finds(inRole: text, except: &known)
    }

    public static let mostLooked = 20_000

    /// A name begins with a capital or stands behind a title, a number has digits, an address has its sign.
    private static func mayHoldAny(_ text: String) -> Bool {
        text.utf8.contains { byte in
            byte == UInt8(ascii: "@") || (65...90).contains(byte) || (48...57).contains(byte) || byte >= 0x80
        } || PersonalNames.titles.contains { text.contains($0 + " ") || text.contains($0 + ". ") }
    }

    private static func emails(_ scalars: [Unicode.Scalar]) -> [Find] {
        var finds: [Find] = []
        for at in scalars.indices where scalars[at] == "@" {
            var start = at
            while start > 0, isOfAddress(scalars[start - 1]) { start -= 1 }
            var end = at + 1
            while end < scalars.count, isOfAddress(scalars[end]) { end += 1 }
            while end > at, scalars[end - 1] == "." || scalars[end - 1] == "-" { end -= 1 }
            if kind(scalars, start..<end) == .email { finds.append(Find(.email, start..<end)) }
        }
        return finds
    }

    private static func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            && (isDigit(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
                || "._%+-".unicodeScalars.contains(scalar))
    }

    /// NHS and telephone numbers: groups of digits that belong together.
    private static func numbers(_ scalars: [Unicode.Scalar]) -> [Find] {
        let groups = digitGroups(scalars)
        var finds: [Find] = []
        var first = 0
        while first < groups.count {
            var found: (last: Int, find: Find)?
            if !isGlued(scalars, before: groups[first].lowerBound) {
                for last in first..<min(first + 6, groups.count) {
                    if last > first, !areJoined(scalars, groups[last - 1], groups[last]) { break }
                    if isGlued(scalars, after: groups[last].upperBound) { continue }
                    if let find = number(scalars, Array(groups[first...last])) { found = (last, find) }
                }
            }
            if let found { finds.append(found.find) }
            first = (found?.last ?? first) + 1
        }
        return finds
    }

    private static func number(_ scalars: [Unicode.Scalar], _ groups: [Range<Int>]) -> Find? {
        guard let first = groups.first, let last = groups.last else { return nil }
        var start = first.lowerBound
        if start > 0, scalars[start - 1] == "(", scalars[start..<last.upperBound].contains(")") { start -= 1 }
        if start > 0, scalars[start - 1] == "+" { start -= 1 }
        let range = start..<last.upperBound
        switch kind(scalars, range) {
        // As it is printed; ten digits of several dates are none.
        case .nhsNumber where [[10], [3, 3, 4]].contains(groups.map(\.count)):
            return Find(.nhsNumber, range)
        case .telephone: return Find(.telephone, range)
        default: return nil
        }
    }

    private static func digitGroups(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start: Int?
        for index in scalars.indices {
            if isDigit(scalars[index]) {
                if start == nil { start = index }
            } else if let begun = start {
                groups.append(begun..<index)
                start = nil
            }
        }
        if let begun = start { groups.append(begun..<scalars.count) }
        return groups
    }

    /// Only blanks, dashes and brackets stand between them.
    private static func areJoined(
        _ scalars: [Unicode.Scalar], _ left: Range<Int>, _ right: Range<Int>
    ) -> Bool {
        let between = scalars[left.upperBound..<right.lowerBound]
        return between.count <= 3 && between.allSatisfy { " -()\u{A0}".unicodeScalars.contains($0) }
    }

    private static func isGlued(_ scalars: [Unicode.Scalar], before index: Int) -> Bool {
        guard index > 0 else { return false }
        let scalar = scalars[index - 1]
        return scalar == "-" || scalar == "/" || scalar == "." || scalar == "," || scalar == "£"
            || scalar.properties.isAlphabetic
    }

    private static func isGlued(_ scalars: [Unicode.Scalar], after index: Int) -> Bool {
        guard index < scalars.count else { return false }
        let scalar = scalars[index]
        if scalar.properties.isAlphabetic || scalar == "/" { return true }
        let isLink = scalar == "-" || scalar == "." || scalar == ","
        return isLink && index + 1 < scalars.count && isDigit(scalars[index + 1])
    }

    private static func kind(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Identifying? {
        let piece = String.UnicodeScalarView(scalars[range].map { $0 == "\u{A0}" ? " " : $0 })
        return Identifying.value(String(piece))
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func places(of known: [String], in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        let text = scalars.map(\.properties.lowercaseMapping)
        return known.flatMap { phrase -> [Range<Int>] in
            let signs = phrase.unicodeScalars.map(\.properties.lowercaseMapping)
            guard let first = signs.first, signs.count <= text.count else { return [] }
            return (0...(text.count - signs.count)).compactMap { start in
                guard text[start] == first, text[start..<(start + signs.count)].elementsEqual(signs) else {
                    return nil
                }
                return start..<(start + signs.count)
            }
        }
    }
}
