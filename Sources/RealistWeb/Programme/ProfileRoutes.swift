internal import Realist
internal import RealistPages
internal import RealistStore

/// A site's context profile, question by question, and its programme card.
enum ProfileRoutes {
    static let all: [Route] = [
        .get("/s/:study/sites/:site/profile", .right(.readSite)) { visit in try ProfileDesk(visit).overview()
        },
        .get("/s/:study/sites/:site/profile/:group", .right(.readSite)) { visit in
            let desk = try ProfileDesk(visit)
            return try desk.show(.group(desk.group()))
        },
        .post("/s/:study/sites/:site/profile/:group", .right(.writeSite)) { visit in
            let desk = try ProfileDesk(visit)
            return try await desk.save(.group(desk.group()))
        },
        .get("/s/:study/sites/:site/profile/statements/:statement", .right(.readSite)) { visit in
            let desk = try ProfileDesk(visit)
            return try desk.show(.statement(desk.statement()))
        },
        .post("/s/:study/sites/:site/profile/statements/:statement", .right(.writeSite)) { visit in
            let desk = try ProfileDesk(visit)
            return try await desk.save(.statement(desk.statement()))
        },
        .get("/s/:study/sites/:site/programme", .right(.readSite)) { visit in
            let place = try SitePlace(visit)
            return .page(
                CardPage(
                    try visit.surroundings(notice: Saved.notice(visit)), place.site, language: place.language,
                    at: place.addresses, mayWrite: place.mayWrite))
        },
        .get("/s/:study/sites/:site/programme/:part", .right(.writeSite)) { visit in try card(visit).show() },
        .post("/s/:study/sites/:site/programme/:part", .right(.writeSite)) { visit in
            try await card(visit).save()
        },
    ]

    private static func card(_ visit: Visit) throws -> RecordForm<Site> {
        let place = try SitePlace(visit)
        guard let part = visit.asked.places["part"].flatMap({ CardPart(rawValue: $0) }) else {
            throw Turned.notFound
        }
        let (words, addresses, language, site) = (visit.words, place.addresses, place.language, place.site)
        let card = addresses.programme(site.id)
        return RecordForm(
            visit: visit, record: .site(site.id), action: addresses.programme(site.id, part),
            done: (part.next.map { addresses.programme(site.id, $0) } ?? card) + "?saved=card",
            back: card,
            fields: part.points.map { point in
                let name = CardPart.field(point)
                return Merging.Field(
                    name: name, names: [name], label: words["app.profile.card.ask.\(point.rawValue)"],
                    mayKeepBoth: point != .name
                ) { $0[name] }
            },
            written: part.points.filter { $0 != .name }.map {
                .init(name: CardPart.field($0), label: words["app.profile.card.ask.\($0.rawValue)"])
            },
            known: place.known, answers: { CardForm.answers($0, part) },
            turn: { CardForm.site($0, part, base: $1) },
            page: { around, answers, number, faults in
                FormPage.card(
                    around, part, answers, faults, version: number, of: site, language: language,
                    at: addresses)
            }, unchanged: part.next == nil ? card + "?saved=\(Saved.same.rawValue)" : nil)
    }
}

/// Points of a programme card as a form has them, and back. Pure.
enum CardForm {
    static func answers(_ site: Site?, _ part: CardPart) -> Answers {
        var answers = Answers()
        for point in part.points {
            answers[CardPart.field(point)] = site?.programme.points[point]?.text ?? ""
        }
        return answers
    }

    /// The site with these points; the others stay.
    static func site(_ answers: Answers, _ part: CardPart, base: Site?) -> Turn<Site> {
        guard var site = base else { return .faults([:]) }
        var faults: [String: AnswerFault] = [:]
        for point in part.points {
            let name = CardPart.field(point)
            let most = point == .name ? AnswerLimits.line : AnswerLimits.text
            if answers[name].trimmed.count > most { faults[name] = .tooLong(most: most) }
            site.programme.points[point] = Wording.typed(answers[name], before: site.programme.points[point])
        }
        return faults.isEmpty ? .value(site) : .faults(faults)
    }
}
