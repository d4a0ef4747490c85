/// A file to send.
public struct FileField: Equatable, Sendable {
    public let name: String
    public let id: String
    public let label: String
    public let hint: String?
    public let error: String?
    public let describedBy: String?
    /// `.csv,.xlsx`; the browser only suggests by it.
    public let accept: String?

    public init(
        _ name: String, label: String, hint: String? = nil, error: String? = nil, accept: String? = nil
    ) {
        self.name = name
        id = FieldID.of(name)
        self.label = label
        self.hint = hint
        self.error = error
        describedBy = FieldID.describing(id, hint: hint, error: error)
        self.accept = accept
    }

    var fault: ErrorSummary.Entry? { error.map { ErrorSummary.Entry($0, href: "#" + id) } }
}

extension FileField: PagePart {
    static let pageFields = Fields<FileField>(
        .init("name", \.name), .init("id", \.id), .init("label", \.label), .init("hint", \.hint),
        .init("error", \.error), .init("describedBy", \.describedBy), .init("accept", \.accept))
}
