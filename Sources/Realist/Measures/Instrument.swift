/// A questionnaire as data. An instrument in use is an immutable version.
public struct Instrument: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Instrument>

    public let id: ID
    public var version: String
    public var title: Wording

    public init(id: ID, version: String, title: Wording) {
        self.id = id
        self.version = version
        self.title = title
    }
}
