public import Realist

/// What a file of literature adds to a study, and an account of every record in it.
///
/// Nothing that the study says of a document is changed: one that is there already is noted as found by this search, too.
/// The same file of the same search brings nothing twice.
public struct LiteraturePlan {
    public let search: LiteratureSearch
    public private(set) var isNewSearch = false
    public private(set) var new: [LiteratureRecord] = []
    /// Records of the study that this search found, with that.
    public private(set) var changed: [LiteratureRecord] = []
    public private(set) var account = InterchangeAccount()

    public var isEmpty: Bool { !isNewSearch && new.isEmpty && changed.isEmpty }

    /// - Parameters:
    ///   - file: what comes in.
    ///   - place: where it was searched: a database, or another way.
    ///   - day: when.
    ///   - query: the search string.
    ///   - literature: that of the study.
    ///   - random: gives identifiers their last signs.
    public init(
        _ file: LiteratureFile, foundIn place: String, on day: Day?, query: String?,
        into literature: Literature,
        using random: inout some RandomNumberGenerator
    ) {
        let place = PlainText.line(place)
        let known = literature.searches.first { $0.place == place && $0.on == day && $0.query == query }
        var searches = NewIdentifiers<LiteratureSearch>(used: literature.searches.map(\.id))
        search =
            known
            ?? LiteratureSearch(
                id: searches.make(nil, from: place, using: &random), place: place, on: day, query: query)
        var names = NewIdentifiers<LiteratureRecord>(used: literature.records.map(\.id))
        var twins = LiteratureTwins(literature.records.map(\.document))
        let there = literature.records.count
        var times: [Int: Int] = [:]
        var order: [Int] = []
        for entry in file.entries {
            guard !entry.document.title.isEmpty else {
                account.leave(.records, .withoutTitle, "line \(entry.line)")
                continue
            }
            if let place = twins.place(of: entry.document) {
                if times[place] != nil {
                    account.leave(.records, .sameDocument, entry.document.title)
                } else {
                    order.append(place)
                    account.known(.records)
                }
                times[place, default: 0] += 1
                if place >= there {
                    new[place - there].document.fill(from: entry.document)
                    twins.fill(place, from: entry.document)
                }
                continue
            }
            account.new(.records)
            times[there + new.count] = 1
            twins.add(entry.document)
            let id = names.make(nil, from: LiteraturePlan.key(entry.document), using: &random)
            new.append(LiteratureRecord(id: id, document: entry.document))
        }
        for place in new.indices {
            new[place].found = [.init(search.id, times: times[there + place] ?? 1)]
        }
        var elsewhere = 0
        for place in order where place < there {
            var record = literature.records[place]
            if record.found.contains(where: { $0.search != search.id }) { elsewhere += 1 }
            let count = times[place] ?? 1
            if let index = record.found.firstIndex(where: { $0.search == search.id }) {
                guard record.found[index].times < count else { continue }
                record.found[index].times = count
            } else {
                record.found.append(.init(search.id, times: count))
            }
            changed.append(record)
        }
        isNewSearch = known == nil && !(new.isEmpty && changed.isEmpty)
        tell(elsewhere, file)
    }

    /// "jones-2019-effects-of": what people call it.
    private static func key(_ document: LiteratureDocument) -> String {
        let family = document.authors.first.map { String($0.prefix { $0 != "," }) } ?? ""
        return [family, document.year.map { "\($0)" } ?? "", document.title].joined(separator: " ")
    }

    private mutating func tell(_ elsewhere: Int, _ file: LiteratureFile) {
        if elsewhere > 0 {
            account.remarks.append(
                "\(elsewhere) \(elsewhere == 1 ? "document was" : "documents were") found by another search as well: "
                    + "the flow diagram counts \(elsewhere == 1 ? "it" : "them") as \(elsewhere == 1 ? "a duplicate" : "duplicates")."
            )
        }
        let tags = file.unknown.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
        if !tags.isEmpty {
            let told = tags.prefix(12).map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
            account.remarks.append(
                "Fields that Realist has no place for are kept with each document as they are: \(told)"
                    + (tags.count > 12 ? " and \(tags.count - 12) more." : "."))
        }
    }
}
