public import Realist

/// Where tables come in: the same steps for answers and for changes.
public struct TakingAddresses: Equatable, Sendable {
    /// The page from which a table is sent.
    public let bring: String
    /// The page that shows what came in before, and where one returns to.
    public let home: String

    public func table(_ id: String) -> String { "\(bring)/\(id)" }
    public func answers(_ id: String) -> String { "\(table(id))/answers" }
    public func column(_ id: String, _ number: Int) -> String { "\(table(id))/columns/\(number)" }
    public func take(_ id: String) -> String { "\(table(id))/take" }
    public func drop(_ id: String) -> String { "\(table(id))/drop" }
    public func refusals(_ id: String) -> String { "\(table(id))/refusals.csv" }
}

extension StudyAddresses {
    public var responses: String { home + "/responses" }
    /// What has come in for one measuring point.
    public func responses(at wave: Wave.ID) -> String { "\(responses)?wave=\(wave)" }
    public var bringResponses: TakingAddresses {
        TakingAddresses(bring: responses + "/import", home: responses)
    }
    public var bringChanges: TakingAddresses {
        TakingAddresses(bring: home + "/changes/import", home: sites)
    }
}
