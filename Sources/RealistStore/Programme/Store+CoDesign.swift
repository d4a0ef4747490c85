public import Realist

extension Store {
    public func adaptation(_ id: Adaptation.ID) throws -> Adaptation? { try fetch(Adaptation.self, id.text) }

    public func number(of adaptation: Adaptation.ID) throws -> Int? {
        try number(Adaptation.self, adaptation.text)
    }

    /// As ``save(_:as:because:expecting:)``; so are the others.
    @discardableResult
    public func save(_ adaptation: Adaptation, expecting expected: Int? = nil) throws -> Int {
        try save(adaptation, as: .adaptation(adaptation.id), expecting: expected)
    }

    public func delete(_ adaptation: Adaptation.ID, expecting expected: Int? = nil) throws {
        try delete(.adaptation(adaptation), expecting: expected)
    }

    public func earlierVersions(of adaptation: Adaptation.ID) throws -> [EarlierVersion<Adaptation>] {
        try earlier(Adaptation.self, adaptation.text)
    }

    @discardableResult
    public func save(_ decision: Decision, expecting expected: Int? = nil) throws -> Int {
        try save(
            decision, as: .decision(at: decision.site, on: decision.recommendation), expecting: expected)
    }

    /// What a site decided on a recommendation before, the oldest first.
    public func earlierDecisions(
        at site: Site.ID, on recommendation: Recommendation.ID
    ) throws -> [EarlierVersion<Decision>] {
        try earlier(Decision.self, "\(site)/\(recommendation)")
    }

    @discardableResult
    public func save(_ workshop: Workshop, expecting expected: Int? = nil) throws -> Int {
        try save(workshop, as: .workshop(workshop.id), expecting: expected)
    }

    /// With its context profile and its programme card.
    @discardableResult
    public func save(_ site: Site, expecting expected: Int? = nil) throws -> Int {
        try save(site, as: .site(site.id), expecting: expected)
    }

    @discardableResult
    public func save(_ recommendation: Recommendation, expecting expected: Int? = nil) throws -> Int {
        try save(recommendation, as: .recommendation(recommendation.id), expecting: expected)
    }

    /// What the study says of itself, its disclosure policy included. Stages, waves, measures, roles and references are
    /// things of their own, and are not touched.
    @discardableResult
    public func save(settings: About, expecting expected: Int? = nil) throws -> Int {
        let record = Recorded<About>.settings(settings.id)
        return try change("save", kind: record.kind, object: record.id) { ledger in
            let isThere = try record.check(expected, saving: settings, ledger.database, path: path)
            // What may be shown is another matter than a title, and the audit tells the two apart.
            let earlier = try record.present(ledger.database)?.value.disclosure
            if let earlier, earlier != settings.disclosure {
                ledger.detail = CanonicalText.object([("parts", .text("disclosure"))])
            }
            if !isThere { _ = try ledger.save(record.cells(settings)) }
            return try Version.fetch(ledger.database, kind: record.kind, record.id)?.number ?? 0
        }
    }
}

extension Recorded where Value == Adaptation {
    public static func adaptation(_ id: Adaptation.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == Decision {
    public static func decision(at site: Site.ID, on recommendation: Recommendation.ID) -> Recorded {
        Recorded("\(site)/\(recommendation)")
    }
}

extension Recorded where Value == Workshop {
    public static func workshop(_ id: Workshop.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == Site {
    public static func site(_ id: Site.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == Recommendation {
    public static func recommendation(_ id: Recommendation.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == About {
    public static func settings(_ study: Identifier<Study>) -> Recorded { Recorded(study.text) }
}
