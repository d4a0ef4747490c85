import Realist

extension Made {
    /// One that is open and one that is closed.
    mutating func rounds(_ ids: Ids, _ codes: [Code.ID]) -> [CodingRound] {
        [false, true].map { isClosed in
            let coders = ["anna", "ben/ny", "é"]
            return CodingRound(
                id: id(), title: string(), passages: ids.excerpts, codes: codes, coders: coders, begun: day(),
                finished: any(of: coders), closed: isClosed ? .init(on: day(), by: string()) : nil)
        }
    }

    /// Not everybody looked at every passage, and some gave no code.
    mutating func blindCodings(_ round: CodingRound) -> [BlindCoding] {
        round.coders.flatMap { coder in
            any(of: round.passages).map { passage in
                BlindCoding(
                    round: round.id, excerpt: passage, coder: coder, codes: any(of: round.codes),
                    memo: string(), on: day())
            }
        }
    }

    mutating func adjudications(_ round: CodingRound) -> [Adjudication] {
        guard !round.isOpen else { return [] }
        return any(of: round.passages).flatMap { passage in
            any(of: round.codes).map { code in
                Adjudication(
                    round: round.id, excerpt: passage, code: code, isGiven: number(0...1) == 1,
                    because: string(), by: string(), on: day())
            }
        }
    }
}
