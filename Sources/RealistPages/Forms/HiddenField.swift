/// What a form carries along unseen.
public struct HiddenField: Equatable, Sendable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

extension HiddenField: PagePart {
    static let pageFields = Fields<HiddenField>(.init("name", \.name), .init("value", \.value))
}
