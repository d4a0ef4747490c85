/// Names of people in a text, by what stands beside them.
struct PersonalNames {
    let words: [Word]
    private let scalars: [Unicode.Scalar]

    struct Word {
        let range: Range<Int>
        let plain: String
        let startsWithCapital: Bool
        let isAllCapitals: Bool
        /// Ends with ’s.
        let isOwner: Bool

        var length: Int { range.count }
    }

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        words = PersonalNames.words(scalars)
    }

    private static func words(_ scalars: [Unicode.Scalar]) -> [Word] {
        var words: [Word] = []
        var index = 0
        while index < scalars.count {
            guard scalars[index].properties.isAlphabetic else {
                index += 1
                continue
            }
            let start = index
            while index < scalars.count, PersonalNames.isOfWord(scalars, index) { index += 1 }
            words.append(PersonalNames.word(scalars, start..<index))
        }
        return words
    }

    func finds(except known: inout KnownPhrases) -> [PersonalText.Find] {
        words.indices.compactMap { index in
            (afterTitle(index) ?? afterRole(index) ?? beforeRole(index)
                ?? fromForename(index, except: &known) ?? afterSmallTitle(index) ?? afterRelation(index)
                ?? beforeParticle(index)).map { .init(.name, $0) }
        }
    }

    /// The text is a first and a last name, and nothing else.
    var wholeName: Range<Int>? {
        guard (2...3).contains(words.count), let first = words.first, let last = words.last,
            words.allSatisfy({ mayBeName($0) }),
            words.indices.dropLast().allSatisfy({ gap(after: $0).isBlank }),
            first.range.lowerBound == 0, last.range.upperBound == scalars.count
        else { return nil }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// `Dr Example`, `Mrs. A. Example-Sample`
    private func afterTitle(_ index: Int) -> Range<Int>? {
        let title = words[index]
        let isTitle =
            PersonalNames.titles.contains(title.plain)
            || title.startsWithCapital && PersonalNames.titlesInCapitals.contains(title.plain)
            || isRoleAsTitle(index)
        guard isTitle, index + 1 < words.count, gap(after: index).isBlankOrPoint else { return nil }
        var end: Int?
        var next = index + 1
        while next < words.count, next <= index + 3 {
            let word = words[next]
            let isInitial = word.length == 1 && word.startsWithCapital
            guard mayBeName(word) || isInitial else { break }
            if next > index + 1, !gap(after: next - 1).isBlank, !(words[next - 1].length == 1) { break }
            if !isInitial { end = next }
            next += 1
        }
        return end.map { title.range.lowerBound..<words[$0].range.upperBound }
    }

    /// `supervisor Ann Example`, `our lead, Ann Example`
    private func afterRole(_ index: Int) -> Range<Int>? {
        guard PersonalNames.roles.contains(words[index].plain), index + 2 < words.count,
            gap(after: index).isLink, isNamePair(index + 1)
        else { return nil }
        return words[index + 1].range.lowerBound..<words[index + 2].range.upperBound
    }

    /// `Ann Example, practice manager`, `Ann Example (lead)`
    private func beforeRole(_ index: Int) -> Range<Int>? {
        guard index + 2 < words.count, isNamePair(index), gap(after: index + 1).isComma else { return nil }
        let following = words[(index + 2)..<min(index + 6, words.count)]
        guard following.contains(where: { PersonalNames.roles.contains($0.plain) }) else { return nil }
        return words[index].range.lowerBound..<words[index + 1].range.upperBound
    }

    private func isNamePair(_ index: Int) -> Bool {
        index + 1 < words.count && mayBeName(words[index]) && mayBeName(words[index + 1])
            && !words[index].isAllCapitals && !words[index + 1].isAllCapitals && gap(after: index).isBlank
    }

    /// `nil` behind the end.
    func scalar(_ place: Int) -> Unicode.Scalar? { scalars.indices.contains(place) ? scalars[place] : nil }

    func scalars(of word: Word) -> ArraySlice<Unicode.Scalar> { scalars[word.range] }

    func mayBeName(_ word: Word) -> Bool {
        word.startsWithCapital && word.length > 1 && !PersonalNames.noNames.contains(word.plain)
            && !PersonalNames.roles.contains(word.plain)
    }
}

extension PersonalNames {
    struct Gap {
        let signs: [Unicode.Scalar]
        var isBlank: Bool { !signs.isEmpty && signs.allSatisfy { $0 == " " || $0 == "\u{A0}" } }
        var isBlankOrPoint: Bool {
            isBlank || signs.first == "." && signs.dropFirst().allSatisfy { $0 == " " }
        }
        /// A blank, or a comma, colon or bracket with blanks.
        var isLink: Bool { isBlank || isComma || signs.first == ":" && signs.count <= 2 }
        var isComma: Bool {
            signs.count <= 2 && (signs.first == "," || signs.contains("(")) && !signs.contains("\n")
        }
    }

    func gap(after index: Int) -> Gap {
        guard index + 1 < words.count else { return Gap(signs: []) }
        return Gap(signs: Array(scalars[words[index].range.upperBound..<words[index + 1].range.lowerBound]))
    }

    /// Letters, and what joins two of them: `O'Example`, `Example-Sample`.
    private static func isOfWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        let scalar = scalars[index]
        if scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered {
            return true
        }
        let joins = scalar == "'" || scalar == "\u{2019}" || scalar == "-"
        return joins && index + 1 < scalars.count && scalars[index + 1].properties.isAlphabetic
    }

    private static func word(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Word {
        let text = String(String.UnicodeScalarView(scalars[range]))
        var plain = text.lowercased()
        if plain.unicodeScalars.contains("\u{2019}") { plain = plain.replacing("\u{2019}", with: "'") }
        let isOwner = plain.hasSuffix("'s")
        if isOwner { plain.removeLast(2) }
        let letters = scalars[range].filter { $0.properties.isAlphabetic }
        return Word(
            range: range, plain: plain, startsWithCapital: scalars[range.lowerBound].properties.isUppercase,
            isAllCapitals: letters.count > 1 && letters.allSatisfy { $0.properties.isUppercase },
            isOwner: isOwner)
    }

    static let titles: Set<String> = ["dr", "mr", "mrs", "ms", "mx", "prof", "professor", "drs"]
    /// In small letters these are words like any other.
    private static let titlesInCapitals: Set<String> = [
        "miss", "sister", "nurse", "matron", "sir", "dame", "rev", "reverend", "lord", "lady", "doctor", "sr",
    ]

    /// What people in and around a programme are called.
    static let roles: Set<String> = [
        "lead", "leader", "manager", "director", "chair", "chief", "head", "coordinator", "co-ordinator",
        "administrator", "secretary", "officer", "supervisor", "mentor", "coach", "advocate", "facilitator",
        "chaplain", "nurse", "matron", "sister", "doctor", "consultant", "registrar", "trainee", "gp",
        "pharmacist", "physiotherapist", "therapist", "psychologist", "midwife", "paramedic", "radiographer",
        "researcher", "evaluator", "partner", "colleague", "patient", "tutor", "dean", "governor", "clerk",
        "assistant", "practitioner", "surgeon", "physician", "champion", "owner", "volunteer",
    ]

    /// Words that stand in capitals behind titles and roles, or beside each other, and are no names.
    static let noNames: Set<String> = [
        "the", "a", "an", "and", "or", "of", "for", "in", "on", "at", "to", "from", "with", "by", "who", "we",
        "they", "it", "this", "that", "our", "all", "no", "not", "new", "old", "was", "is",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "spring", "summer", "autumn", "winter",
        "team", "teams", "group", "board", "committee", "panel", "office", "service", "services", "support",
        "programme", "project", "practice", "surgery", "clinic", "ward", "hospital", "hospitals", "trust",
        "centre", "department", "unit", "school", "college", "university", "royal", "health", "care", "nhs",
        "national", "general", "medical", "clinical", "nursing", "education", "training", "academy",
        "foundation", "institute", "association", "council", "union", "society", "england", "wales",
        "scotland", "ireland", "britain", "english", "welsh", "scottish", "irish", "british", "government",
        "city", "county", "district", "community", "mental", "primary",
        "acute", "island", "north", "south", "east", "west", "northern", "southern", "eastern", "western",
        "recommendation", "adaptation", "change", "workshop", "meeting", "letter", "plan", "policy", "form",
        "module", "course", "session", "guide", "handbook", "teams", "zoom", "whatsapp", "email", "excel",
        "wellbeing", "occupational", "human", "resources", "staff", "quality", "improvement", "safety",
        "deputy", "associate", "senior", "junior", "interim", "acting", "executive", "operations", "finance",
        "people", "workforce", "development", "learning", "research", "network", "networks", "day", "week",
    ]
}
