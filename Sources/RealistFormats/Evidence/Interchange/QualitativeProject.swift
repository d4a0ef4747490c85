public import Realist

/// What programs for qualitative analysis exchange: codes, texts, and who gave which passage which code.
///
/// As REFI-QDA 1.0 has it (project exchange of 18 March 2019), without what a study here has no place for: that is
/// counted in ``elsewhere``.
public struct QualitativeProject: Equatable, Sendable {
    public var name = ""
    /// The program that wrote it.
    public var origin = ""
    public var users: [User] = []
    /// Each behind the one that it stands under.
    public var codes: [CodeNode] = []
    public var sets: [CodeSet] = []
    public var variables: [Variable] = []
    public var cases: [Case] = []
    public var sources: [TextSource] = []
    public var notes: [Note] = []
    /// Notes that are about the project as a whole.
    public var projectNotes: [Guid] = []
    /// What else is in the file, and how many of each.
    public var elsewhere: [Elsewhere: Int] = [:]
    /// How positions were to be understood.
    public var positions = PositionCount()
    /// What else its reader has to say, in sentences.
    public var remarks: [String] = []

    public init() {}

    public struct User: Equatable, Sendable {
        public var guid: Guid
        public var name: String
    }

    public struct CodeNode: Equatable, Sendable {
        public var guid: Guid
        public var name: String
        public var meaning: String?
        public var parent: Guid?
        /// Passages may have it; `false` for what only holds others together.
        public var isCodable: Bool
        public var notes: [Guid] = []
    }

    /// Codes that somebody put together, wherever they stand.
    public struct CodeSet: Equatable, Sendable {
        public var guid: Guid
        public var name: String
        public var codes: [Guid]
    }

    public struct Variable: Equatable, Sendable {
        public var guid: Guid
        public var name: String
    }

    /// A value of a variable, as it is written.
    public struct Value: Equatable, Sendable {
        public var variable: Guid
        public var text: String
    }

    /// As a rule a person who was asked.
    public struct Case: Equatable, Sendable {
        public var guid: Guid
        public var name: String
        public var values: [Value] = []
        public var sources: [Guid] = []
        public var selections: [Guid] = []
    }

    public struct TextSource: Equatable, Sendable {
        public var guid: Guid
        public var name: String
        public var note: String?
        public var values: [Value] = []
        public var text: Text
        public var selections: [Selection] = []
        /// Given to the source as a whole.
        public var codings: [CodeUse] = []
        public var notes: [Guid] = []
    }

    /// The words of a source; lines end with LF.
    public enum Text: Equatable, Sendable {
        case words(String)
        /// It lies outside of the archive.
        case outside
        /// The archive does not hold the file that it names.
        case missing
        /// Only a styled form is there.
        case styledOnly
        case notText
    }

    /// A passage of a text.
    public struct Selection: Equatable, Sendable {
        public var guid: Guid
        public var name = ""
        public var note: String?
        /// As the file counts.
        public var start: Int
        public var end: Int
        /// By code points of the text; `nil` where the file's numbers fit no passage.
        public var range: Range<Int>?
        /// Why it has none, where its reader knows more than that it fits nowhere.
        public var unfit: InterchangeAccount.Reason?
        public var codings: [CodeUse] = []
        public var notes: [Guid] = []
    }

    /// A code that was given, and who gave it.
    public struct CodeUse: Equatable, Sendable {
        public var guid: Guid
        public var code: Guid
        public var user: Guid?
        public var notes: [Guid] = []
    }

    /// A memo; what it is about names it.
    public struct Note: Equatable, Sendable {
        public var guid: Guid
        public var name: String
        public var text: Text
        public var user: Guid?
        public var on: Day?
    }

    /// What a study here has no place for.
    public enum Elsewhere: String, CaseIterable, Sendable {
        case audio, video, pictures, pdfs
        case boxes, moments
        case links, graphs, sourceSets, caseCodes, faulty
    }
}
