internal import GRDB

extension Migration {
    /// Publications that were made, with every figure they showed.
    static let addSharing = Migration(sentence: "the releases") { database in
        try database.createThings("release") { t in
            t.column("number", .integer).notNull().unique().check { $0 > 0 }
            t.day("day")
            t.text("version", needed: false)
            t.text("content")
            t.text("auditHead", needed: false)
        }
        try database.createParts("releaseFigure", of: "release") { t in
            t.text("figureId")
            t.text("page")
            t.text("instrument")
            t.text("subscale")
            t.text("wave")
            t.text("groupKind")
            t.text("groupName")
            t.text("statistic")
            // As it was shown. What was withheld is not kept: there is no place for it.
            t.text("value")
        }
    }
}
