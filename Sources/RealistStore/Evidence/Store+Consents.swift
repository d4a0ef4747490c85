internal import GRDB
public import Realist

extension Store {
    /// What the speakers of passages said against the use of their words; passages against whose use nobody said anything are
    /// not in it.
    public func consents(of excerpts: [Excerpt]) throws -> [Excerpt.ID: SpokenConsent] {
        guard !excerpts.isEmpty else { return [:] }
        return try read { database in
            let open = Set(excerpts.filter { $0.participant == nil }.map(\.source.text)).sorted()
            let sources = open.isEmpty ? [:] : try Source.fetchFacts(database, ids: open)
            let speakers = excerpts.map { $0.speakers(in: sources[$0.source]) }
            let people = try Participant.fetchAll(
                database, ids: Set(speakers.joined().map(\.text)).sorted())
            let known = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
            var consents: [Excerpt.ID: SpokenConsent] = [:]
            for (excerpt, speakers) in zip(excerpts, speakers) {
                consents[excerpt.id] = SpokenConsent(speakers.compactMap { known[$0] })
            }
            return consents
        }
    }
}
