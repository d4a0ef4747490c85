/// What stands in the form of a source, as it was typed.
public struct SourceTyped: Equatable, Sendable {
    public var title = ""
    public var kind = ""
    public var site = ""
    public var wave = ""
    public var day = RoughDateField.Typed()
    public var heard = ""
    public var note = ""
    public var isMadeUp = false
    public var text = ""
    public var encoding = ""

    /// In Unicode code points.
    public static let mostTitle = 200
    public static let mostNote = 2_000
    public static let mostHeard = 100
    /// Five times an hour's interview.
    public static let mostText = 300_000

    public init() {}

    /// What may be wrong with a field.
    public enum Fault: Hashable, Sendable {
        case noTitle, titleTooLong, noKind, noDay, noteTooLong
        case noText
        case textTooLong
        /// Pseudonyms that are none.
        case heard([String])
        /// Pseudonyms that look like something that leads to a person.
        case leading([String])
        /// Somebody who was taken out of the study.
        case withdrew(String)
        case tooManyHeard
        /// Words from the file's reader.
        case file(what: String, remedy: String)
    }
}

extension SourceTyped.Fault {
    /// The field that it is about.
    var field: String {
        switch self {
        case .noTitle, .titleTooLong: "title"
        case .noKind: "kind"
        case .noDay: "day"
        case .noteTooLong: "note"
        case .noText, .textTooLong: "text"
        case .heard, .leading, .withdrew, .tooManyHeard: "heard"
        case .file: "file"
        }
    }

    func text(_ words: Words) -> String {
        switch self {
        case .noTitle: words["app.sources.fault.no-title"]
        case .titleTooLong: words["app.sources.fault.title-too-long", ["n": String(SourceTyped.mostTitle)]]
        case .noKind: words["app.sources.fault.no-kind"]
        case .noDay: words["app.lead.fault.no-day"]
        case .noteTooLong: words["app.sources.fault.note-too-long", ["n": String(SourceTyped.mostNote)]]
        case .noText: words["app.sources.fault.no-text"]
        case .textTooLong: words["app.sources.fault.text-too-long", ["n": String(SourceTyped.mostText)]]
        case .heard(let names): words["app.sources.fault.heard", ["names": words.list(names)]]
        case .leading(let names): words["app.sources.fault.leading", ["names": words.list(names)]]
        case .withdrew(let name): words["app.sources.fault.withdrew", ["name": name]]
        case .tooManyHeard: words["app.sources.fault.too-many", ["n": String(SourceTyped.mostHeard)]]
        case .file(let what, let remedy): what + " " + remedy
        }
    }
}
