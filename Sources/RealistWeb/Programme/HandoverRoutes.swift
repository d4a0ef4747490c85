internal import Realist
internal import RealistPages
internal import RealistStore

/// What the next lead of a site needs to know, and the question to the administrator.
enum HandoverRoutes {
    static let all: [Route] = [
        .get("/s/:study/sites/:site/handover", .right(.writeSite)) { visit in try page(visit) },
        .post("/s/:study/sites/:site/handover", .right(.approveSite)) { visit in try ask(visit) },
        .post("/s/:study/sites/:site/handover/withdraw", .right(.approveSite)) { visit in
            let place = try SitePlace(visit)
            // Of what was declined nothing is taken back: it is asked anew.
            let isOpen = try asked(visit, place)?.declined == nil
            try visit.app.accounts.withdrawHandover(
                of: place.site.id, in: place.study.key, by: visit.member().id, now: visit.app.clock())
            return .seeOther(
                place.addresses.handover(place.site.id)
                    + (isOpen ? "?saved=\(Saved.withdrawn.rawValue)" : ""))
        },
    ]

    private static func page(_ visit: Visit) throws -> Answer {
        let place = try SitePlace(visit)
        return .page(try page(visit, place, try asking(visit, place)))
    }

    /// Only who leads a site asks that somebody else does.
    private static func asking(_ visit: Visit, _ place: SitePlace) throws -> HandoverPage.Asking? {
        let member = try visit.member()
        guard member.may(.approveSite, at: place.site.id) else { return nil }
        guard let asked = try asked(visit, place) else {
            return .form(AccountFields(), day: .init(), dayFault: nil)
        }
        if let reason = asked.declined { return .declined(reason: reason) }
        return .waiting(name: asked.name, day: asked.on, asked: visit.words.moment(asked.asked))
    }

    private static func asked(_ visit: Visit, _ place: SitePlace) throws -> Handover? {
        try visit.app.accounts.handover(
            from: visit.member().id, of: place.site.id, in: place.study.key)
    }

    private static func page(
        _ visit: Visit, _ place: SitePlace, _ asking: HandoverPage.Asking?
    ) throws -> HandoverPage {
        let content = try place.study.store.inOneState { store in
            HandoverPage.Content(
                work: try SiteRoutes.work(visit, place),
                steps: try store.changesWithNextStep(at: place.site.id),
                workshop: try store.workshops(seenAt: place.site.id).workshops.first {
                    $0.on <= visit.today
                }, people: try people(visit, place))
        }
        return HandoverPage(
            try visit.surroundings(notice: Saved.notice(visit)), content, asking, at: place.addresses)
    }

    /// Who works with this site, and who looks after the study; whoever looks at the page not.
    static func people(_ visit: Visit, _ place: SitePlace) throws -> [HandoverPage.Person] {
        let member = try visit.member()
        let order: [Membership.Role] = [.lead, .evaluator, .administrator]
        return try visit.app.accounts.people(in: place.study.key, at: place.site.id).filter {
            $0.account.id != member.id
        }.map { account, role in
            HandoverPage.Person(name: account.name, email: account.email.text, role: role)
        }.sorted {
            (order.firstIndex(of: $0.role) ?? 9, $0.name) < (order.firstIndex(of: $1.role) ?? 9, $1.name)
        }
    }

    private static func ask(_ visit: Visit) throws -> Answer {
        let place = try SitePlace(visit)
        var form = AccountForm(visit.form, words: visit.words)
        let email = form.emailAddress()
        let name = form.name()
        let typed = Answers(visit.form, Answers.dateNames("on")).date("on")
        switch TypedDate.day(typed) {
        case .success(let day?) where day < visit.today:
            return .notYet(try page(visit, place, .form(form.fields, day: typed, dayFault: .inPast)))
        case .success(let day):
            guard let email, let name else { break }
            try visit.app.accounts.askToHandOver(
                place.site.id, of: place.study.key, to: name, email, on: day, by: visit.member().id,
                now: visit.app.clock())
            return .seeOther(place.addresses.handover(place.site.id) + "?saved=\(Saved.asked.rawValue)")
        case .failure(let problem):
            return .notYet(
                try page(visit, place, .form(form.fields, day: typed, dayFault: problem.fault)))
        }
        return .notYet(try page(visit, place, .form(form.fields, day: typed, dayFault: nil)))
    }
}
