internal import GRDB
public import struct Realist.Configuration
public import Realist

extension Recorded where Value == LinkedCoding {
    public static func linkedCoding(_ id: LinkedCoding.ID) -> Recorded { Recorded(id.text) }
}

extension Store {
    /// All of them, in the order in which they were coded.
    public func linkedCodings() throws -> [LinkedCoding] {
        try read { try LinkedCoding.fetchAll($0) }
    }

    /// Those of one passage, in the order in which they were coded.
    public func linkedCodings(of excerpt: Excerpt.ID) throws -> [LinkedCoding] {
        try read { try LinkedCoding.fetchAll($0, where: "excerptId", is: excerpt.text) }
    }

    /// Those that were gathered into a proposal, each with its passage.
    public func linkedCodings(in proposal: TheoryProposal.ID) throws -> [LinkedPassage] {
        try read { database in
            try Store.linkedNames(in: proposal.text, database).compactMap { id in
                guard let coding = try LinkedCoding.fetch(database, id),
                    let excerpt = try Excerpt.fetch(database, coding.excerpt.text)
                else { return nil }
                return LinkedPassage(coding: coding, excerpt: excerpt)
            }
        }
    }

    static let linkedInProposal = """
        SELECT linkedCodingId FROM linkedCodingGathered WHERE proposalId = ? ORDER BY linkedCodingId
        """

    private static func linkedNames(in proposal: String, _ database: Database) throws -> [String] {
        try String.fetchAll(database.cachedStatement(sql: linkedInProposal), arguments: [proposal])
    }

    /// The words of passages, by their names.
    public func words(of excerpts: Set<Excerpt.ID>) throws -> [Excerpt.ID: Excerpt] {
        try read { database in
            var found: [Excerpt.ID: Excerpt] = [:]
            for id in excerpts { found[id] = try Excerpt.fetch(database, id.text) }
            return found
        }
    }

    /// Proposals gathered from passages that were taken into this explanation.
    public func gatheredProposals(in configuration: Configuration.ID) throws -> [TheoryProposal] {
        try read { database in
            let sql = "SELECT id FROM theoryProposal WHERE takenInto = ? AND file = ? ORDER BY position"
            let ids = try String.fetchAll(
                database.cachedStatement(sql: sql),
                arguments: [configuration.text, TheoryProposal.linkedCodings])
            return try TheoryProposal.fetchAll(database, ids: ids)
        }
    }

    /// Proposes an explanation and notes at each of these that it was gathered into it, all or nothing.
    ///
    /// - Throws: ``EditConflict`` when one of them is another version by now.
    public func gather(
        _ codings: [(coding: LinkedCoding, version: Int)], into proposal: TheoryProposal
    ) throws {
        try inTransaction { _ in
            try save(proposal, as: .theoryProposal(proposal.id), expecting: 0)
            for (coding, version) in codings {
                var gathered = coding
                gathered.gathered.append(proposal.id)
                try save(gathered, as: .linkedCoding(coding.id), expecting: version)
            }
        }
    }

    /// Makes readings of what was gathered into a proposal, once it is taken in. A reading that is there already stays as it
    /// is.
    ///
    /// - Parameters:
    ///   - proposal: that was taken in.
    ///   - configuration: what it became.
    ///   - reader: who took it in.
    ///   - day: on which it was.
    ///   - memo: of the readings of each.
    /// - Returns: how many were made.
    /// - Throws: ``EditConflict`` when somebody writes one of them at the same time.
    @discardableResult
    public func readGathered(
        _ proposal: TheoryProposal.ID, as configuration: Configuration, reader: String, on day: Day,
        memo: (LinkedCoding) -> String
    ) throws -> Int {
        try inTransaction { database in
            var made = 0
            for linked in try linkedCodings(in: proposal) {
                for reading in linked.coding.readings(
                    of: configuration, reader: reader, on: day, memo: memo(linked.coding))
                where try Reading.fetch(database, reading.storedId) == nil {
                    try save(reading, as: .reading(reading), expecting: 0)
                    made += 1
                }
            }
            return made
        }
    }
}

/// What a passage tells together, and the passage.
public struct LinkedPassage: Equatable, Sendable {
    public let coding: LinkedCoding
    public let excerpt: Excerpt
}
