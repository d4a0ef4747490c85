import Realist

extension ResponseProposal {
    /// Answers that are no numbers of the scale must be words that are known.
    mutating func findAnswers(
        _ instrument: Instrument, _ sets: [AnswerWords], _ wishes: ResponseWishes
    ) {
        var words: [String] = []
        var seen: Set<String> = []
        var hasNumbers = false
        for column in map.items.values.sorted() {
            for cell in cells(of: column) where !seen.contains(cell) {
                seen.insert(cell)
                switch instrument.scale.answer(in: cell.utf8) {
                case .option: hasNumbers = true
                case .offScale where !map.missing.contains(cell) && cell.contains(where: \.isLetter):
                    words.append(cell)
                case .blank, .offScale: break
                }
            }
        }
        // A word among numbers is no answer, and is refused where it stands.
        guard !words.isEmpty, !hasNumbers else { return }
        let plain = Set(words.map { AnswerWords.plain($0) })
        var own = AnswerWords.values(saidBy: instrument)
        for (word, value) in wishes.answers { own[AnswerWords.plain(word)] = value }
        if plain.isSubset(of: own.keys) {
            map.answers = own
            return
        }
        let count = instrument.scale.options.count
        let fitting = sets.filter { set in
            set.words.count == count && plain.isSubset(of: set.words.map { AnswerWords.plain($0) })
        }
        guard let set = fitting.first else {
            if let codes = AnswerCodes(words, count: count) {
                return take(codes, instrument.scale, wishes)
            }
            let unknown = words.filter { own[AnswerWords.plain($0)] == nil }.sorted()
            return questions.append(.words(unknown, at: place))
        }
        needsDirection = true
        guard let direction = wishes.direction else {
            return questions.append(
                .direction(least: set.words.first ?? "", most: set.words.last ?? "", at: place))
        }
        map.answers = set.values(on: instrument.scale, direction) ?? [:]
    }

    private mutating func take(_ codes: AnswerCodes, _ scale: AnswerScale, _ wishes: ResponseWishes) {
        needsDirection = true
        guard let direction = wishes.direction else {
            return questions.append(
                .direction(least: codes.code(1), most: codes.code(codes.count), at: place))
        }
        let values = scale.options.map(\.value).sorted()
        for (index, value) in (direction == .rising ? values : values.reversed()).enumerated() {
            map.answers[AnswerWords.plain(codes.code(index + 1))] = value
        }
    }
}

/// Answers as LimeSurvey writes them when it writes codes: letters with a number behind, `AO01` to `AO05`, `A1` to `A5`.
struct AnswerCodes: Equatable {
    let stem: String
    /// Digits of the shortest number.
    let digits: Int
    let count: Int

    /// `nil` unless all different answers of the table have one stem and numbers from 1 to as many as the scale has.
    init?(_ words: [String], count: Int) {
        guard let first = words.first else { return nil }
        let stem = String(first.prefix { !$0.isNumber })
        let numbers = words.map { $0.dropFirst(stem.count) }
        guard !stem.isEmpty, words.allSatisfy({ $0.hasPrefix(stem) }),
            let digits = numbers.map(\.count).min(),
            numbers.allSatisfy({ text in
                text.utf8.allSatisfy { (48...57).contains($0) } && text.utf8.count <= 4
                    && (text.count == digits || !text.hasPrefix("0"))
                    && Int(text).map { (1...count).contains($0) } == true
            })
        else { return nil }
        self.stem = stem
        self.digits = digits
        self.count = count
    }

    func code(_ number: Int) -> String {
        let text = "\(number)"
        return stem + String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
