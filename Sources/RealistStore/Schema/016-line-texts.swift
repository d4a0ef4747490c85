internal import GRDB

extension Migration {
    /// What a list says of an adaptation, in the row that it is found by: one row is looked up for a line, not three.
    static let addLineTexts = Migration(sentence: "lists whose lines stand in one place") { database in
        try database.alter(table: "adaptationLine") { t in
            for column in ["title", "titleIn", "nextStep", "nextStepIn", "nextOwner", "nextDue", "since"] {
                t.add(column: column, .text)
            }
        }
        try database.execute(
            sql: """
                UPDATE adaptationLine SET (title, titleIn, nextStep, nextStepIn, nextOwner, nextDue) =
                    (SELECT title, titleIn, nextStep, nextStepIn, nextOwner, nextDue FROM adaptation
                        WHERE id = adaptationId),
                    since = (SELECT roughDay FROM adaptationStep step WHERE step.adaptationId = adaptationLine.adaptationId
                        ORDER BY step.position DESC LIMIT 1)
                """)
    }
}
