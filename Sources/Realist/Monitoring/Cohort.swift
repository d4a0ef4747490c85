/// People who were heard together because they have something in common: clinicians in training, those who left.
public struct Cohort: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Cohort>

    public let id: ID
    public var title: Wording
    /// Who belongs to it.
    public var meaning: Wording?
    /// How many were heard; `nil` where nobody has counted.
    public var people: Int?
    /// In what way: *by telephone*.
    public var heard: Wording?
    /// Where what they said stands.
    public var sources: [Source.ID]
    public var note: Wording?

    public init(
        id: ID, title: Wording, meaning: Wording? = nil, people: Int? = nil, heard: Wording? = nil,
        sources: [Source.ID] = [], note: Wording? = nil
    ) {
        self.id = id
        self.title = title
        self.meaning = meaning
        self.people = people
        self.heard = heard
        self.sources = sources
        self.note = note
    }
}
