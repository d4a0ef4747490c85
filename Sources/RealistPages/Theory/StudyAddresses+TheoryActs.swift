public import Realist

/// What joins explanations, by the word of its addresses.
public enum TheoryLinkKind: String, CaseIterable, Sendable {
    case leadsTo = "leads-to"
    case contrast
    case rivals
}

extension StudyAddresses {
    public func archive(_ id: Configuration.ID) -> String { explanation(id) + "/archive" }
    public func deleteExplanation(_ id: Configuration.ID) -> String { explanation(id) + "/delete" }
    public func merge(into id: Configuration.ID) -> String { explanation(id) + "/merge" }
    public func merge(_ other: Configuration.ID, into id: Configuration.ID) -> String {
        merge(into: id) + "?other=" + other.text
    }
    /// Explanations that are put aside or deleted.
    public var aside: String { theory + "/aside" }
    public func bringBack(_ id: Configuration.ID) -> String { "\(aside)/\(id)" }

    public var theoryLinks: String { theory + "/links" }
    public func newLink(_ kind: TheoryLinkKind) -> String { "\(theory)/new-link/\(kind.rawValue)" }
    public func theoryLink(_ kind: TheoryLinkKind, _ id: String) -> String {
        "\(theoryLinks)/\(kind.rawValue)/\(id)"
    }
    public func deleteLink(_ kind: TheoryLinkKind, _ id: String) -> String {
        theoryLink(kind, id) + "/delete"
    }
    public func restoreLink(_ kind: TheoryLinkKind, _ id: String) -> String {
        theoryLink(kind, id) + "/restore"
    }

    public var newSnapshot: String { theory + "/new-snapshot" }
    public func snapshot(_ id: Snapshot.ID) -> String { "\(theory)/snapshots/\(id)" }
}
