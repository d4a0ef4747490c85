/// Changes that belong together, whatever sites they are of: a name, and what makes them alike. Which changes are in it
/// says each change itself.
public struct ChangeTheme: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<ChangeTheme>

    public let id: ID
    public var title: Wording
    public var note: Wording?

    public init(id: ID, title: Wording, note: Wording? = nil) {
        self.id = id
        self.title = title
        self.note = note
    }
}
