/// A form: where it is sent, what it carries along, its fields in the order of the page, and what its buttons do.
public struct FormFrame: Equatable, Sendable {
    public let action: String
    /// The session's own sign, without which nothing that is sent changes anything.
    public let token: String?
    /// Which version of the record the page showed: a later one makes a ``Conflict``.
    public let version: String?
    public let enctype: String?
    public let hidden: [HiddenField]
    public let fields: [FormField]
    /// Names the act: “Save the change”.
    public let button: String
    /// The act takes something away.
    public let isGrave: Bool
    /// Another part of the page has the act that matters most.
    public let isQuiet: Bool
    public let others: [Button]
    public let links: [Link]

    /// A second way to send the same form.
    public struct Button: Equatable, Sendable {
        public let name: String
        public let value: String
        public let text: String
        /// Looks like a link: a way to another step, which saves first.
        public let isWay: Bool

        public init(_ text: String, name: String, value: String, isWay: Bool = false) {
            self.name = name
            self.value = value
            self.text = text
            self.isWay = isWay
        }
    }

    /// - `token`: a form that changes something has one.
    /// - `links`: ways to go on without sending.
    public init(
        action: String, token: String?, version: String? = nil, hidden: [HiddenField] = [],
        fields: [FormField] = [], button: String, isGrave: Bool = false, isQuiet: Bool = false,
        others: [Button] = [], links: [Link] = []
    ) {
        self.action = action
        self.token = token
        self.version = version
        enctype = fields.contains { $0.file != nil } ? "multipart/form-data" : nil
        self.hidden = hidden
        self.fields = fields
        self.button = button
        self.isGrave = isGrave
        self.isQuiet = isQuiet
        self.others = others
        self.links = links
    }

    /// What is wrong with its fields, in the order of the page.
    ///
    /// - `first`: what is wrong with the form as a whole; leads to its first field.
    public func errors(first: [String] = []) -> ErrorSummary? {
        let place = fields.lazy.compactMap {
            $0.text?.id ?? $0.choice?.id ?? $0.date?.day.id ?? $0.select?.id
        }
        .first
        let whole = first.map { ErrorSummary.Entry($0, href: place.map { "#" + $0 }) }
        return ErrorSummary(whole + FormFrame.told(fields))
    }

    /// Where several boxes have the same fault, each says which one it is.
    private static func told(_ fields: [FormField]) -> [ErrorSummary.Entry] {
        let faults = fields.flatMap { field in field.faults.map { (label: field.text?.label, entry: $0) } }
        return faults.map { fault in
            let isAlone = faults.count { $0.entry.text == fault.entry.text } == 1
            guard !isAlone, let label = fault.label else { return fault.entry }
            return ErrorSummary.Entry("\(label): \(fault.entry.text)", href: fault.entry.href)
        }
    }
}

extension FormFrame: PagePart {
    static let pageFields = Fields<FormFrame>(
        .init("action", \.action), .init("token", \.token), .init("version", \.version),
        .init("enctype", \.enctype), .init("hidden", \.hidden), .init("fields", \.fields),
        .init("button", \.button), .init("isGrave", \.isGrave), .init("isQuiet", \.isQuiet),
        .init("others", \.others),
        .init("links", \.links))
}

extension FormFrame.Button: PagePart {
    static let pageFields = Fields<FormFrame.Button>(
        .init("name", \.name), .init("value", \.value), .init("text", \.text),
        .init("isWay", \.isWay))
}
