internal import GRDB

extension Migration {
    /// Questions that somebody let stand. The kind is not bound to a list: a later version may ask more.
    static let addStandingQuestions = Migration(sentence: "questions that were let stand") { database in
        try database.createThings("standingQuestion") { t in
            t.text("question")
            t.text("place")
            t.text("because")
            t.day("day")
            t.text("writtenBy")
        }
    }
}
