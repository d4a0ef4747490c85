internal import Realist
internal import RealistPages
internal import RealistStore

/// The administrator answers who asked that somebody else leads their site.
enum HandoverAnswerRoutes {
    static let all: [Route] = [
        .getConfirmed("/s/:study/admin/handovers/:handover", .right(.administer)) { visit in
            try page(visit, asked(visit), HandoverFields())
        },
        .postConfirmed("/s/:study/admin/handovers/:handover", .right(.administer)) { visit in
            try answer(visit)
        },
    ]

    /// What waits, at the head of the list of accounts.
    static func notice(_ visit: Visit) throws -> Notice? {
        let study = try visit.here()
        let waiting = try visit.app.accounts.handovers(in: study.key)
        if waiting.isEmpty { return nil }
        return Notice(
            .note, visit.words.count("app.handover.notice", waiting.count),
            links: try waiting.map { asked in
                Link(
                    text: visit.words[
                        "app.handover.answer.link",
                        [
                            "site": try study.label(of: asked.site), "from": try name(asked, visit),
                            "name": asked.name,
                        ]], href: study.addresses.handover(asked.id))
            })
    }

    /// One of this study that nobody has answered.
    private static func asked(_ visit: Visit) throws -> Handover {
        guard let asked = try visit.app.accounts.handover(visit.id("handover")),
            asked.study == (try visit.here()).key, asked.declined == nil
        else { throw Turned.notFound }
        return asked
    }

    private static func name(_ asked: Handover, _ visit: Visit) throws -> String {
        try visit.app.accounts.account(asked.from)?.account.name ?? visit.words["app.lead.somebody"]
    }

    private static func page(_ visit: Visit, _ asked: Handover, _ fields: HandoverFields) throws -> Answer {
        let study = try visit.here()
        let there = try visit.app.accounts.account(email: asked.email)?.account.name
        let page = FormPage.answerHandover(
            try visit.surroundings(),
            .init(
                site: try study.label(of: asked.site), from: try name(asked, visit),
                name: asked.name, email: asked.email, there: there, on: asked.on), fields,
            at: study.addresses, action: study.addresses.handover(asked.id))
        return fields.problems.isEmpty ? .page(page) : .notYet(page)
    }

    private static func answer(_ visit: Visit) throws -> Answer {
        let asked = try asked(visit)
        let study = try visit.here()
        let accounts = visit.app.accounts
        let actor = try AccountListRoutes.actor(visit)
        let now = visit.app.clock()
        let words = visit.words
        var fields = HandoverFields()
        fields.answer = visit.form[HandoverFields.answer] ?? ""
        fields.reason = visit.form[HandoverFields.reason] ?? ""
        do {
            switch fields.answer {
            case HandoverFields.over, HandoverFields.both:
                let done = try accounts.handOver(
                    asked.id, ending: fields.answer == HandoverFields.over, by: actor, now: now)
                if done.needsLink { return try AccountActRoutes.showLink(visit, done.account) }
                return .seeOther(study.addresses.account(done.account.id))
            case HandoverFields.decline:
                guard !fields.reason.trimmed.isEmpty else {
                    fields.problems[HandoverFields.reason] = words["app.handover.answer.no-why"]
                    return try page(visit, asked, fields)
                }
                guard fields.reason.count <= AnswerLimits.line else {
                    fields.problems[HandoverFields.reason] =
                        words["app.handover.answer.too-long", ["most": String(AnswerLimits.line)]]
                    return try page(visit, asked, fields)
                }
                try accounts.declineHandover(
                    asked.id, because: fields.reason.trimmed, by: actor, now: now)
                return .seeOther(study.addresses.accounts)
            default: fields.problems[HandoverFields.answer] = words["app.handover.answer.nothing"]
            }
        } catch AccountProblem.otherRole {
            fields.problems[HandoverFields.answer] = words["app.handover.answer.other-role"]
        } catch let problem as AccountProblem {
            fields.problems[HandoverFields.answer] = AccountForm.text(problem, words)
        }
        return try page(visit, asked, fields)
    }
}

extension StudyAddresses {
    func handover(_ id: Handover.ID) -> String { "\(administer)/handovers/\(id)" }
}
