public import struct Realist.Configuration
public import Realist

extension Store {
    /// As ``save(_:as:because:expecting:)``; so are the others.
    @discardableResult
    public func save(_ judgement: Judgement, expecting expected: Int? = nil) throws -> Int {
        try save(
            judgement,
            as: .judgement(
                at: judgement.site, of: judgement.configuration, revision: judgement.revision,
                subgroup: judgement.subgroup),
            expecting: expected)
    }

    @discardableResult
    public func save(_ judgement: OverallJudgement, expecting expected: Int? = nil) throws -> Int {
        try save(
            judgement, as: .overallJudgement(of: judgement.configuration, revision: judgement.revision),
            expecting: expected)
    }

    @discardableResult
    public func save(_ reading: Reading, expecting expected: Int? = nil) throws -> Int {
        try save(reading, as: .reading(reading), expecting: expected)
    }
}

extension Recorded where Value == Judgement {
    public static func judgement(
        at site: Site.ID, of configuration: Configuration.ID, revision: Int,
        subgroup: Judgement.Subgroup? = nil
    ) -> Recorded {
        Recorded(Judgement.storedName(site, configuration, revision, subgroup))
    }
}

extension Recorded where Value == OverallJudgement {
    public static func overallJudgement(of configuration: Configuration.ID, revision: Int) -> Recorded {
        Recorded("\(configuration)/\(revision)")
    }
}

extension Recorded where Value == Reading {
    /// The one of the same reader, excerpt, configuration and part.
    public static func reading(_ reading: Reading) -> Recorded { Recorded(reading.storedId) }
}
