internal import Foundation

/// Names by what they are to somebody, and by the shape of a surname.
extension PersonalNames {
    /// `my husband Tom`, `their eldest daughter, Ann`, `a friend called Tom`: what somebody is to somebody, and a name.
    func afterRelation(_ index: Int) -> Range<Int>? {
        let noun = words[index]
        let isClose = PersonalNames.relations.contains(noun.plain)
        guard isClose || PersonalNames.atWork.contains(noun.plain), !noun.isOwner, index + 1 < words.count
        else {
            return nil
        }
        var name = index + 1
        if ["called", "named"].contains(words[name].plain), gap(after: index).isBlank {
            name += 1
        } else {
            guard isSomebodys(index, isClose: isClose) else { return nil }
        }
        guard name < words.count, isName(name) else { return nil }
        let link = gap(after: name - 1)
        // Behind a comma a sentence may go on with any word.
        guard link.isBlank || link.isComma && Forenames.have(words[name]) else { return nil }
        var last = name
        while last + 1 < words.count, last < name + 2, gap(after: last).isBlank, isName(last + 1),
            !words[last].isOwner
        {
            last += 1
        }
        return words[name].range.lowerBound..<words[last].range.upperBound
    }

    /// `Renée Ó Briain`, `Wim van der Example`, `Renée O'Example`: whatever the first name is.
    func beforeParticle(_ index: Int) -> Range<Int>? {
        guard isName(index), !words[index].isOwner, index + 1 < words.count, gap(after: index).isBlank else {
            return nil
        }
        var last = index + 1
        while last < words.count, last < index + 3, isParticle(words[last], isFirst: last == index + 1),
            gap(after: last).isBlank
        {
            last += 1
        }
        let hasParticle = last > index + 1
        guard last < words.count, isName(last), hasParticle || isIrish(words[last]) else { return nil }
        return words[index].range.lowerBound..<words[last].range.upperBound
    }

    private func isName(_ index: Int) -> Bool {
        let word = words[index]
        return mayBeName(word) && !word.isAllCapitals && !PersonalNames.noFirstNames.contains(word.plain)
    }

    /// Whose relation it is stands one to three words before: `my`, `his late`, `Ann's`.
    private func isSomebodys(_ index: Int, isClose: Bool) -> Bool {
        var place = index - 1
        while place >= 0, place >= index - 3, gap(after: place).isBlank {
            let word = words[place]
            if isClose && word.isOwner { return true }
            if (isClose ? PersonalNames.whose : PersonalNames.ofOne).contains(word.plain) { return true }
            if word.startsWithCapital { return false }
            place -= 1
        }
        return false
    }

    private func isParticle(_ word: Word, isFirst: Bool) -> Bool {
        if PersonalNames.irishParticles.contains(word.plain) { return word.startsWithCapital && isFirst }
        guard !word.startsWithCapital else { return false }
        return PersonalNames.strictParticles.contains(word.plain)
            || !isFirst && ["der", "den", "de"].contains(word.plain)
    }

    /// `O'Example`
    private func isIrish(_ word: Word) -> Bool {
        word.plain.hasPrefix("o'") && word.length > 4
            && scalars(of: word).dropFirst(2).first?.properties.isUppercase == true
    }

    private static let relations: Set<String> = [
        "husband", "wife", "partner", "spouse", "fiancé", "fiancée", "boyfriend", "girlfriend", "son",
        "daughter",
        "mother", "mum", "mom", "mam", "father", "dad", "brother", "sister", "twin", "stepson",
        "stepdaughter", "stepfather", "stepmother", "stepdad", "stepmum", "grandmother", "grandfather",
        "grandma",
        "grandad", "granddad", "gran", "nan", "nana", "nain", "taid", "grandson", "granddaughter", "uncle",
        "aunt",
        "auntie", "aunty", "cousin", "nephew", "niece", "friend", "neighbour", "mother-in-law",
        "father-in-law", "brother-in-law", "sister-in-law",
    ]
    /// Found only beside somebody's own: a programme has leads of many names.
    private static let atWork: Set<String> = [
        "colleague", "boss", "manager", "supervisor", "mentor", "tutor", "consultant", "patient", "trainee",
        "student",
        "secretary", "registrar",
    ]
    private static let whose: Set<String> = ["my", "your", "his", "her", "our", "their"]
    private static let ofOne: Set<String> = ["my", "your", "his", "her"]

    static let irishParticles: Set<String> = ["ó", "ní", "nic", "uí", "mac", "mc"]
    private static let strictParticles: Set<String> = [
        "van", "von", "ap", "ab", "ferch", "verch", "bin", "ibn", "bint",
    ]

    /// They stand in capitals behind what somebody is to somebody, or begin a sentence, and are no names.
    private static let noFirstNames: Set<String> = [
        "christmas", "easter", "ramadan", "eid", "diwali", "god", "english", "welsh", "scottish", "irish",
        "british", "polish",
        "european", "african", "asian", "indian", "chinese", "parkinson's", "alzheimer's", "facebook", "then",
        "so",
        "but", "when", "if", "because", "what", "why", "how", "where", "there", "here", "yes", "well", "ask",
        "put", "tell",
        "he", "she", "his", "her", "my", "your", "their", "i", "i'm", "i've", "i'd", "you", "one", "after",
        "before",
    ]
}

extension Forenames {
    /// Whether it is a first name that many have, with or without its accents.
    static func have(_ word: PersonalNames.Word) -> Bool {
        common.contains(word.plain.folding(options: .diacriticInsensitive, locale: nil))
    }
}
