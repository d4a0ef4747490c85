internal import Foundation
internal import HTTPTypes
internal import Realist
internal import RealistFormats
internal import RealistPages
internal import RealistStore

/// Who changed what: 50 a page, filtered, as a table for other programs, and looked through; and a copy of it all.
enum AuditRoutes {
    static let all: [Route] = [
        .get("/s/:study/admin/audit", .right(.readAudit)) { visit in try page(visit) },
        .get("/s/:study/admin/audit.csv", .right(.readAudit)) { visit in try table(visit) },
        .get("/s/:study/admin/verify", .right(.readAudit)) { visit in
            .page(FormPage.verify(try visit.surroundings(), at: try visit.here().addresses))
        },
        .post("/s/:study/admin/verify", .right(.readAudit)) { visit in try await verify(visit) },
        .getConfirmed("/s/:study/admin/backup", .right(.administer)) { visit in
            .page(FormPage.backup(try visit.surroundings(), at: try visit.here().addresses))
        },
        .postConfirmed("/s/:study/admin/backup", .right(.administer)) { visit in try await backup(visit) },
    ]

    private static let most = 50

    private static func page(_ visit: Visit) throws -> Answer {
        let study = try visit.here()
        let asked = AuditQuery(visit)
        let after = visit.asked.query["after"].flatMap { PageKey($0) }
        let page = try study.store.audit(asked.filter, after: after, most: most)
        let words = visit.words
        let places = AuditPlaces(study, try study.library())
        let rows = try page.lines.map { line in
            TablePage.AuditRow(
                number: String(line.sequence), at: visit.when(line.at),
                who: try visit.name(of: line.actor),
                what: [
                    AuditWords.done(line.action, line.kind, words), AuditWords.counted(counts(line), words),
                    mode(line).map { words["app.administer.mode.\($0.rawValue)"] },
                    parts(line).contains("disclosure") ? words["app.administer.part.disclosure"] : nil,
                ]
                .compactMap { $0 }.joined(separator: ": "),
                object: line.name ?? line.object,
                href: parts(line).contains("disclosure")
                    ? study.addresses.disclosure : try places.page(of: line.object, line.kind))
        }
        let older = page.next.map { asked.address(study.addresses.audit, after: $0) }
        return .page(
            TablePage.audit(
                try visit.surroundings(), rows,
                filter: try asked.bar(visit, count: rows.count),
                pager: Pager(
                    newer: after == nil ? nil : asked.address(study.addresses.audit), older: older),
                isPart: older != nil, at: study.addresses))
    }

    /// Numbers of the entry's detail.
    private static func counts(_ line: AuditLine) -> [String: Int] {
        detail(line).compactMapValues { $0 as? Int }
    }

    /// What was promised to somebody who withdrew. Who it was is nowhere in the audit.
    private static func mode(_ line: AuditLine) -> Withdrawal.Mode? {
        guard line.action == "withdraw" else { return nil }
        return (detail(line)["mode"] as? String).flatMap { Withdrawal.Mode(rawValue: $0) }
    }

    /// Which settings were changed, by the store's codes.
    private static func parts(_ line: AuditLine) -> [Substring] {
        (detail(line)["parts"] as? String)?.split(separator: " ") ?? []
    }

    private static func detail(_ line: AuditLine) -> [String: Any] {
        let object = try? JSONSerialization.jsonObject(with: Data(line.detail.utf8))
        return object as? [String: Any] ?? [:]
    }

    private static func table(_ visit: Visit) throws -> Answer {
        let store = try visit.here().store
        let filter = AuditQuery(visit).filter
        return .file(type: "text/csv; charset=utf-8", name: "audit.csv") { write in
            var csv = CsvWriter()
            csv.header(["sequence", "at", "actor", "action", "kind", "object", "name", "detail", "hash"])
            var after: PageKey?
            repeat {
                let page = try store.audit(filter, after: after, most: 1_000)
                for line in page.lines {
                    csv.row([
                        String(line.sequence), line.at, line.actor, line.action, line.kind, line.object,
                        line.name ?? "", line.detail, line.hash,
                    ])
                }
                try await write(csv.take())
                after = page.next
            } while after != nil
        }
    }

    private static func verify(_ visit: Visit) async throws -> Answer {
        let study = try visit.here()
        let head = (visit.form["head"] ?? "").filter { !$0.isWhitespace }.lowercased()
        guard head.isEmpty || Withdrawal.isHexadecimal(head) else {
            return .notYet(
                FormPage.verify(
                    try visit.surroundings(), head: visit.form["head"] ?? "",
                    problem: visit.words["app.administer.verify.no-head"], at: study.addresses))
        }
        let found: (entries: Int, head: String, findings: [String], isWhole: Bool)
        do {
            let verification = try await Aside.run { try study.store.verify(head: head.isEmpty ? nil : head) }
            found = (
                verification.entries, verification.head?.hash ?? "",
                verification.findings.prefix(40).map { told($0, visit.words) }, verification.isWhole
            )
        } catch let problem as StudyFileProblem {
            found = (0, "", [problem.what], false)
        }
        return .page(
            MessagePage.verified(
                try visit.surroundings(), entries: found.entries, head: found.head, findings: found.findings,
                isWhole: found.isWhole, at: study.addresses))
    }

    /// What the page calls a sign is a hash to those who read the audit with other programs.
    private static func told(_ finding: AuditFinding, _ words: Words) -> String {
        guard case .headNotThere(_, let head) = finding else { return finding.what }
        return words["app.administer.verified.no-such-head", ["head": head]]
    }

    /// The copy lies in the server's own folder until it is sent, whole or not.
    private static func backup(_ visit: Visit) async throws -> Answer {
        let study = try visit.here()
        let day = visit.app.clock().day.map { "-\($0)" } ?? ""
        let copy = UploadedFile(
            field: "", name: "", path: "\(visit.app.uploads.path)/\(UUID().uuidString).realist")
        _ = try await Aside.run { try study.store.backup(to: copy.path) }
        return .file(type: "application/vnd.sqlite3", name: "\(FileStem.of(study.key.text))\(day).realist") {
            write in
            let file = try FileHandle(forReadingFrom: URL(filePath: copy.path))
            defer { try? file.close() }
            while let piece = try file.read(upToCount: 256 * 1_024), !piece.isEmpty {
                try await write(Array(piece))
            }
        }
    }
}

/// The beginning of a file's name, of a study's key.
enum FileStem {
    static func of(_ text: String) -> String {
        let plain = text.lowercased().unicodeScalars.map {
            ("a"..."z").contains($0) || ("0"..."9").contains($0) ? Character($0) : "-"
        }
        return plain.isEmpty ? "study" : String(plain)
    }
}

/// Work that takes long, on a thread that no request waits for.
enum Aside {
    static func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result
    {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Swift.Result { try work() }) }
        }
    }
}
