/// One or several of a few answers: radios or ticks, all in sight.
public struct ChoiceField: Equatable, Sendable {
    public let id: String
    public let legend: String
    /// The legend is the page's `h1`.
    public let isHeading: Bool
    public let marker: String?
    public let hint: String?
    public let error: String?
    public let describedBy: String?
    /// Side by side where there is room, for two or three short answers.
    public let isInline: Bool
    public let choices: [Line]
    /// Behind an “or”: “Don't know yet”.
    public let apart: Line?

    /// One answer, as the page shows it.
    public struct Line: Equatable, Sendable {
        public let id: String
        public let name: String
        /// `radio` or `checkbox`.
        public let type: String
        public let value: String
        public let label: String
        public let hint: String?
        public let describedBy: String?
        public let isChosen: Bool
        /// Unticks the others where there are scripts; without them the reader of the form minds it.
        public let isAlone: Bool
        public let under: Under?
    }

    /// What is asked besides where the answer is chosen.
    public struct Under: Equatable, Sendable {
        public let fields: [FollowUp]
        /// Something is wrong in here: then it is shown whatever is chosen.
        public let isWrong: Bool
    }

    /// One answer that is offered.
    public struct Choice: Sendable {
        let value: String
        let label: String
        let hint: String?
        let under: [FollowUp]

        public init(_ value: String, _ label: String, hint: String? = nil, under: [FollowUp] = []) {
            self.value = value
            self.label = label
            self.hint = hint
            self.under = under
        }
    }

    /// - `choices`: at least one.
    /// - `apart`: the answer that is set apart: “Don't know yet”, “None of these”.
    /// - `chosen`: the values that were chosen.
    /// - `several`: ticks in place of radios.
    public init(
        _ name: String, legend: String, isHeading: Bool = false, marker: String? = nil, hint: String? = nil,
        error: String? = nil, choices: [Choice], apart: Choice? = nil, chosen: Set<String> = [],
        several: Bool = false, isInline: Bool = false
    ) {
        let id = FieldID.of(name)
        self.id = id
        self.legend = legend
        self.isHeading = isHeading
        self.marker = marker
        self.hint = hint
        self.error = error
        describedBy = FieldID.describing(id, hint: hint, error: error)
        self.isInline = isInline
        func line(_ choice: Choice, _ number: Int, isAlone: Bool) -> Line {
            // The first has the field's own id: the error summary leads there.
            let own = number == 0 ? id : "\(id)-\(number + 1)"
            return Line(
                id: own, name: name, type: several ? "checkbox" : "radio", value: choice.value,
                label: choice.label, hint: choice.hint,
                describedBy: FieldID.describing(own + "-c", hint: choice.hint, error: nil),
                isChosen: chosen.contains(choice.value), isAlone: several && isAlone,
                under: choice.under.isEmpty
                    ? nil
                    : Under(fields: choice.under, isWrong: choice.under.contains { $0.fault != nil }))
        }
        self.choices = choices.enumerated().map { line($0.element, $0.offset, isAlone: false) }
        self.apart = apart.map { line($0, choices.count, isAlone: true) }
    }

    var faults: [ErrorSummary.Entry] {
        let own = error.map { [ErrorSummary.Entry($0, href: "#" + id)] } ?? []
        let lines = choices + (apart.map { [$0] } ?? [])
        return own + lines.flatMap { $0.under?.fields.compactMap(\.fault) ?? [] }
    }
}

extension ChoiceField: PagePart {
    static let pageFields = Fields<ChoiceField>(
        .init("id", \.id), .init("legend", \.legend), .init("isHeading", \.isHeading),
        .init("marker", \.marker), .init("hint", \.hint), .init("error", \.error),
        .init("describedBy", \.describedBy), .init("isInline", \.isInline), .init("choices", \.choices),
        .init("apart", \.apart))
}

extension ChoiceField.Line: PagePart {
    static let pageFields = Fields<ChoiceField.Line>(
        .init("id", \.id), .init("name", \.name), .init("type", \.type), .init("value", \.value),
        .init("label", \.label), .init("hint", \.hint), .init("describedBy", \.describedBy),
        .init("isChosen", \.isChosen), .init("isAlone", \.isAlone), .init("under", \.under))
}

extension ChoiceField.Under: PagePart {
    static let pageFields = Fields<ChoiceField.Under>(.init("fields", \.fields), .init("isWrong", \.isWrong))
}

extension ChoiceField.Choice: PagePart {
    static let pageFields = Fields<ChoiceField.Choice>(
        .init("value", \.value), .init("label", \.label), .init("hint", \.hint), .init("under", \.under))
}
