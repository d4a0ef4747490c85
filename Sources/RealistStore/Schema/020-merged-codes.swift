internal import GRDB

extension Migration {
    /// Which codes were merged into which, and which codings moved with them.
    static let addMergedCodes = Migration(sentence: "codes that were merged") { database in
        // No reference: the code is gone.
        try database.createParts("codeFormer", of: "code") { $0.text("formerId") }
        // Not part of the study, and in no digest: it serves to take a merge back. A coding goes with its passage.
        try database.create(table: "codingMoved", options: [.strict, .withoutRowID]) { t in
            t.text("formerId")
            t.column("excerptId", .text).notNull().indexed()
                .references("excerpt", column: "id", onDelete: .cascade)
            t.text("coder")
            // The coder had given the kept code, too.
            t.flag("wasThere")
            t.primaryKey(["formerId", "excerptId", "coder"])
        }
    }
}
