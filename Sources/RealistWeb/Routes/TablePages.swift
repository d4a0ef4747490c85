internal import Foundation
internal import Realist
internal import RealistFormats
internal import RealistPages
internal import RealistStore

/// What the pages on a table's way say.
struct TablePages {
    private let desk: TableDesk
    private var words: Words { desk.words }
    private var at: TakingAddresses { desk.addresses }
    private var token: String { desk.visit.sessionFormToken }

    init(_ desk: TableDesk) { self.desk = desk }

    private var crumbs: [Link] {
        [Link(text: words["app.taking.\(desk.kind.code).home"], href: at.home)]
    }

    func bring(_ answers: TableAnswers, _ problems: [String: String]) throws -> TakingPage.Content {
        var content = TakingPage.Content()
        let code = desk.kind.code
        content.heading = words["app.taking.\(code).heading"]
        content.lead = words["app.taking.\(code).lead"]
        let most = desk.kind.mostBytes >> 20
        let file = FileField(
            "file", label: words["app.taking.file"],
            hint: words["app.taking.file-hint", ["most": String(most)]], error: problems["file"],
            accept: ".csv,.tsv,.txt,.xlsx")
        content.form = FormFrame(
            action: at.bring, token: token,
            fields: [.file(file)] + (try desk.kind.firstFields(desk, answers, problems)),
            button: words["app.taking.send"], links: [Link(text: words["app.taking.leave"], href: at.home)])
        content.paragraphs = [words["app.taking.private"]]
        let waiting = waiting()
        content.tables = [waiting].compactMap { $0 }
        if let text = problems[TablePages.waits] {
            content.problems = [ErrorSummary.Entry(text, href: waiting.map { "#\($0.id)" })]
        }
        content.crumbs = crumbs
        return content
    }

    /// What is wrong because of tables that wait, and the place where they stand.
    static let waits = "waiting"

    /// The reader's own tables of this kind, with the time at which each was sent; `nil` where there are none.
    func waiting() -> DataTable? {
        let tables = desk.held.of(
            desk.member.id, kind: desk.kind.code, study: desk.study.key, now: desk.visit.app.clock())
        if tables.isEmpty { return nil }
        return DataTable(
            id: TablePages.waits, caption: words["app.taking.waits.caption"], isPart: true,
            columns: ["name", "stage"].map { .init(words["app.taking.waits.\($0)"]) },
            rows: tables.map { table in
                DataTable.Row(
                    .init(
                        words[
                            "app.taking.waits.one",
                            ["name": table.file.name, "when": words.moment(table.received)]],
                        href: at.table(table.id)),
                    [.init(words["app.taking.waits.\(table.now.stage.code)"])])
            }, none: words["app.taking.none"])
    }

    func content(
        _ table: HeldTable, _ now: HeldTable.State, isWrong: Bool
    ) throws -> TakingPage.Content {
        var content: TakingPage.Content
        switch now.stage {
        case .looking: content = atWork(table, "app.taking.looking", "app.taking.looking-far", now.done)
        case .taking: content = atWork(table, "app.taking.taking", "app.taking.taking-far", table.size)
        case .looked(let findings) where !findings.questions.isEmpty:
            content = questions(table, findings, isWrong: isWrong)
        case .looked(let findings): content = preview(table, findings)
        case .taken(let result): content = taken(table, result)
        case .failed(let code):
            content = TakingPage.Content()
            content.heading = words["app.taking.failed"]
            content.paragraphs = [
                words["app.taking.failed-text"], words["app.taking.failed-code", ["code": code]],
            ]
            content.drop = drop(table)
        }
        content.crumbs = crumbs
        return content
    }

    /// The page asks again by itself, and there is a link for whoever reads it otherwise.
    private func atWork(_ table: HeldTable, _ key: String, _ far: String, _ done: Int) -> TakingPage.Content {
        var content = TakingPage.Content()
        content.heading = words[key]
        let percent = table.size > 0 ? min(100, done * 100 / table.size) : 0
        content.meter = TakingPage.Meter(
            done: percent, text: words[far, ["percent": String(percent)]])
        content.paragraphs = [words["app.taking.wait"]]
        content.links = [Link(text: words["app.taking.look-again"], href: at.table(table.id))]
        return content
    }

    private func questions(
        _ table: HeldTable, _ findings: TableFindings, isWrong: Bool
    ) -> TakingPage.Content {
        var content = TakingPage.Content()
        content.heading = words["app.taking.questions"]
        content.lead = words["app.taking.questions-lead"]
        content.form = FormFrame(
            action: at.table(table.id), token: token, hidden: [HiddenField("questions", "yes")],
            fields: findings.questions.flatMap { $0.fields(isWrong) }, button: words["app.taking.go-on"])
        if !findings.refused.isEmpty { content.tables = [refusals(findings)] }
        content.details = understood(findings)
        content.links = [Link(text: words["app.taking.differently"], href: at.answers(table.id))]
        content.drop = drop(table)
        return content
    }

    private func preview(_ table: HeldTable, _ findings: TableFindings) -> TakingPage.Content {
        var content = TakingPage.Content()
        let canCome = findings.take != nil
        if canCome {
            (content.heading, content.lead) = (words["app.taking.preview"], words["app.taking.preview-lead"])
        } else if findings.refusedCount > 0 {
            (content.heading, content.lead) = (words["app.taking.refused"], words["app.taking.refused-lead"])
        } else if let undecided = findings.undecided {
            (content.heading, content.lead) = (words["app.taking.decide"], undecided)
        } else {
            (content.heading, content.lead) = (words["app.taking.nothing"], words["app.taking.nothing-lead"])
        }
        content.paragraphs = findings.remarks
        if !findings.counts.isEmpty { content.summaries = [SummaryList(findings.counts)] }
        content.tables = findings.tables
        if !findings.refused.isEmpty { content.tables.insert(refusals(findings), at: 0) }
        let leaving = leaving(findings)
        if !findings.offers.isEmpty || leaving != nil {
            content.form = FormFrame(
                action: at.table(table.id), token: token,
                hidden: findings.offers.isEmpty ? [] : [HiddenField("offers", "yes")],
                fields: findings.offers + [leaving].compactMap { $0 },
                button: words["app.taking.look-once-more"])
        } else if canCome {
            content.form = FormFrame(
                action: at.take(table.id), token: token,
                button: words["app.taking.\(desk.kind.code).take"])
        }
        content.details = understood(findings)
        if findings.isListed {
            content.links.append(Link(text: words["app.taking.list"], href: at.refusals(table.id)))
        }
        content.links.append(Link(text: words["app.taking.differently"], href: at.answers(table.id)))
        content.drop = drop(table)
        return content
    }

    private func taken(_ table: HeldTable, _ result: TableResult) -> TakingPage.Content {
        var content = TakingPage.Content()
        content.heading = words["app.taking.\(desk.kind.code).taken"]
        content.summaries = [SummaryList(result.counts)]
        content.paragraphs = result.remarks
        content.links =
            result.links + [
                Link(text: words["app.taking.\(desk.kind.code).home"], href: at.home),
                Link(text: words["app.taking.another"], href: at.bring),
            ]
        if FileManager.default.fileExists(atPath: table.refusals.path) {
            content.links.insert(Link(text: words["app.taking.list"], href: at.refusals(table.id)), at: 0)
        }
        return content
    }

    /// Boxes for rows that could be left out, in the order of the table.
    static let leaveRow = "leave-row"
    private static let mostBoxes = 20

    private func leaving(_ findings: TableFindings) -> FormField? {
        let lines = findings.refusedRows.inOrder
        if lines.isEmpty { return nil }
        var choices = lines.prefix(TablePages.mostBoxes).map { line in
            ChoiceField.Choice(String(line), words["app.taking.row", ["n": String(line)]])
        }
        if lines.count > 1 {
            choices.append(
                ChoiceField.Choice(
                    "all",
                    words[
                        findings.refusedRows.isCut ? "app.taking.leave-first" : "app.taking.leave-all",
                        ["n": String(lines.count)]]))
        }
        return .choice(
            ChoiceField(
                TablePages.leaveRow, legend: words["app.taking.leave-rows"],
                hint: words["app.taking.leave-rows-hint"], choices: choices, chosen: [], several: true))
    }

    private func understood(_ findings: TableFindings) -> [SummaryList] {
        if findings.understood.isEmpty { return [] }
        return [SummaryList(heading: words["app.taking.understood-heading"], findings.understood)]
    }

    private func refusals(_ findings: TableFindings) -> DataTable {
        let shown = findings.refused.count
        let caption =
            findings.refusedCount > shown
            ? words[
                "app.taking.refusals-first", ["shown": String(shown), "n": String(findings.refusedCount)]]
            : words.count("app.taking.refusals", findings.refusedCount)
        return DataTable(
            id: "refusals", caption: caption, isPart: true,
            columns: ["what", "where", "mend"].map { .init(words["app.taking.column.\($0)"]) },
            rows: findings.refused.map { .init(.init($0.what), [.init($0.place), .init($0.remedy)]) },
            none: words["app.taking.none"])
    }

    /// - `isWhole`: all that can be said of it, and not only how it is written.
    func answers(
        _ table: HeldTable, _ fields: [FormField], isWhole: Bool
    ) throws -> TakingPage.Content {
        var content = TakingPage.Content()
        content.kicker = table.file.name
        content.heading = words["app.taking.differently"]
        content.lead = words["app.taking.differently-lead"]
        // Only a form that has everything also says what is not ticked.
        content.form = FormFrame(
            action: at.table(table.id), token: token, hidden: isWhole ? [HiddenField("all", "yes")] : [],
            fields: fields,
            button: words["app.taking.go-on"],
            links: [Link(text: words["app.taking.leave-it"], href: at.table(table.id))])
        content.crumbs = crumbs
        return content
    }

    func column(_ table: HeldTable, _ number: Int, _ field: SelectField) throws -> TakingPage.Content {
        var content = TakingPage.Content()
        content.kicker = table.file.name
        content.heading = words["app.taking.column-heading"]
        content.form = FormFrame(
            action: at.column(table.id, number), token: token, fields: [.select(field)],
            button: words["app.taking.go-on"],
            links: [Link(text: words["app.taking.leave-it"], href: at.table(table.id))])
        content.crumbs = crumbs
        return content
    }

    private func drop(_ table: HeldTable) -> TakingPage.Drop {
        TakingPage.Drop(action: at.drop(table.id), token: token, button: words["app.taking.drop"])
    }
}
