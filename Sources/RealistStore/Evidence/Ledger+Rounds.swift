internal import GRDB
internal import Realist

extension Ledger {
    /// What each gave becomes their codings.
    func close(_ round: CodingRound, by closer: String, on day: Day) throws {
        var round = round
        round.closed = .init(on: day, by: closer)
        try save(round)
        let work = try RoundWork(round, database)
        let places = round.passages.flatMap { passage in work.codes.map { ($0.id, passage) } }
        let taken = try place(places, of: work, whoever: false)
        detail = CanonicalText.object([
            ("finished", .number(round.finished.count)), ("taken", .number(taken)),
        ])
    }

    /// Makes codings be what a round makes of these codes at these passages.
    ///
    /// `whoever` says that everybody's codings there go, not only those of coders who looked. The result is how many
    /// codings went and did not come back.
    func place(
        _ places: [(code: Code.ID, passage: Excerpt.ID)], of work: RoundWork, whoever: Bool
    ) throws -> Int {
        let rows = CodingRows(database: database)
        var bySource: [String: [(code: Code.ID, passage: Excerpt.ID)]] = [:]
        for place in places {
            guard let source = try Excerpt.fetch(database, place.passage.text)?.source else { continue }
            bySource[source.text, default: []].append(place)
        }
        var taken = 0
        for (source, places) in bySource.sorted(by: { $0.key < $1.key }) {
            try keepCodings(of: source) {
                for place in places {
                    guard let wanted = work.codings(of: place.code, at: place.passage) else { continue }
                    let there = try rows.all(of: place.passage).filter { $0.code == place.code }
                    for coding in there where !wanted.contains(coding) {
                        let looked = work.coding(of: coding.coder, at: place.passage) != nil
                        guard whoever || looked else { continue }
                        _ = try rows.delete(coding)
                        taken += 1
                    }
                    for coding in wanted { try rows.insert(coding) }
                }
            }
        }
        return taken
    }
}
