public import Realist

/// What searches found, and how it was selected.
extension StudyAddresses {
    public var literature: String { home + "/literature" }
    /// How searches are brought in.
    public var newLiterature: String { home + "/new-literature" }
    /// Not below the list: a record may be called `flow`.
    public var literatureFlow: String { home + "/literature-flow" }
    public var literatureFlowTable: String { literatureFlow + "/table.csv" }
    public var literatureFlowPicture: String { literatureFlow + "/picture.svg" }
    public func literatureRecord(_ id: LiteratureRecord.ID) -> String { literature + "/" + id.text }
    /// Where a record becomes a source of the study.
    public func literatureSource(_ id: LiteratureRecord.ID) -> String { literatureRecord(id) + "/source" }
}
