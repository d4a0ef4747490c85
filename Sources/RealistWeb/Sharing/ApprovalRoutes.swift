internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Whether a site's pages may be published, and the look at them that comes before.
enum ApprovalRoutes {
    static let all: [Route] = [
        .get("/s/:study/sites/:site/approval", .right(.readSite)) { visit in
            try await ApprovalDesk(visit).show()
        },
        .post("/s/:study/sites/:site/approval", .right(.approveSite)) { visit in
            try await ApprovalDesk(visit).approve()
        },
        .post("/s/:study/sites/:site/approval/take-back", .right(.approveSite)) { visit in
            try await ApprovalDesk(visit).takeBack()
        },
        .get("/s/:study/sites/:site/preview/style.css", .right(.readSite)) { visit in
            preview(.bytes(try look(visit).style + PreviewPage.style, type: "text/css; charset=utf-8"))
        },
        .get("/s/:study/sites/:site/preview/script.js", .right(.readSite)) { visit in
            preview(.bytes(try look(visit).script, type: "text/javascript; charset=utf-8"))
        },
        .get("/s/:study/sites/:site/preview/sites/:page", .right(.readSite)) { visit in
            let place = try SitePlace(visit)
            guard visit.asked.places["page"] == "\(place.site.id).html" else { return try noPage(visit) }
            guard let made = try await place.study.published.soon(place.site.id, on: visit.today) else {
                return try visit.waiting(place.addresses.sitePreview(place.site.id))
            }
            let page = PreviewPage.ofSite(place.site.id, visit.words, at: place.addresses)
            return preview(.bytes(page.shown(made.page), type: "text/html; charset=utf-8"))
        },
        // Wherever else the links of that page lead.
        .get("/s/:study/sites/:site/preview/:page", .right(.readSite)) { visit in try noPage(visit) },
        .get("/s/:study/sites/:site/preview/:page/:file", .right(.readSite)) { visit in try noPage(visit) },
    ]

    private static func look(_ visit: Visit) throws -> PageTheme {
        let place = try SitePlace(visit)
        return try place.study.published.look(place.language)
    }

    /// The policy that the published site's pages carry themselves: no form, no request, no picture.
    private static func preview(_ content: Answer.Content) -> Answer {
        var answer = Answer(status: .ok, content: content)
        answer.headers[.contentSecurityPolicy] = [
            "default-src 'none'", "style-src 'self'", "script-src 'self'", "base-uri 'none'",
            "form-action 'none'", "frame-ancestors 'none'",
        ].joined(separator: "; ")
        return answer
    }

    private static func noPage(_ visit: Visit) throws -> Answer {
        let place = try SitePlace(visit)
        let words = visit.words
        return .page(
            MessagePage(
                try visit.surroundings(), words["app.approval.no-page"], [words["app.approval.no-page-text"]],
                links: [
                    Link(
                        text: words["app.approval.preview"], href: place.addresses.sitePreview(place.site.id)),
                    Link(text: words["app.approval.heading"], href: place.addresses.approval(place.site.id)),
                ]), status: .notFound)
    }
}

/// What of a site's measures may be shown.
enum ResultsRoutes {
    static let all: [Route] = [
        .get("/s/:study/sites/:site/results", .right(.readSite)) { visit in
            let place = try SitePlace(visit)
            guard let made = try await place.study.published.soon(place.site.id, on: visit.today) else {
                return try visit.waiting(place.addresses.results(place.site.id))
            }
            return .page(
                ResultsPage(try visit.surroundings(), place.site, in: made.toolkit, at: place.addresses))
        }
    ]
}

extension Visit {
    /// While what would be published is made, which is soon but for very many answers.
    func waiting(_ page: String) throws -> Answer {
        var answer = Answer.page(MessagePage.making(try surroundings(), again: page))
        answer.headers[HTTPField.Name(parsed: "Refresh")] = "2"
        return answer
    }
}

/// The approval of one site's pages.
struct ApprovalDesk {
    let visit: Visit
    let place: SitePlace

    init(_ visit: Visit) throws {
        self.visit = visit
        place = try SitePlace(visit)
    }

    private var id: Site.ID { place.site.id }
    private var home: String { place.addresses.approval(id) }
    private func made() async throws -> SiteAsPublished {
        try await place.study.published.site(id, on: visit.today)
    }

    func show() async throws -> Answer {
        guard let made = try await place.study.published.soon(id, on: visit.today) else {
            return try visit.waiting(home)
        }
        return .page(
            try page(made, by: place.site.approved?.by ?? place.site.profile.last?.by ?? ""))
    }

    private func page(_ made: SiteAsPublished, by: String, fault: AnswerFault? = nil) throws -> ApprovalPage {
        ApprovalPage(
            try visit.surroundings(notice: Saved.notice(visit)),
            ApprovalPage.Content(
                site: place.site, published: made.site, quotes: made.quotes, unshared: made.unshared,
                seen: made.mark, by: by, fault: fault,
                mayApprove: try visit.member().may(.approveSite, at: id)),
            language: place.language, at: place.addresses)
    }

    /// Approves what was looked at: the page that is approved is the one that the form was shown with.
    func approve() async throws -> Answer {
        let form = visit.form
        let by = (form[ApprovalNames.by] ?? "").trimmed
        let fault: AnswerFault? =
            by.isEmpty
            ? .noRole
            : by.count > AnswerLimits.line || by.contains(where: \.isNewline)
                ? .tooLong(most: AnswerLimits.line) : nil
        if let fault { return .notYet(try page(try await made(), by: by, fault: fault)) }
        if PersonalWarning.wantsChange(form) { return .page(try page(try await made(), by: by)) }
        var answers = Answers()
        answers[ApprovalNames.by] = by
        let warning = PersonalWarning(
            visit: visit,
            written: [
                .init(name: ApprovalNames.by, label: visit.words["app.approval.by"], isRole: true)
            ], before: Answers(), known: place.known)
        let seen = HiddenField(ApprovalNames.seen, form[ApprovalNames.seen] ?? "")
        if let asking = try warning.page(answers, action: home, version: nil, also: [seen]) { return asking }
        // Others may save something in between, of another site most likely.
        for _ in 0..<5 {
            let made = try await made()
            guard made.mark == form[ApprovalNames.seen] else {
                return .page(
                    MessagePage.lookAgain(
                        try visit.surroundings(), of: place.site, language: place.language,
                        at: place.addresses),
                    status: .conflict)
            }
            if try await save(.init(on: visit.today, by: by), whileAt: made.sequence) {
                return .seeOther(home + "?saved=approved")
            }
        }
        throw Turned.busy
    }

    func takeBack() async throws -> Answer {
        _ = try await save(nil, whileAt: nil)
        return .seeOther(home + "?saved=taken-back")
    }

    /// - Returns: whether nothing had been written since that entry of the audit.
    private func save(_ approval: Site.PageApproval?, whileAt sequence: Int64?) async throws -> Bool {
        let record = Recorded<Site>.site(id)
        return try await visit.acting().commit { store in
            if let sequence, try store.head().sequence != sequence { return false }
            guard let present = try store.version(of: record) else { throw Turned.notFound }
            var site = present.value
            site.approved = approval
            try store.save(site, as: record, expecting: present.number)
            return true
        }
    }
}
