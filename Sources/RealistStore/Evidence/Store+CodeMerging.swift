internal import GRDB
public import Realist

extension Store {
    /// Merges one code into another, all or nothing, as one entry of the audit: the kept one has the passages and the themes
    /// of both, and answers to the name of the other, which goes. Which codings moved is remembered, so that it can be
    /// taken back.
    ///
    /// - Throws: ``EditConflict`` of either code when it is another version than what was expected.
    public func merge(
        _ gone: Code.ID, into kept: Code.ID, expecting expected: Int, goneExpecting: Int
    ) throws {
        try change("merge", kind: Code.stored.code, object: kept.text) { ledger in
            let database = ledger.database
            try Recorded.code(kept).check(expected, saving: nil, database, path: path)
            try Recorded.code(gone).check(goneExpecting, saving: nil, database, path: path)
            guard let one = try Code.fetch(database, kept.text),
                let other = try Code.fetch(database, gone.text), kept != gone
            else { throw ContentProblem.brokenReference(path: path, from: "code", to: "code") }
            let moved = try ledger.move(CodingRows(database: database).all(of: gone), to: kept) {
                coding, wasThere in
                try database.cachedStatement(sql: "INSERT OR REPLACE INTO codingMoved VALUES (?, ?, ?, ?)")
                    .execute(arguments: [gone.text, coding.excerpt.text, coding.coder, wasThere])
            }
            try ledger.save(one.merged(with: other))
            try ledger.delete(Code.self, gone.text)
            ledger.detail = CanonicalText.object([
                ("codings", .number(moved)), ("merged", .text(gone.text)),
            ])
        }
    }

    /// Takes a merge back: the code that went is there again with its words and with those of its passages that still carry
    /// the other one. What was coded since stays with the kept one.
    ///
    /// - `gone`: one of the codes that the kept one was formerly.
    /// - Throws: ``EditConflict`` of the kept one; `ContentProblem.nothingEarlier` where nothing tells what it was.
    public func part(_ gone: Code.ID, from kept: Code.ID, expecting expected: Int) throws {
        try change("part", kind: Code.stored.code, object: kept.text) { ledger in
            let database = ledger.database
            try Recorded.code(kept).check(expected, saving: nil, database, path: path)
            guard let one = try Code.fetch(database, kept.text), one.formerly.contains(gone),
                let earlier = try Recorded.code(gone).last(database)?.value
            else { throw ContentProblem.nothingEarlier(path: path, kind: "code", object: gone.text) }
            var back = try earlier.settled(in: database)
            // What had been merged into it is so again, as far as it was not taken back by itself.
            back.formerly = earlier.formerly.filter { one.formerly.contains($0) }
            var left = one
            left.formerly.removeAll { $0 == gone || back.formerly.contains($0) }
            try ledger.save(left)
            try ledger.save(back)
            let moved = try ledger.bringBack(gone, from: kept)
            ledger.detail = CanonicalText.object([
                ("codings", .number(moved)), ("parted", .text(gone.text)),
            ])
        }
    }

    /// Splits a code: these of its passages carry the new one from now on, whoever coded them, as one entry of the audit.
    /// Merging the new one back undoes it.
    ///
    /// - `new`: a code that is not in the codebook yet; `expected` is the version of the old one.
    /// - Throws: ``EditConflict`` of either code.
    public func split(
        _ old: Code.ID, into new: Code, passages: Set<Excerpt.ID>, expecting expected: Int
    ) throws {
        try change("split", kind: Code.stored.code, object: old.text) { ledger in
            let database = ledger.database
            try Recorded.code(old).check(expected, saving: nil, database, path: path)
            try Recorded.code(new.id).check(0, saving: new, database, path: path)
            try ledger.save(new)
            let codings = try CodingRows(database: database).all(of: old).filter {
                passages.contains($0.excerpt)
            }
            let moved = try ledger.move(codings, to: new.id) { _, _ in }
            ledger.detail = CanonicalText.object([
                ("codings", .number(moved)), ("into", .text(new.id.text)),
            ])
        }
    }
}

extension Ledger {
    /// Gives these passages another code in place of the one they have.
    ///
    /// `each` is told of every coding whether its coder had given the other code already. The result is how many codings
    /// moved.
    fileprivate func move(
        _ codings: [Coding], to code: Code.ID, _ each: (Coding, _ wasThere: Bool) throws -> Void
    ) throws -> Int {
        let rows = CodingRows(database: database)
        for (source, codings) in try bySource(codings) {
            try keepCodings(of: source) {
                for coding in codings {
                    var moved = coding
                    moved.code = code
                    try each(coding, rows.isThere(moved))
                    _ = try rows.delete(coding)
                    try rows.insert(moved)
                }
            }
        }
        return codings.count
    }

    /// Gives a code that was merged back those of its passages which still carry the kept one.
    fileprivate func bringBack(_ gone: Code.ID, from kept: Code.ID) throws -> Int {
        let rows = CodingRows(database: database)
        let sql = "SELECT excerptId, formerId AS codeId, coder, wasThere FROM codingMoved WHERE formerId = ?"
        let found = try Row.fetchAll(database, sql: sql, arguments: [gone.text]).map { row in
            (coding: try Coding(row), wasThere: try row.get("wasThere") as Bool)
        }
        let stayed = Set(found.filter(\.wasThere).map(\.coding))
        var moved = 0
        for (source, codings) in try bySource(found.map(\.coding)) {
            try keepCodings(of: source) {
                for coding in codings {
                    var present = coding
                    present.code = kept
                    guard try rows.isThere(present) else { continue }
                    if !stayed.contains(coding) { _ = try rows.delete(present) }
                    try rows.insert(coding)
                    moved += 1
                }
            }
        }
        try database.execute(sql: "DELETE FROM codingMoved WHERE formerId = ?", arguments: [gone.text])
        return moved
    }

    private func bySource(_ codings: [Coding]) throws -> [(key: String, value: [Coding])] {
        var sources: [String: [Coding]] = [:]
        for coding in codings {
            let sql = "SELECT sourceId FROM excerpt WHERE id = ?"
            guard
                let source = try String.fetchOne(
                    database.cachedStatement(sql: sql), arguments: [coding.excerpt.text])
            else { continue }
            sources[source, default: []].append(coding)
        }
        return sources.sorted { $0.key < $1.key }
    }
}
