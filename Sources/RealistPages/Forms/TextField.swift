/// One box to write in: a line, or several.
public struct TextField: Equatable, Sendable {
    public let name: String
    public let id: String
    public let label: String
    /// The label is the page's `h1`.
    public let isHeading: Bool
    /// Behind the label: `(optional)`.
    public let marker: String?
    public let hint: String?
    public let error: String?
    public let value: String
    public let describedBy: String?
    /// `nil` for a box of one line.
    public let lines: Int?
    public let type: String
    public let inputMode: String?
    public let autocomplete: String?
    public let isPassword: Bool
    /// Is spelling looked at? Not that of addresses and numbers.
    public let isProse: Bool
    /// Shown, and not to be changed here.
    public let isFixed: Bool
    /// A class of the stylesheet.
    public let width: String
    /// How many characters may be written; said under the box. Whoever reads the form holds it against this.
    public let most: Int?

    public enum Kind: Sendable {
        case text, email, password, number
    }

    /// How wide the box is: it tells how much is expected.
    public enum Width: String, Sendable {
        case two = "w2"
        case four = "w4"
        case ten = "w10"
        case twenty = "w20"
        case whole
    }

    /// - `value`: as it was typed; a password is never sent back.
    /// - `lines`: how many are shown; more may be written.
    /// - `autocomplete`: the token of HTML: `username`, `current-password`, `new-password`, `off`.
    public init(
        _ name: String, label: String, isHeading: Bool = false, marker: String? = nil, hint: String? = nil,
        value: String = "", error: String? = nil, lines: Int = 1, kind: Kind = .text,
        autocomplete: String? = nil, most: Int? = nil, width: Width = .whole, isFixed: Bool = false
    ) {
        self.name = name
        id = FieldID.of(name)
        self.label = label
        self.isHeading = isHeading
        self.marker = marker
        self.hint = hint
        self.error = error
        self.value = kind == .password ? "" : value
        describedBy = FieldID.describing(id, hint: hint, error: error, most: most != nil)
        self.lines = lines > 1 ? lines : nil
        type =
            switch kind {
            case .text, .number: "text"
            case .email: "email"
            case .password: "password"
            }
        inputMode = kind == .number ? "numeric" : nil
        self.autocomplete = autocomplete
        isPassword = kind == .password
        isProse = kind == .text && autocomplete == nil
        self.isFixed = isFixed
        self.width = width.rawValue
        self.most = most
    }

    var fault: ErrorSummary.Entry? { error.map { ErrorSummary.Entry($0, href: "#" + id) } }
}

extension TextField: PagePart {
    static let pageFields = Fields<TextField>(
        .init("name", \.name), .init("id", \.id), .init("label", \.label), .init("isHeading", \.isHeading),
        .init("marker", \.marker), .init("hint", \.hint), .init("error", \.error), .init("value", \.value),
        .init("describedBy", \.describedBy), .init("lines", \.lines), .init("type", \.type),
        .init("inputMode", \.inputMode), .init("autocomplete", \.autocomplete),
        .init("isPassword", \.isPassword), .init("isProse", \.isProse), .init("isFixed", \.isFixed),
        .init("width", \.width), .init("most", \.most))
}
