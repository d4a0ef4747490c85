/// One thing of a form, in its place among the others: exactly one of its members is there.
public struct FormField: Equatable, Sendable {
    public let text: TextField?
    public let choice: ChoiceField?
    public let date: RoughDateField?
    public let select: SelectField?
    public let file: FileField?
    public let passage: Passage?
    public let fold: Fold?
    /// Ends what the last fold began.
    public let endsFold: Bool

    /// The fields from here on are folded up under these words: in a long form one thing is open at a time.
    public struct Fold: Equatable, Sendable {
        public let text: String
        /// What is chosen in it, or that nothing is.
        public let state: String?
        public let isOpen: Bool
        /// A class of the stylesheet: of a single field, whose label says the same.
        public let look: String
    }

    /// Words between the fields of a longer form.
    public struct Passage: Equatable, Sendable {
        public let heading: String?
        public let text: String?
    }

    private init(
        text: TextField? = nil, choice: ChoiceField? = nil, date: RoughDateField? = nil,
        select: SelectField? = nil, file: FileField? = nil, passage: Passage? = nil,
        fold: Fold? = nil, endsFold: Bool = false
    ) {
        self.text = text
        self.choice = choice
        self.date = date
        self.select = select
        self.file = file
        self.passage = passage
        self.fold = fold
        self.endsFold = endsFold
    }

    public static func text(_ field: TextField) -> FormField { FormField(text: field) }
    public static func choice(_ field: ChoiceField) -> FormField { FormField(choice: field) }
    public static func date(_ field: RoughDateField) -> FormField { FormField(date: field) }
    public static func select(_ field: SelectField) -> FormField { FormField(select: field) }
    public static func file(_ field: FileField) -> FormField { FormField(file: field) }

    public static func passage(heading: String? = nil, _ text: String? = nil) -> FormField {
        FormField(passage: Passage(heading: heading, text: text))
    }

    /// These fields, folded up; open where something in them is wrong.
    public static func folded(
        _ text: String, state: String? = nil, isOpen: Bool = false, _ fields: [FormField]
    ) -> [FormField] {
        let fold = Fold(
            text: text, state: state, isOpen: isOpen || fields.contains { !$0.faults.isEmpty },
            look: fields.count == 1 ? "fold one" : "fold")
        return [FormField(fold: fold)] + fields + [FormField(endsFold: true)]
    }

    /// What is wrong with it, each with the way to the control that mends it.
    var faults: [ErrorSummary.Entry] {
        (text?.fault).map { [$0] } ?? choice?.faults ?? (date?.fault).map { [$0] }
            ?? (select?.fault).map { [$0] } ?? (file?.fault).map { [$0] } ?? []
    }
}

/// A field that belongs to a choice: shown under it, and asked for only when the choice is made.
public struct FollowUp: Equatable, Sendable {
    public let text: TextField?
    public let date: RoughDateField?
    public let select: SelectField?

    public static func text(_ field: TextField) -> FollowUp { FollowUp(text: field, date: nil, select: nil) }
    public static func date(_ field: RoughDateField) -> FollowUp {
        FollowUp(text: nil, date: field, select: nil)
    }
    public static func select(_ field: SelectField) -> FollowUp {
        FollowUp(text: nil, date: nil, select: field)
    }

    var fault: ErrorSummary.Entry? { text?.fault ?? date?.fault ?? select?.fault }
}

extension FormField: PagePart {
    static let pageFields = Fields<FormField>(
        .init("text", \.text), .init("choice", \.choice), .init("date", \.date), .init("select", \.select),
        .init("file", \.file), .init("passage", \.passage), .init("fold", \.fold),
        .init("endsFold", \.endsFold))
}

extension FormField.Passage: PagePart {
    static let pageFields = Fields<FormField.Passage>(.init("heading", \.heading), .init("text", \.text))
}

extension FormField.Fold: PagePart {
    static let pageFields = Fields<FormField.Fold>(
        .init("text", \.text), .init("state", \.state), .init("isOpen", \.isOpen), .init("look", \.look))
}

extension FollowUp: PagePart {
    static let pageFields = Fields<FollowUp>(
        .init("text", \.text), .init("date", \.date), .init("select", \.select))
}
