import Foundation
import Realist
import Testing

@Suite("What codes say, of the reference study") struct CodedReferenceTests {
    typealias Object = [String: Any]

    let coded: CodedPassages
    let expected: Object

    init() throws {
        coded = try CodedReference.passages()
        expected = try CodedReference.expected()
    }

    func object(_ key: String) throws -> Object { try #require(expected[key] as? Object) }

    func rows(_ value: Any?) -> [[Double]]? {
        (value as? [[NSNumber]])?.map { $0.map(\.doubleValue) }
    }

    func near(_ left: Double?, _ right: Any?) -> Bool {
        guard let left, let right = right as? NSNumber else { return false }
        return abs(left - right.doubleValue) < 1e-9
    }

    @Test("counts people, passages and codes given", arguments: CodingTier.allCases)
    func counts(tier: CodingTier) throws {
        let found = coded.tier(tier)
        let all = try object(tier.rawValue)
        #expect(found.entries.count == all.count)
        for (entry, count) in zip(found.entries, found.counts) {
            let own = try #require(all[entry.title.text] as? Object)
            #expect(count.people.map { $0.text.uppercased() } == own["participant_ids"] as? [String])
            #expect(count.people.count == own["participants"] as? Int)
            #expect(count.passages == own["excerpts"] as? Int)
            #expect(count.applications == own["code_applications"] as? Int)
        }
        let totals = try object("totals")
        #expect(coded.passages.count == totals["excerpts"] as? Int)
        #expect(coded.passages.reduce(0) { $0 + $1.codes.count } == totals["code_applications"] as? Int)
    }

    @Test("says how many passages of each theme each person has")
    func byPerson() throws {
        let themes = coded.tier(.themes)
        let all = try object("participant_by_theme_excerpts")
        for (person, row) in zip(themes.people, themes.passagesByPerson) {
            let own = try #require(all[person.id.text.uppercased()] as? [String: Int])
            #expect(row == themes.entries.map { own[$0.title.text] })
        }
        #expect(themes.people.count == all.count)
    }

    @Test("says who of each group has a theme, and which themes a group is without")
    func attributes() throws {
        let themes = coded.tier(.themes)
        let absent = try object("themes_absent_from_group")
        for (attribute, value) in try object("theme_by_attribute") {
            let table = themes.table(by: attribute)
            let all = try #require(value as? [String: [String: Object]])
            for (entry, row) in zip(themes.entries, table.cells) {
                let own = try #require(all[entry.title.text])
                #expect(own.count == table.groups.count)
                for (group, cell) in zip(table.groups, row) {
                    let known = try #require(own[group.value ?? ""])
                    #expect(cell.people == known["with_theme"] as? Int)
                    #expect(group.people == known["group_n"] as? Int)
                    #expect(near(cell.percent, known["percent"]))
                }
            }
            let without = try #require(absent[attribute] as? [String: [String]])
            for (place, group) in table.groups.enumerated() {
                #expect(
                    table.absent(from: place).map { themes.entries[$0].title.text }
                        == without[group.value ?? ""])
            }
        }
    }

    @Test("says what comes together", arguments: [CodingTier.codes, .themes])
    func together(tier: CodingTier) throws {
        let found = coded.tier(tier)
        let all = try object("cooccurrence_\(tier.rawValue)")
        #expect(found.entries.map(\.title.text) == all["order"] as? [String])
        let together = found.coOccurrence
        #expect(together.samePassage == all["same_excerpt"] as? [[Int]])
        #expect(together.samePerson == all["same_participant"] as? [[Int]])
        let jaccard = try #require(rows(all["jaccard_same_excerpt"]))
        for row in jaccard.indices {
            for column in jaccard.indices {
                #expect(abs((together.jaccard(row, column) ?? 0) - jaccard[row][column]) < 1e-9)
            }
        }
    }

    @Test("says what was new with each interview", arguments: [CodingTier.codes, .themes])
    func saturation(tier: CodingTier) throws {
        let found = coded.tier(tier)
        let all = try object("saturation_\(tier.rawValue)")
        let saturation = found.saturation
        let curve = try #require(all["curve"] as? [Object])
        #expect(curve.count == saturation.curve.count)
        for (step, own) in zip(saturation.curve, curve) {
            #expect(step.source.text.uppercased() == own["participant"] as? String)
            #expect(step.distinct == own["distinct"] as? Int)
            #expect(step.cumulative == own["cumulative"] as? Int)
            #expect(
                step.new.map { found.entries[$0].title.text }.sorted()
                    == (own["new_ids"] as? [String])?.sorted())
            #expect(near(step.percent, own["percent_of_all"]))
        }
        #expect(saturation.first(reaching: 80) == all["first_interview_with_80_percent"] as? Int)
        #expect(saturation.first(reaching: 90) == all["first_interview_with_90_percent"] as? Int)
        #expect(saturation.lastWithNew == all["last_interview_with_new"] as? Int)
        let base = try #require(all["base4_run2"] as? Object)
        #expect(saturation.base == base["base_unique"] as? Int)
        let runs = try #require(base["runs"] as? [Object])
        #expect(runs.count == saturation.runs.count)
        for (run, own) in zip(saturation.runs, runs) {
            #expect([run.first, run.first + 1] == own["run_interviews"] as? [Int])
            #expect(run.new == own["new_in_run"] as? Int)
            #expect(near(run.newInformation, own["new_information_percent"]))
        }
        let few = base["first_run_at_or_below_5_percent"] as? [Int]
        #expect(saturation.firstRun(atMost: 5)?.first == few?.first)
        #expect(saturation.firstRun(atMost: 0)?.first == (base["first_run_at_0_percent"] as? [Int])?.first)
    }
}
