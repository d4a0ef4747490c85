import Realist

/// Rounds of double coding that Realist wrote beside a project, with what was given and agreed in them.
///
/// One that the study has stays as it is, with all its work. It is known by its identifier, and is another one where its
/// title, its coders or the day of its beginning differ: then nothing of it comes in, because what was agreed in it
/// stands under its identifier among the codings.
struct RoundPlan {
    private(set) var rounds: [CodingRound] = []
    private(set) var codings: [BlindCoding] = []
    private(set) var decisions: [Adjudication] = []
    private(set) var account = InterchangeAccount()

    init(own: Study, study: Study, _ came: CameOverOwn) {
        let present = Dictionary(
            study.evidence.rounds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var new: Set<CodingRound.ID> = []
        var other: Set<CodingRound.ID> = []
        for round in own.evidence.rounds {
            guard let there = present[round.id] else {
                account.new(.rounds)
                new.insert(round.id)
                rounds.append(brought(round, came))
                continue
            }
            if (there.title, there.coders, there.begun) == (round.title, round.coders, round.begun) {
                account.known(.rounds)
            } else {
                other.insert(round.id)
                account.leave(.rounds, .otherRound, round.title)
            }
        }
        for one in own.evidence.blindCodings {
            guard new.contains(one.round) else {
                tell(.roundCodings, isOther: other.contains(one.round))
                continue
            }
            guard let excerpt = came.excerpt(one.excerpt) else {
                account.leave(.roundCodings, .withoutPassage)
                continue
            }
            account.new(.roundCodings)
            codings.append(
                BlindCoding(
                    round: one.round, excerpt: excerpt, coder: one.coder,
                    codes: one.codes.compactMap(came.code), memo: one.memo, on: one.on))
        }
        for one in own.evidence.adjudications {
            guard new.contains(one.round) else {
                tell(.decisions, isOther: other.contains(one.round))
                continue
            }
            guard let excerpt = came.excerpt(one.excerpt) else {
                account.leave(.decisions, .withoutPassage)
                continue
            }
            guard let code = came.code(one.code) else {
                account.leave(.decisions, .unknownCode, one.code.text)
                continue
            }
            account.new(.decisions)
            decisions.append(
                Adjudication(
                    round: one.round, excerpt: excerpt, code: code, isGiven: one.isGiven,
                    because: one.because, by: one.by, on: one.on))
        }
    }

    private func brought(_ round: CodingRound, _ came: CameOverOwn) -> CodingRound {
        var round = round
        round.passages = round.passages.compactMap(came.excerpt)
        round.codes = round.codes.compactMap(came.code)
        return round
    }

    private mutating func tell(_ thing: InterchangeAccount.Thing, isOther: Bool) {
        if isOther { account.leave(thing, .otherRound) } else { account.known(thing) }
    }
}
