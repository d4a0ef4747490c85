internal import GRDB
public import Realist

extension StandingQuestion: Stored {
    static let stored = StoredKind("standingQuestion")
    /// One for each kind of question at each place.
    var storedId: String { "\(kind.rawValue)/\(place)" }

    func write(_ object: inout ObjectCells) {
        object.own.put(code: "question", kind)
        object.own.put("place", place)
        object.own.put("because", because)
        object.own.put("day", on)
        object.own.put("writtenBy", by)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            kind: own.code("question"), place: own.get("place"), because: own.get("because"),
            on: own.get("day"), by: own.get("writtenBy"))
    }
}

extension Store {
    /// All questions that were let stand.
    public func standingQuestions() throws -> [StandingQuestion] {
        try read { try StandingQuestion.fetchAll($0) }
    }
}

extension Recorded where Value == StandingQuestion {
    public static func standingQuestion(_ kind: Question.Kind, at place: String) -> Recorded {
        Recorded("\(kind.rawValue)/\(place)")
    }
}
