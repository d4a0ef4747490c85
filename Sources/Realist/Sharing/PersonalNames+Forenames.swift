/// Names that begin with a first name, or stand behind a title as people type it in haste.
extension PersonalNames {
    /// `Jane Example`, `Ahmed K. Example`, `Jane de Example`: a first name that many have, and a word in capitals.
    func fromForename(_ index: Int, except known: inout KnownPhrases) -> Range<Int>? {
        let first = words[index]
        guard first.startsWithCapital, !first.isAllCapitals, !first.isOwner,
            Forenames.have(first),
            !isOfPlace(index)
        else { return nil }
        var last = index + 1
        while last < words.count, last < index + 3, isBetweenNames(words[last]) {
            guard gap(after: last - 1).isBlank else { return nil }
            last += 1
        }
        guard last < words.count else { return nil }
        let gap = gap(after: last - 1)
        let isInitial = words[last - 1].length == 1
        let surname = words[last]
        guard gap.isBlank || isInitial && gap.isBlankOrPoint, mayBeName(surname), !surname.isAllCapitals,
            !PersonalNames.calledAfter.contains(surname.plain), !known.have(surname)
        else { return nil }
        return first.range.lowerBound..<surname.range.upperBound
    }

    /// `dr example`: everything in small letters, and the word behind the title no word that would stand there.
    func afterSmallTitle(_ index: Int) -> Range<Int>? {
        let title = words[index]
        guard PersonalNames.titles.contains(title.plain), title.plain.count > 1, !title.isOwner,
            index + 1 < words.count, gap(after: index).isBlankOrPoint
        else { return nil }
        let name = words[index + 1]
        // “Dr. it” begins a sentence.
        guard gap(after: index).isBlank || !title.startsWithCapital, !name.startsWithCapital,
            name.length > 2, !name.plain.hasSuffix("ing"), !PersonalNames.noNames.contains(name.plain),
            !PersonalNames.roles.contains(name.plain), !PersonalNames.behindTitles.contains(name.plain),
            !(name.length > 5 && (name.plain.hasSuffix("ed") || name.plain.hasSuffix("ly"))),
            !(name.length > 3 && name.plain.hasSuffix("s") && title.plain == "ms")
        else { return nil }
        return title.range.lowerBound..<name.range.upperBound
    }

    /// `Consultant Example`, `charge nurse Example`, `the matron Example`.
    func isRoleAsTitle(_ index: Int) -> Bool {
        let role = words[index].plain
        let isTitle =
            PersonalNames.rolesAsTitles.contains(role)
            || PersonalNames.nurses.contains(role) && index > 0 && gap(after: index - 1).isBlank
                && PersonalNames.kindsOfNurses.contains(words[index - 1].plain)
        guard isTitle, index + 1 < words.count else { return false }
        // “Consultant Psychiatrist” says more of the role.
        let next = words[index + 1].plain
        return !["ist", "ists", "ian", "ians", "ics", "logy", "ing"].contains { next.hasSuffix($0) }
    }

    /// An initial, or a word that belongs to the surname.
    private func isBetweenNames(_ word: Word) -> Bool {
        word.length == 1 && word.startsWithCapital
            || !word.startsWithCapital && PersonalNames.particles.contains(word.plain)
            || word.startsWithCapital && PersonalNames.irishParticles.contains(word.plain)
    }

    /// `St James`, `Queen Elizabeth`.
    private func isOfPlace(_ index: Int) -> Bool {
        index > 0 && PersonalNames.beforePlaces.contains(words[index - 1].plain)
    }

    private static let rolesAsTitles: Set<String> = ["consultant", "matron", "doctor", "registrar"]
    private static let nurses: Set<String> = ["nurse", "sister", "midwife"]
    private static let kindsOfNurses: Set<String> = [
        "charge", "staff", "ward", "senior", "lead", "head", "community", "district", "specialist",
        "practice",
    ]
    private static let particles: Set<String> = [
        "al", "ap", "bin", "bint", "da", "de", "del", "der", "di", "el", "la", "le", "ten", "van", "von",
    ]
    private static let beforePlaces: Set<String> = [
        "st", "saint", "king", "queen", "prince", "princess", "lake", "mount", "port",
    ]

    /// Behind a first name these are no surname but part of what is called after somebody, or a place.
    private static let calledAfter: Set<String> = [
        "nightingale", "curie", "street", "road", "lane", "square", "park", "gardens", "house", "hall",
        "court",
        "building", "wing", "suite", "room", "lodge", "infirmary", "hospice", "library", "theatre", "cross",
        "award", "awards", "lecture", "fund", "scheme", "method", "scale", "rounds", "app", "database", "nhs",
        "i", "i'm", "i'd", "i've", "i'll",
    ]

    /// What stands in small letters behind a title that somebody uses as a word.
    private static let behindTitles: Set<String> = [
        "has", "had", "have", "having", "does", "did", "can", "could", "would", "will", "shall", "should",
        "must", "said", "says", "told", "gave", "wrote", "rang", "came", "went", "left", "thought", "felt",
        "saw", "led", "ran", "made", "took", "sent", "let", "put", "got", "kept", "knew", "became", "wants",
        "wanted", "added", "noted", "asked", "but", "because", "about", "after", "again", "also", "always",
        "any", "are", "been", "before", "being", "both", "during", "each", "else", "even", "every", "here",
        "how", "into", "its", "just", "left", "may", "might", "more", "most", "much", "never", "next", "now",
        "off", "once", "one", "only", "other", "our", "out", "over", "per", "she", "since", "some", "soon",
        "than", "their", "them", "then", "there", "these", "those", "through", "too", "two", "under", "until",
        "very", "when", "where", "which", "while", "whom", "whose", "why", "within", "without", "would",
        "you",
        "your", "his", "her", "him", "not", "were", "way", "yet", "all", "own", "few", "many",
        "appointment", "notes", "note", "rota", "list", "lists", "referral", "referrals", "visit", "visits",
        "time", "hours", "rounds", "round", "cover", "shortage", "numbers", "rooms", "mess", "strike",
        "office", "word", "excel", "outlook", "access", "project", "forms", "form", "record", "records",
    ]
}
