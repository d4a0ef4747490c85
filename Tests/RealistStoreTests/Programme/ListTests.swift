import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Lists") struct ListTests {
    let scratch: Scratch
    let store: Store
    let study: Study
    let responses: Int

    /// Made once, with enough changes for more than one stretch of places.
    static let made = Result {
        let scratch = try Scratch()
        var made = Made(seed: 31)
        var study = made.study().untold
        // Files from before know nothing of it.
        for place in study.sites.indices { study.sites[place].approved?.changed = nil }
        let first = study.adaptations
        for number in 0..<560 {
            var state = Adaptation.State.allCases[number % Adaptation.State.allCases.count]
            if number % 11 == 0 { state = .stopped }
            let site = study.sites[number / 3 % study.sites.count].id
            study.adaptations.append(first[number % first.count].copy("a-\(number)", at: site, state))
        }
        let forms = made.responses(study)
        let store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(study, responses: give(forms))
        try store.close()
        return (bytes: try scratch.bytes("s.realist"), study: study, responses: forms.count)
    }

    init() throws {
        let made = try ListTests.made.get()
        scratch = try Scratch()
        study = made.study
        responses = made.responses
        let path = try scratch.write(made.bytes, "s.realist")
        store = try Store.open(at: path, for: .writing(by: .example()))
    }

    func all(_ filter: AdaptationFilter) throws -> [Adaptation.ID] {
        var found: [Adaptation.ID] = []
        var key: PageKey?
        repeat {
            let page = try store.adaptations(filter, after: key, most: 7)
            found += page.lines.map(\.id)
            key = try page.next.map { try #require(PageKey($0.description)) }
        } while key != nil
        return found
    }

    static func filters(_ study: Study) -> [AdaptationFilter] {
        let recommendation = study.adaptations.flatMap(\.recommendations).first?.recommendation
        var filters: [AdaptationFilter] = []
        for bits in 0..<64 {
            var filter = AdaptationFilter()
            if bits & 1 > 0 { filter.site = study.sites[0].id }
            if bits & 2 > 0 { filter.recommendation = recommendation }
            if bits & 4 > 0 { filter.state = .stopped }
            if bits & 8 > 0 { filter.unconfirmed = true }
            if bits & 16 > 0 { filter.incomplete = true }
            if bits & 32 > 0 {
                filter.text = "E"
                filter.shared = bits % 3 == 0
                filter.kind = bits % 5 == 0 ? .adapts : nil
            }
            filters.append(filter)
        }
        for bits in 0..<8 {
            var filter = AdaptationFilter()
            if bits & 1 > 0 { filter.theme = study.changeThemes.first?.id }
            if bits & 2 > 0 { filter.ownTerm = study.ownTerms.first?.id }
            if bits & 4 > 0 { filter.recommendation = recommendation }
            filters.append(filter)
        }
        return filters
    }

    @Test("of changes have what the filter says, once each, the last recorded first")
    func adaptations() throws {
        for filter in ListTests.filters(study) {
            let term = study.ownTerms.first { $0.id == filter.ownTerm }
            let expected = study.adaptations.reversed().filter { change in
                change.fits(filter)
                    && term.map { change[$0.framework]?.goals.contains($0.id.text) ?? false } ?? true
            }.map(\.id)
            let found = try all(filter)
            #expect(
                found == expected,
                "\(filter): \(Set(found).symmetricDifference(expected)), \(found.count) of \(expected.count)")
        }
        var percent = AdaptationFilter()
        percent.text = "%"
        #expect(try all(percent).isEmpty)
    }

    @Test("follow what is saved, deleted and brought back, and so do the totals")
    func following() throws {
        var adaptations = study.adaptations
        adaptations[5].steps.append(.init(to: .kept))
        try store.save(adaptations[5])
        adaptations[9].shared.toggle()
        adaptations[9].recommendations = []
        try store.save(adaptations[9])
        let gone = adaptations.remove(at: 3)
        try store.delete(gone.id)
        try check(adaptations)
        try store.restore(.adaptation(gone.id))
        try check(adaptations + [gone])
        #expect(try store.verify().findings.isEmpty)
    }

    private func check(_ adaptations: [Adaptation]) throws {
        #expect(try all(AdaptationFilter()) == adaptations.reversed().map(\.id))
        var totals: [String: Int] = [:]
        var cells: [String: Int] = [:]
        for adaptation in adaptations {
            let line = ListedFlags(adaptation)
            for what in line.whats { totals["\(adaptation.site) \(what)", default: 0] += 1 }
            for id in Set(adaptation.recommendations.map(\.recommendation)) {
                cells["\(adaptation.site) \(id)", default: 0] += 1
            }
        }
        let found = try store.adaptationTotals()
        #expect(Dictionary(uniqueKeysWithValues: found.map { ("\($0.site) \($0.what)", $0.count) }) == totals)
        let board = try store.board(of: study.sites.map(\.id))
        let counted = board.filter { $0.adaptations > 0 }
        #expect(
            Dictionary(
                uniqueKeysWithValues: counted.map { ("\($0.site) \($0.recommendation)", $0.adaptations) })
                == cells)
        let choices = board.filter { $0.choice != nil }.map { "\($0.site) \($0.recommendation)" }
        #expect(choices.sorted() == study.decisions.map { "\($0.site) \($0.recommendation)" }.sorted())
    }

    @Test("of decisions are those of a site, with the number to save them with")
    func decisions() throws {
        for site in study.sites {
            let found = try store.numberedDecisions(at: site.id)
            #expect(found.map(\.value) == study.decisions.filter { $0.site == site.id })
            #expect(found.allSatisfy { $0.number == 1 })
        }
    }

    @Test("of forms are counted by instrument, wave and site")
    func forms() throws {
        let totals = try store.responseTotals()
        #expect(totals.map(\.forms).reduce(0, +) == responses)
        let counted = try store.read {
            try Row.fetchAll(
                $0,
                sql: """
                    SELECT siteId, count(*) AS forms FROM response
                    GROUP BY instrumentId, waveId, siteId ORDER BY instrumentId, waveId, siteId
                    """)
        }
        #expect(totals.map(\.site.text) == counted.map { $0["siteId"] })
        #expect(totals.map(\.forms) == counted.map { $0["forms"] })
        for site in study.sites {
            #expect(try store.responseTotals(at: site.id) == totals.filter { $0.site == site.id })
        }
    }

    @Test("of the audit go back to the first entry, and are found by who, what and which")
    func audit() throws {
        for number in 0..<5 {
            var adaptation = study.adaptations[0]
            adaptation.title = Wording("T\(number)")
            try store.named(number % 2 == 0 ? "ben" : "cleo").save(adaptation)
        }
        var sequences: [Int] = []
        var key: PageKey?
        repeat {
            let page = try store.audit(after: key, most: 2)
            sequences += page.lines.map(\.sequence)
            key = page.next
        } while key != nil
        #expect(sequences == [7, 6, 5, 4, 3, 2, 1])
        #expect(try store.audit(AuditFilter(actor: "ben")).lines.map(\.sequence) == [7, 5, 3])
        #expect(try store.audit(AuditFilter(actor: "ben", action: "import")).lines.isEmpty)
        #expect(try store.audit(AuditFilter(action: "import")).lines.map(\.sequence) == [2])
        #expect(try store.audit(AuditFilter(kind: "adaptation")).lines.count == 5)
        let id = study.adaptations[0].id.text
        let mine = AuditFilter(actor: "cleo", kind: "adaptation", object: id)
        #expect(try store.audit(mine).lines.map(\.sequence) == [6, 4])
        // By the words of what a thing is called now, whatever it was called then.
        var named = AuditFilter(kind: "adaptation")
        named.text = "t4"
        #expect(try store.audit(named).lines.map(\.name) == Array(repeating: "T4", count: 5))
        named.text = "T3"
        #expect(try store.audit(named).lines.isEmpty)
        #expect(try store.audit().lines[0].hash == store.head().hash)
    }

    @Test("of a recommendation has what somebody's sites did and what others share, the latest first")
    func onRecommendation() throws {
        let own = study.sites[0].id
        for recommendation in study.recommendations.map(\.id) {
            let bearing = study.adaptations.reversed().filter { change in
                change.recommendations.contains { $0.recommendation == recommendation }
            }
            let open = bearing.filter { $0.shared || $0.site == own }
            #expect(
                try store.changes(on: recommendation, openTo: [own], most: 30).map(\.id)
                    == Array(open.prefix(30)).map(\.id))
            #expect(
                try store.changes(on: recommendation, openTo: nil, most: 10).map(\.id)
                    == Array(bearing.prefix(10)).map(\.id))
        }
    }

    @Test("look at no row that they do not need, and sort nothing")
    func plans() throws {
        var queries =
            [Board.decisions, Board.choices, Board.bearings, Deletion.ofSite, Deletion.countOfSite]
            + SiteWorkQuery.all
        queries.append(Store.changesOnRecommendation)
        let key = PageKey(place: 5, id: "a")
        for filter in ListTests.filters(study) {
            for after in [nil, key] {
                for isUp in [false, true] {
                    let query = AdaptationQuery(filter, after: after, isUp: isUp, lines: 51)
                    queries += [query.sql, query.last]
                }
            }
        }
        for actor in [nil, "a"] {
            for object in [nil, "o"] {
                for after in [nil, key] {
                    var filter = AuditFilter(actor: actor, action: "save", kind: "adaptation", object: object)
                    let name = ThingName.ofEntry(among: StoredKind.all)
                    for text in [nil, "advocate"] {
                        filter.text = text
                        let query = filter.query(after: after, lines: 51, name: name)
                        queries += [query.sql, query.last]
                    }
                }
            }
        }
        try store.read { database in
            for sql in queries {
                let gaps = StatementArguments(repeatElement("1", count: sql.count { $0 == "?" }))
                let plan = try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql, arguments: gaps)
                    .map { $0["detail"] as String }
                // Without a filter a page walks along the index or the key from its end, and stops.
                let scans = plan.filter { line in
                    line.hasPrefix("SCAN") && !line.hasPrefix("SCAN looked")
                        && !(sql.contains("LIMIT")
                            && (line.contains("COVERING INDEX")
                                || line.contains("INDEX adaptationLine_") || line == "SCAN audit"))
                }
                let sorts = plan.filter { $0.contains("TEMP B-TREE") }
                #expect(!plan.isEmpty && scans.isEmpty && sorts.isEmpty, "\(sql)\n\(plan)")
            }
        }
    }

    @Test("of adaptations are walked through both ways, and both ways are the same")
    func bothWays() throws {
        for filter in ListTests.filters(study) {
            var all: [Adaptation.ID] = []
            var next: PageKey?
            repeat {
                let page = try store.adaptations(filter, after: next, most: 200)
                all += page.lines.map(\.id)
                next = page.next
            } while next != nil
            var down: [Adaptation.ID] = []
            var page = try store.adaptationsBothWays(filter, most: 70)
            #expect(page.newer == nil)
            while true {
                down += page.lines.map(\.id)
                guard let older = page.older else { break }
                page = try store.adaptationsBothWays(filter, from: older, most: 70)
            }
            #expect(down == all)
            var up = page.lines.map(\.id)
            while let newer = page.newer {
                page = try store.adaptationsBothWays(filter, from: newer, isNewer: true, most: 70)
                up = page.lines.map(\.id) + up
            }
            #expect(up == all)
        }
    }

    @Test("of a file from before are there when the steps that add them have run, and it verifies")
    func migrated() throws {
        try store.close()
        let indexes =
            ["adaptation", "participant", "decision", "excerpt", "reading", "judgement"].map {
                $0 + "ByPosition"
            } + [
                "decisionBySite", "workshopBySite", "auditByActor", "auditByObject", "adaptationBySite",
                "adaptationByDue",
            ]
        let tables = [
            "adaptationLine", "adaptationBearing", "adaptationTotal", "bearingTotal", "responseTotal",
            "siteActivity",
        ]
        let file = try DatabaseQueue(path: scratch.path("s.realist"))
        try file.write { database in
            for index in indexes { try database.execute(sql: "DROP INDEX \(index)") }
            for table in tables { try database.execute(sql: "DROP TABLE \(table)") }
            for step in [Migration.addLists, .addActivity, .addLineTexts] { try step.apply(database) }
        }
        try file.close()
        let again = try Store.open(at: scratch.path("s.realist"), for: .writing(by: .example()))
        #expect(
            try again.adaptations(most: 7).lines.map(\.id) == study.adaptations.reversed().prefix(7).map(\.id)
        )
        #expect(try again.responseTotals().map(\.forms).reduce(0, +) == responses)
        #expect(try !again.adaptationTotals().isEmpty)
        #expect(try again.verify().findings.isEmpty)
    }

    @Test("of places: a thing that comes, goes or changes place is in the history of its stretch")
    func order() throws {
        func stretches() throws -> [String: Int] {
            let rows = try store.read {
                try Row.fetchAll(
                    $0,
                    sql:
                        "SELECT object, number FROM version WHERE kind = 'order' AND object GLOB 'adaptation*'"
                )
            }
            return Dictionary(uniqueKeysWithValues: rows.map { ($0["object"], $0["number"]) })
        }
        let before = try stretches()
        #expect(before.count > 1)
        var last = study.adaptations[0]
        last.title = "Another"
        try store.save(last)
        #expect(try stretches() == before, "nothing came or went")
        try store.delete(study.adaptations[1].id)
        let after = try stretches()
        #expect(after["adaptation"] == 2 && after.filter { $0.value == 2 }.count == 1)
        try scratch.tamper("s.realist", "UPDATE adaptation SET position = position + 1 WHERE position > 505")
        #expect(try store.verify().findings.contains { $0.code == "verify.changed-past-the-audit" })
    }
}

extension Adaptation {
    /// The same under another name, at another site, standing elsewhere.
    fileprivate func copy(_ name: String, at site: Site.ID, _ state: State) -> Adaptation {
        var copy = Adaptation(
            id: Adaptation.ID(name) ?? id, site: site, title: title, kind: kind, description: description,
            recommendations: recommendations, steps: [Step(to: state)], shared: shared, frame: frame,
            frameIS: frameIS, themes: themes)
        copy.toldBy = toldBy
        return copy
    }

    fileprivate func fits(_ filter: AdaptationFilter) -> Bool {
        let flags = ListedFlags(self)
        if let site = filter.site, site != self.site { return false }
        if let id = filter.recommendation, !recommendations.contains(where: { $0.recommendation == id }) {
            return false
        }
        if let state = filter.state, state != steps.last?.to { return false }
        if let kind = filter.kind, kind != self.kind { return false }
        if let shared = filter.shared, shared != self.shared { return false }
        if filter.unconfirmed, !flags.unconfirmed { return false }
        if filter.incomplete, !flags.incomplete { return false }
        if let theme = filter.theme, !themes.contains(theme) { return false }
        guard let text = filter.text else { return true }
        // Sign by sign, as SQLite looks: an accent that stands behind its letter hides it from a `Character`.
        func signs(_ text: String) -> [UInt8] { text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 } }
        return [title.text, description.text, reason?.text].contains {
            $0.map { signs($0).contains(signs(text)) } ?? false
        }
    }
}

private struct ListedFlags {
    let unconfirmed: Bool
    let incomplete: Bool
    let whats: [String]

    init(_ adaptation: Adaptation) {
        unconfirmed = adaptation.toldBy != nil && adaptation.toldBy?.confirmed == nil
        let isCoded = adaptation.frame.map { !$0.nature.isEmpty && $0.fidelity != nil } ?? false
        incomplete = [.adapts, .drift].contains(adaptation.kind) && !isCoded
        let state = adaptation.steps.last.map { "\(AdaptationTotal.What.state($0.to))" }
        whats =
            [state, adaptation.shared ? "shared" : nil, unconfirmed ? "unconfirmed" : nil]
            .compactMap { $0 } + (incomplete ? ["incomplete"] : [])
    }
}
