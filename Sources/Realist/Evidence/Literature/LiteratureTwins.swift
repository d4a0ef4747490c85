/// Finds the record of a document among those that are there: by DOI, else by title and year.
public struct LiteratureTwins {
    private var byDoi: [String: Int] = [:]
    private var byTitle: [String: [Int]] = [:]
    private var documents: [LiteratureDocument] = []
    /// Of one title and year more are not looked at.
    private static let mostAlike = 1_000

    public init(_ documents: [LiteratureDocument] = []) {
        for one in documents { add(one) }
    }

    /// Adds a document behind the others.
    public mutating func add(_ document: LiteratureDocument) {
        let place = documents.count
        documents.append(document)
        note(document, place)
    }

    /// What was added may say more now.
    public mutating func fill(_ place: Int, from other: LiteratureDocument) {
        guard documents.indices.contains(place) else { return }
        documents[place].fill(from: other)
        note(documents[place], place)
    }

    private mutating func note(_ document: LiteratureDocument, _ place: Int) {
        if let doi = document.doi?.lowercased(), byDoi[doi] == nil { byDoi[doi] = place }
        let key = document.titleKey
        let there = byTitle[key] ?? []
        if there.count < LiteratureTwins.mostAlike, !there.contains(place) { byTitle[key] = there + [place] }
    }

    /// - Returns: its place among those that were added; `nil` for a document that is not among them.
    public func place(of document: LiteratureDocument) -> Int? {
        if let doi = document.doi?.lowercased(), let place = byDoi[doi] { return place }
        return byTitle[document.titleKey]?.first { documents[$0].isLikely(document) }
    }
}
