import Foundation
import Testing

/// What a report says of its figures must hold in every case.
@Suite("realist analyse, taken at its word") struct AnalyseHonestyTests {
    let command: Command

    init() throws { command = try Command() }

    private func results(_ arguments: [String]) throws -> [[String: Any]] {
        let outcome = try command.run(["analyse"] + arguments + ["--json"])
        #expect(outcome.status == 0, "\(arguments) \(outcome.errors)")
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        return try #require(json?["results"] as? [[String: Any]])
    }

    @Test("the sentence does not contradict the p beside it")
    func sentence() throws {
        defer { command.remove() }
        // Half rises by 0.5995, half falls by 4.5995: the interval ends at −0.04.
        let rows = (0..<10).map { $0 % 2 == 0 ? "10,10.5995" : "10,5.4005" }
        try command.write("a,b\n" + rows.joined(separator: "\n") + "\n", to: "t.csv")
        let outcome = try command.run("analyse", "change", "t.csv", "--before", "a", "--after", "b")
        #expect(
            outcome.output.contains("Lower after than before by 2.00 (0.04 to 3.96)."), "\(outcome.output)")
        #expect(outcome.output.contains("−3.96 to −0.04") && outcome.output.contains("0.046"))
    }

    @Test("reliable change has one threshold for all groups, so that the parts add up")
    func parts() throws {
        defer { command.remove() }
        var text = "g,a,b\n"
        for person in 0..<40 {
            let group = person < 6 ? "island" : person < 20 ? "north" : "south"
            text += "\(group),\(20 + person * 7 % (person < 6 ? 3 : 17)),\(20 + person * 11 % 19)\n"
        }
        text += "alone,30,20\n"
        try command.write(text, to: "t.csv")
        let found = try results(
            ["change", "t.csv", "--before", "a", "--after", "b", "--by", "g", "--reliability", "0.8"]
        ).compactMap { $0["reliable_change"] as? [String: Any] }
        #expect(found.count == 5)
        #expect(Set(found.compactMap { $0["rci_threshold_points"] as? Double }).count == 1)
        #expect(found.allSatisfy { $0["sd_of"] as? String == "everybody-before" })
        for name in ["reliable_improvement", "no_reliable_change", "reliable_deterioration", "n"] {
            let counts = found.compactMap { $0[name] as? Int }
            #expect(counts.count == 5 && counts[0] == counts.dropFirst().reduce(0, +), "\(name) \(counts)")
        }
    }

    @Test("who answered and cannot be scored is not told as absent")
    func unscored() throws {
        defer { command.remove() }
        var forms: [MadeStudy.Form] = []
        for person in 1...12 {
            for (wave, sum) in [("pre", 20 + person), ("post", 19 + person * 5 % 7)] {
                // 1 left bo blank before, 2 after, 3 both; 4 did not answer after, 5 not before.
                let isBlank = (person == 1 && wave == "pre") || (person == 2 && wave == "post") || person == 3
                if (person == 4 && wave == "post") || (person == 5 && wave == "pre") { continue }
                let name = person < 10 ? "p0\(person)" : "p\(person)"
                forms.append(
                    MadeStudy.Form(
                        person: name, site: person % 2 == 0 ? "east" : "west", wave: wave,
                        sums: isBlank ? ["cs": 30] : ["cs": 30 + person, "bo": sum]))
            }
        }
        try MadeStudy.write(forms, waves: ["pre", "post"], in: command)
        let change = try #require(try results(["change", "made"]).first { $0["outcome"] as? String == "bo" })
        let counts = [
            "n", "only_pre", "only_post", "answered_both_unscored", "unscored_before", "unscored_after",
        ]
        #expect(counts.map { change[$0] as? Int } == [7, 1, 1, 3, 2, 2])
        let response = try #require(
            try results(["response", "made"]).first { $0["outcome"] as? String == "bo" })
        let stayed = ["stayed", "left", "joined", "answered_both_unscored"].map { response[$0] as? Int }
        #expect(stayed == [7, 1, 1, 3])
        #expect(response["rate_stayed"] as? Double == 7.0 / 8)
        let text = try command.run("analyse", "change", "made").output
        #expect(text.contains("7; 1 only before, 1 only after; 3 answered at both and have no score"))
        let sites = try results(["change", "made", "--by", "site"]).filter {
            $0["outcome"] as? String == "bo"
        }
        let thresholds = sites.compactMap {
            ($0["reliable_change"] as? [String: Any])?["rci_threshold_points"]
        }
        #expect(Set(thresholds.compactMap { $0 as? Double }).count == 1 && thresholds.count == 3)
        let plain = (change["reliable_change"] as? [String: Any])?["rci_threshold_points"] as? Double
        #expect(plain == thresholds.first as? Double)
    }

    @Test("pooled sites: what is done to the intervals is said, and no reason that may be false")
    func sites() throws {
        defer { command.remove() }
        try command.write(
            "site,change,se\na,-1.0,0.9\nb,-1.1,1.0\nc,-0.9,0.8\nd,-1.2,1.1\n", to: "s.csv")
        let outcome = try command.run(
            "analyse", "sites", "s.csv", "--estimate", "change", "--se", "se", "--site", "site")
        #expect(outcome.output.contains("the pooled error without Hartung and Knapp's factor"))
        #expect(outcome.output.contains("which is below 1 here, raised to 1"))
        #expect(!outcome.output.contains("differ less"))
    }
}
