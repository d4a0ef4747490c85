import Realist

/// Searches and records of literature that Realist wrote beside a project.
///
/// A search is known by place, day and string; a record by its document, and its log stays as the study has it.
struct OwnLiteraturePlan {
    private(set) var new = Literature()
    private(set) var account = InterchangeAccount()

    init(own: Study, study: Study, _ came: CameOverOwn, using random: inout some RandomNumberGenerator) {
        let there = study.evidence.literature
        var searches = NewIdentifiers<LiteratureSearch>(used: there.searches.map(\.id))
        var names: [LiteratureSearch.ID: LiteratureSearch.ID] = [:]
        for one in own.evidence.literature.searches {
            let known = there.searches.first { ($0.place, $0.on, $0.query) == (one.place, one.on, one.query) }
            if let known {
                account.known(.searches)
                names[one.id] = known.id
                continue
            }
            account.new(.searches)
            let id = searches.make(one.id, from: one.place, using: &random)
            names[one.id] = id
            new.searches.append(
                LiteratureSearch(id: id, place: one.place, on: one.on, query: one.query, note: one.note))
        }
        var twins = LiteratureTwins(there.records.map(\.document))
        var records = NewIdentifiers<LiteratureRecord>(used: there.records.map(\.id))
        let present = Set(there.records.map(\.id))
        for one in own.evidence.literature.records {
            let isThere = came.isSame && present.contains(one.id)
            if isThere || (twins.place(of: one.document).map { $0 < there.records.count } ?? false) {
                account.known(.records)
                continue
            }
            twins.add(one.document)
            account.new(.records)
            let found = one.found.compactMap { found in
                names[found.search].map { LiteratureRecord.Found($0, times: found.times) }
            }
            new.records.append(
                LiteratureRecord(
                    id: records.make(one.id, from: one.document.title, using: &random),
                    document: one.document, found: found, log: one.log,
                    source: one.source.flatMap(came.source)))
        }
    }
}
