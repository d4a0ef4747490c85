/// Two people changed one record: what each wrote, and the choice for each field.
public struct ConflictPage: Page, Equatable {
    public static let template = "app/form/conflict-page"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    public let conflict: Conflict

    /// - `who`: saved meanwhile; `nil` where it was the same person, in another window.
    /// - `when`: in words: “today at 14:05”.
    /// - `own`: what is said where it was the same person; `nil` for that there were two windows.
    public init(
        _ around: Surroundings, who: String?, when: String, own: Own? = nil, conflict: Conflict
    ) {
        let words = around.words
        let own = who == nil ? own : nil
        heading =
            own?.heading
            ?? words[who == nil ? "app.form.conflict-heading-own" : "app.form.conflict-heading"]
        lead =
            own?.lead
            ?? who.map { words["app.form.conflict-lead", ["who": Sentences.capitalised($0), "when": when]] }
            ?? words["app.form.conflict-lead-own", ["when": when]]
        frame = around.frame(heading, errors: conflict.errors)
        self.conflict = conflict
    }

    /// What one had said oneself, before one said it anew.
    public struct Own: Sendable {
        public let heading: String
        public let lead: String

        public init(heading: String, lead: String) {
            self.heading = heading
            self.lead = lead
        }
    }
}

extension ConflictPage: PagePart {
    static let pageFields = Fields<ConflictPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead),
        .init("conflict", \.conflict))
}
