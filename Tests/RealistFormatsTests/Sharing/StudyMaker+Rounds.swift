import Realist

extension StudyMaker {
    mutating func rounds() -> [CodingRound] {
        (0..<number(0...2)).map { place in
            let coders = ["A", "'c", "=d"]
            return CodingRound(
                id: CodingRound.ID("round-\(place)") ?? Identifier(known: "round"), title: text(),
                passages: few(excerpts), codes: codes, coders: coders, begun: day(), finished: few(coders),
                closed: maybe { CodingRound.Closing(on: $0.day(), by: $0.text()) })
        }
    }

    mutating func blindCodings(_ round: CodingRound) -> [BlindCoding] {
        round.coders.flatMap { coder in
            few(round.passages).map { passage in
                BlindCoding(
                    round: round.id, excerpt: passage, coder: coder, codes: few(round.codes),
                    memo: chance() ? text() : "", on: day())
            }
        }
    }

    mutating func adjudications(_ round: CodingRound) -> [Adjudication] {
        few(round.passages).flatMap { passage in
            few(round.codes).map { code in
                Adjudication(
                    round: round.id, excerpt: passage, code: code, isGiven: chance(), because: text(),
                    by: text(), on: day())
            }
        }
    }
}
