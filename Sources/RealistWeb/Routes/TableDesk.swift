internal import Foundation
internal import HTTPTypes
internal import Logging
internal import Realist
internal import RealistPages
internal import RealistStore

/// The way of a table into a study: sent, looked at, asked about, shown, taken in. The same for every kind.
///
/// The table lies in a private folder and belongs to whoever sent it: for everybody else it is not there. All work on it
/// is done by one thread aside; a page that has to wait says how far it is and asks again by itself.
struct TableDesk {
    let visit: Visit
    let kind: any TableKind
    let study: ServedStudy
    let member: Member

    init(_ visit: Visit, _ kind: any TableKind) throws {
        self.visit = visit
        self.kind = kind
        study = try visit.here()
        member = try visit.member()
    }

    var words: Words { visit.words }
    var addresses: TakingAddresses { kind.addresses(study.addresses) }
    var held: HeldTables { visit.app.tables }

    /// A table with few rows is read before the browser is sent on.
    static let patience = Duration.milliseconds(1_500)

    func table() throws -> HeldTable {
        guard let id = visit.asked.places["table"],
            let table = held.find(
                id, kind: kind.code, study: study.key, sender: member.id, now: visit.app.clock())
        else { throw Turned.notFound }
        return table
    }

    func bring(problems: [String: String] = [:], _ answers: TableAnswers = TableAnswers()) throws -> Answer {
        let page = TakingPage(
            try visit.surroundings(notice: dropped()), try TablePages(self).bring(answers, problems))
        return problems.isEmpty ? .page(page) : .notYet(page)
    }

    func receive() async throws -> Answer {
        let said = kind.answers(visit.form, over: TableAnswers())
        var problems = try kind.firstProblems(self, said)
        let file = visit.asked.files.first { $0.field == "file" }
        if (file?.size ?? 0) == 0 { problems["file"] = words["app.taking.no-file"] }
        guard problems.isEmpty, let file else { return try bring(problems: problems, said) }
        let named = UploadedFile(
            field: file.field, name: TableDesk.shown(file.name), path: visit.app.uploads.newPath())
        try FileManager.default.moveItem(atPath: file.path, toPath: named.path)
        let refusals = UploadedFile(field: "", name: "", path: visit.app.uploads.newPath())
        var answers = said
        if visit.form["again"] == "yes", let kept = try kind.kept(study.store, for: said) {
            answers = kept.answers
            answers.texts.merge(said.texts) { _, now in now }
        }
        let table = HeldTable(
            kind: kind.code, study: study.key, sender: member.id, received: visit.app.clock(), file: named,
            refusals: refusals, answers: answers)
        do {
            try held.add(table)
        } catch HeldProblem.tooManyOfYours {
            return try bring(problems: [TablePages.waits: words["app.taking.too-many"]], said)
        } catch {
            throw Turned.busy
        }
        begin(table, answers)
        await settle(table)
        return .seeOther(addresses.table(table.id))
    }

    func show() async throws -> Answer {
        let table = try table()
        await settle(table, within: .milliseconds(300))
        return try page(table)
    }

    /// What was answered; a question that stays open is shown with what is wrong.
    func answer() async throws -> Answer {
        let table = try table()
        let earlier = table.now
        var answers = kind.answers(visit.form, over: earlier.answers)
        if case .looked(let before) = earlier.stage {
            let form = visit.form
            if let kept = before.kept, let said = form[KeptTable.decision] {
                if said == "yes" { answers = answers.over(kept.answers) }
                if ["yes", "no"].contains(said) { answers.texts[KeptTable.decision] = said }
            }
            let ticked = form.all(TablePages.leaveRow)
            if ticked.contains("all") {
                answers.leaveOut(before.refusedRows.lines)
            } else if !ticked.isEmpty {
                answers.leaveOut(ticked.compactMap { Int($0) }.filter(before.refusedRows.lines.contains))
            }
        }
        guard answers.bytes <= TableAnswers.mostBytes else {
            throw Turned.tooLarge(most: TableAnswers.mostBytes)
        }
        begin(table, answers)
        await settle(table)
        if case .looked(let before) = earlier.stage, case .looked(let now) = table.now.stage {
            let asked = Set(before.questions.map(\.id))
            if now.questions.contains(where: { asked.contains($0.id) }), visit.form["questions"] != nil {
                return try page(table, isWrong: true)
            }
        }
        return .seeOther(addresses.table(table.id))
    }

    func allAnswers() async throws -> Answer {
        let table = try table()
        guard case .looked = table.now.stage else { return .seeOther(addresses.table(table.id)) }
        let job = try job(table, table.now.answers)
        let all = try await Aside.run { [kind] in try? kind.allFields(job) }
        // Of a table that cannot be read, it can be said how it is written, and which rows are not to be read.
        let few = TableFields(words: job.words, answers: job.answers)
        return .page(
            TakingPage(
                try visit.surroundings(),
                try TablePages(self).answers(
                    table, all ?? few.form + [few.leaveRows], isWhole: all != nil)))
    }

    func column() async throws -> Answer {
        let (table, number) = try columnPlace()
        let job = try job(table, table.now.answers)
        guard let field = try await Aside.run({ [kind] in try? kind.columnField(job, number) }) else {
            throw Turned.notFound
        }
        return .page(TakingPage(try visit.surroundings(), try TablePages(self).column(table, number, field)))
    }

    func answerColumn() async throws -> Answer {
        let (table, number) = try columnPlace()
        let (job, meaning) = (try job(table, table.now.answers), visit.form["means"] ?? "")
        let answers = try await Aside.run { [kind] in try kind.columnAnswers(job, number, meaning) }
        begin(table, answers)
        await settle(table)
        return .seeOther(addresses.table(table.id))
    }

    func take() async throws -> Answer {
        let table = try table()
        guard let findings = table.beginTaking(), let take = findings.take else {
            return .seeOther(addresses.table(table.id))
        }
        let store = try visit.acting()
        let again = table.now.answers
        let job = try job(table, again)
        held.work { [kind, log = visit.app.log] in
            do {
                let result = try take(store)
                if result.isOutOfDate {
                    TableDesk.look(table, job, kind, log, table.lookAgain())
                } else {
                    table.end(.taken(result))
                    table.file.discard()
                }
            } catch {
                TableDesk.failed(table, error, nil, job, log)
            }
        }
        await settle(table)
        return .seeOther(addresses.table(table.id))
    }

    func drop() throws -> Answer {
        let table = try table()
        if case .taking = table.now.stage { return .seeOther(addresses.table(table.id)) }
        held.remove(table)
        return .seeOther(addresses.bring + "?dropped=1")
    }

    /// Everything that was refused, as a table.
    func refusals() throws -> Answer {
        let table = try table()
        let listed: Bool =
            switch table.now.stage {
            case .looked(let findings), .taking(let findings): findings.isListed
            case .taken, .looking, .failed: FileManager.default.fileExists(atPath: table.refusals.path)
            }
        guard listed else { throw Turned.notFound }
        let file = table.refusals
        return .file(type: "text/csv; charset=utf-8", name: "refusals.csv") { write in
            let handle = try FileHandle(forReadingFrom: URL(filePath: file.path))
            defer { try? handle.close() }
            while let piece = try handle.read(upToCount: 256 * 1_024), !piece.isEmpty {
                try await write(Array(piece))
            }
        }
    }
}
