/// Asks before a text is kept that looks as if it led to a person: change it, or keep it as it is.
public struct PersonalPage: Page, Equatable {
    public static let template = "app/programme/personal"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    public let why: String
    public let passages: [Passage]
    public let form: FormFrame

    /// A sentence of what was written.
    public struct Passage: Equatable, Sendable {
        public let question: String
        public let pieces: [Piece]
        /// “Ann Example” looks like a person's name
        public let says: [String]
    }

    public struct Piece: Equatable, Sendable {
        public let text: String
        public let isFound: Bool

        public init(_ text: String, isFound: Bool) {
            self.text = text
            self.isFound = isFound
        }
    }

    /// A sentence with pieces that may lead to a person.
    public struct Found: Equatable, Sendable {
        let question: String
        let pieces: [Piece]
        let kinds: [String]

        /// - `kinds`: of each piece that was found, a code of the words: `name`, `email`, `nhs-number`, `telephone`.
        public init(question: String, pieces: [Piece], kinds: [String]) {
            self.question = question
            self.pieces = pieces
            self.kinds = kinds
        }
    }

    /// The id of the box that a form of the kit has for a name.
    public static func field(_ name: String) -> String { FieldID.of(name) }

    /// - `hidden`: all that was typed.
    /// - `field`: the id of the first box that it is about, where one lands when it is to be changed.
    public init(
        _ around: Surroundings, found: [Found], action: String, field: String? = nil, version: String?,
        hidden: [HiddenField]
    ) {
        let words = around.words
        heading = words["app.lead.personal.heading"]
        lead = words["app.lead.personal.lead"]
        why = words["app.lead.personal.why"]
        passages = found.map { found in
            Passage(
                question: found.question, pieces: found.pieces,
                says: zip(found.pieces.filter(\.isFound), found.kinds).map { piece, kind in
                    words[
                        "app.lead.personal.found",
                        ["kind": words["app.lead.personal.\(kind)"], "piece": piece.text]]
                })
        }
        form = FormFrame(
            action: action + (field.map { "#" + $0 } ?? ""), token: around.person?.token ?? "",
            version: version,
            hidden: hidden + [HiddenField(PersonalNames.asked, "yes")],
            button: words["app.lead.personal.change"],
            others: [
                .init(words["app.lead.personal.keep"], name: PersonalNames.answer, value: PersonalNames.keep)
            ])
        frame = around.frame(heading)
    }
}

/// What the buttons of that page send.
public enum PersonalNames {
    public static let asked = "personal-asked"
    public static let answer = "personal"
    public static let keep = "keep"
}

extension PersonalPage: PagePart {
    static let pageFields = Fields<PersonalPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead), .init("why", \.why),
        .init("passages", \.passages), .init("form", \.form))
}

extension PersonalPage.Passage: PagePart {
    static let pageFields = Fields<PersonalPage.Passage>(
        .init("question", \.question), .init("pieces", \.pieces), .init("says", \.says))
}

extension PersonalPage.Piece: PagePart {
    static let pageFields = Fields<PersonalPage.Piece>(.init("text", \.text), .init("isFound", \.isFound))
}
