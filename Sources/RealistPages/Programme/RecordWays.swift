/// What may be done with a record as a whole, the same for every kind of it.
public struct RecordWays: Equatable, Sendable {
    public let history: Link
    /// How it is coded; an evaluator's.
    public let coding: Link?
    /// `nil` for whoever only reads, and while nothing came before.
    public let undo: FormFrame?
    public let remove: Link?

    /// - `page`: of the record; what is done with it lies below.
    /// - `remove`: the words of the link that deletes it, where it can be.
    init(
        _ around: Surroundings, of page: String, version: Int, undoing: Undoing?, coding: Link? = nil,
        remove: String? = nil
    ) {
        let words = around.words
        history = Link(text: words["app.lead.page.history"], href: RecordAct.history.address(of: page))
        self.coding = coding
        undo = undoing.map { undoing in
            FormFrame(
                action: RecordAct.undo.address(of: page), token: around.person?.token,
                version: String(version),
                button: words["app.lead.page.\(undoing.rawValue)"], isQuiet: true)
        }
        self.remove = remove.map { Link(text: $0, href: RecordAct.delete.address(of: page)) }
    }
}

/// What a button that takes back would do now: pressed twice it puts back what it took.
public enum Undoing: String, CaseIterable, Sendable {
    case lastChange = "undo"
    case putBack = "put-back"
}

extension RecordWays: PagePart {
    static let pageFields = Fields<RecordWays>(
        .init("history", \.history), .init("coding", \.coding), .init("undo", \.undo),
        .init("remove", \.remove))
}
