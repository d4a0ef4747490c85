internal import Foundation
internal import HTTPTypes
internal import Logging
internal import Realist
internal import RealistPages
internal import RealistStore

// The work behind the steps: done aside, by one thread.

extension TableDesk {
    func job(_ table: HeldTable, _ answers: TableAnswers) throws -> TableJob {
        let about = try study.library().about
        return TableJob(
            held: table, answers: answers, store: try visit.acting(), words: words, language: about.language,
            role: words["app.visit.role.\(member.role?.rawValue ?? Membership.Role.evaluator.rawValue)"],
            today: visit.today, folder: visit.app.uploads, addresses: addresses, study: study.addresses)
    }

    func begin(_ table: HeldTable, _ answers: TableAnswers) {
        guard let job = try? job(table, answers), let round = table.begin(answers) else { return }
        held.work { [kind, log = visit.app.log] in TableDesk.look(table, job, kind, log, round) }
    }

    static func look(
        _ table: HeldTable, _ job: TableJob, _ kind: any TableKind, _ log: Logger, _ round: Int
    ) {
        // Somebody said something else meanwhile.
        if !table.isRound(round) { return }
        do {
            table.end(.looked(try kind.look(job)), round: round)
        } catch {
            failed(table, error, round, job, log)
        }
    }

    /// What the reader can mend is told; the rest has a code and stands in the log.
    static func failed(
        _ table: HeldTable, _ error: any Error, _ round: Int?, _ job: TableJob, _ log: Logger
    ) {
        if let findings = TableFindings(unreadable: error, job) {
            return table.end(.looked(findings), round: round)
        }
        let code = FaultCode.make()
        log.error(
            "fault",
            metadata: [
                "fault": "\((error as? any Explained)?.code ?? "\(type(of: error))")", "code": "\(code)",
            ])
        table.end(.failed(code: code), round: round)
    }

    /// Waits a little, so that most people never see that there is something to wait for.
    func settle(_ table: HeldTable, within time: Duration = TableDesk.patience) async {
        let end = ContinuousClock.now + time
        while table.now.stage.isAtWork, .now < end { try? await Task.sleep(for: .milliseconds(15)) }
    }

    func page(_ table: HeldTable, isWrong: Bool = false) throws -> Answer {
        let pages = TablePages(self)
        let now = table.now
        var content = try pages.content(table, now, isWrong: isWrong)
        content.kicker = table.file.name
        var answer = Answer.page(
            TakingPage(try visit.surroundings(), content), status: isWrong ? .unprocessableContent : .ok)
        if now.stage.isAtWork, let refresh = HTTPField.Name("Refresh") {
            answer.headers[refresh] = "2; url=" + addresses.table(table.id)
        }
        return answer
    }

    func columnPlace() throws -> (HeldTable, Int) {
        let table = try table()
        guard case .looked = table.now.stage,
            let number = visit.asked.places["column"].flatMap({ Int($0) }), (1...10_000).contains(number)
        else { throw Turned.notFound }
        return (table, number)
    }

    func dropped() -> Notice? {
        guard visit.asked.query["dropped"] != nil else { return nil }
        return Notice(.saved, words["app.taking.dropped"])
    }

    /// The name that the sender's machine gave the file, on one line and not too long.
    static func shown(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? name
        let plain = last.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
        let text = String(String.UnicodeScalarView(plain).prefix(120))
        return text.isEmpty ? "table" : text
    }
}
