/// One of a long list, folded up: for twenty sites or two hundred explanations. A few answers are a ``ChoiceField``.
public struct SelectField: Equatable, Sendable {
    public let name: String
    public let id: String
    public let label: String
    public let marker: String?
    public let hint: String?
    public let error: String?
    public let describedBy: String?
    public let options: [Option]

    public struct Option: Equatable, Sendable {
        public let value: String
        public let text: String
        public let isChosen: Bool
    }

    /// - `options`: value and text, the first one for “any” or “choose” where there is such a thing.
    /// - `chosen`: the value that was chosen; the browser takes the first option for a value that is not there.
    public init(
        _ name: String, label: String, marker: String? = nil, hint: String? = nil,
        options: [(value: String, text: String)], chosen: String? = nil, error: String? = nil
    ) {
        self.name = name
        id = FieldID.of(name)
        self.label = label
        self.marker = marker
        self.hint = hint
        self.error = error
        describedBy = FieldID.describing(id, hint: hint, error: error)
        self.options = options.map { Option(value: $0.value, text: $0.text, isChosen: $0.value == chosen) }
    }

    var fault: ErrorSummary.Entry? { error.map { ErrorSummary.Entry($0, href: "#" + id) } }
}

extension SelectField: PagePart {
    static let pageFields = Fields<SelectField>(
        .init("name", \.name), .init("id", \.id), .init("label", \.label), .init("marker", \.marker),
        .init("hint", \.hint), .init("error", \.error), .init("describedBy", \.describedBy),
        .init("options", \.options))
}

extension SelectField.Option: PagePart {
    static let pageFields = Fields<SelectField.Option>(
        .init("value", \.value), .init("text", \.text), .init("isChosen", \.isChosen))
}
