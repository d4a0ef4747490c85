public import Realist

/// A cell of free text that looks as if it led to a person. What it says stands in no message and no list: it is only
/// there to be shown to whoever brings the table.
public struct PersonalCell: Explained {
    public let column: String
    public let kind: Identifying
    public let text: String
    public let location: Location?

    init(column: String, kind: Identifying, text: String, at place: Location) {
        self.column = column
        self.kind = kind
        self.text = text
        location = place
    }

    public var code: String { "sharing.personal-text" }
    public var what: String { "This cell of \(shown(column)) may hold \(kind.singular)." }
    public var remedy: String { "Look at it, and write a role in place of a person." }
}
