import Foundation
import Testing

/// Vacancy rates as they were published (Workforce for the Future, 2015), and an invented series beside them.
@Suite("realist analyse indicators", .serialized) struct AnalyseIndicatorsTests {
    let command: Command

    private static let groups = [
        ("scientific-technical", "16.98"), ("clinical-services", "3.63"), ("allied-health", "5.82"),
        ("healthcare-scientists", "6.64"), ("medical-dental", "12.34"), ("nursing-midwifery", "4.36"),
    ]

    init() throws { command = try Command.withExample() }

    private func study() throws {
        #expect(try command.run("export", "bundle", "s.realist", "--to", "b").status == 0)
        let groups = Self.groups.map { "  - id: \($0.0)\n    title: Group \($0.0)\n" }.joined()
        try command.write(
            """
            organisations:
              - id: both-trusts
                title: Both trusts together
            groups:
            \(groups)indicators:
              - id: vacancy-rate
                title: Vacancy rate
                definition: Posts that nobody holds.
                unit: percent
                better: lower
                period: date
                care: secondary
                source: Two trusts
                class: already-public
                citation: A report, 2015
                notes:
                  - kind: not-told-apart
                    text: Two kinds of empty posts are one figure.
                benchmarks:
                  - kind: benchmark
                    group: nursing-midwifery
                    at-most: 5
                    set-by: A guideline
                    from: 2014-01-01
              - id: kept
                title: Referrals kept
                definition: Referrals that led to a meeting; invented.
                unit: percent
                better: higher
                period: month
                source: Invented for this test
                class: activity

            """, to: "b/indicators.yaml")
        var figures = "indicator,organisation,group,period,numerator,denominator,value,note\n"
        for month in 1...14 {
            let (year, number) = month > 12 ? (2025, month - 12) : (2024, month)
            let kept = month == 14 ? 39 : month.isMultiple(of: 2) ? 19 : 21
            figures += "kept,both-trusts,,\(year)-\(number < 10 ? "0" : "")\(number),\(kept),40,,\n"
        }
        for (group, rate) in Self.groups.sorted(by: { $0.0 < $1.0 }) {
            figures += "vacancy-rate,both-trusts,\(group),2014-11-30,,,\(rate),\n"
        }
        try command.write(figures, to: "b/indicators.csv")
    }

    private func results(_ output: String) throws -> [[String: Any]] {
        let read = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        return try #require(read?["results"] as? [[String: Any]])
    }

    @Test("has nursing’s benchmark met, and none of any other group")
    func published() throws {
        defer { command.remove() }
        try study()
        let told = try command.run("analyse", "indicators", "b", "--indicator", "vacancy-rate", "--json")
        #expect(told.status == 0, "\(told.errors)")
        let results = try results(told.output)
        #expect(results.count == 6)
        for (group, rate) in Self.groups {
            let one = try #require(results.first { $0["group"] as? String == group })
            let latest = try #require(one["latest"] as? [String: Any])
            #expect(latest["figure"] as? Double == Double(rate))
            #expect(latest["numerator"] is NSNull && latest["low"] is NSNull, "nothing is invented behind it")
            let held = try #require(one["benchmarks"] as? [[String: Any]])
            #expect(held.compactMap { $0["met"] as? Bool } == (group == "nursing-midwifery" ? [true] : []))
            #expect(one["method"] as? String == "dates" && one["care"] as? String == "secondary")
        }
        let text = try command.run("analyse", "indicators", "b", "--group", "nursing-midwifery").output
        #expect(text.contains("4.36%, 30 November 2014"), "\(text)")
        #expect(text.contains("The benchmark is met: at most 5% (A guideline)."), "\(text)")
        #expect(text.contains("Two things in one figure: Two kinds"), "\(text)")
        let other = try command.run("analyse", "indicators", "b", "--group", "medical-dental").output
        #expect(other.contains("No benchmark is set for this group."), "\(other)")
    }

    @Test("reads months by their rules, draws them, and says the same of a study file")
    func months() throws {
        defer { command.remove() }
        try study()
        #expect(try command.run("new", "i.realist", "--from", "b").status == 0)
        let of = ["--indicator", "kept", "--at", "both-trusts"]
        let told = try command.run(["analyse", "indicators", "i.realist", "--json", "--chart", "k.svg"] + of)
        #expect(told.status == 0, "\(told.errors)")
        let one = try #require(try results(told.output).first)
        #expect(one["method"] as? String == "xmr" && one["verdict"] as? String == "wanted")
        #expect(one["variation"] as? String == "improvement-high")
        let points = try #require(one["points"] as? [[String: Any]])
        #expect(points.count == 14 && points.last?["figure"] as? Double == 97.5)
        #expect(try command.read("k.svg").contains("Unusually high, and in the wanted direction"))
        #expect(try command.run(["analyse", "indicators", "b", "--json"] + of).output == told.output)
    }

    @Test("says what there is in place of what there is not")
    func refused() throws {
        defer { command.remove() }
        try study()
        let unknown = try command.run("analyse", "indicators", "b", "--group", "nurses", "--at", "nowhere")
        #expect(unknown.status == 1 && unknown.output.isEmpty)
        #expect(unknown.errors.contains("There is no group “nurses”. Choose one of"), "\(unknown.errors)")
        #expect(
            unknown.errors.contains("There is no organisation or site “nowhere”."), "\(unknown.errors)")
        let empty = try command.run(
            "analyse", "indicators", "b", "--indicator", "kept", "--group", "allied-health")
        #expect(empty.status == 1 && empty.errors.contains("No figures of these"), "\(empty.errors)")
        let dates = try command.run(
            "analyse", "indicators", "b", "--indicator", "vacancy-rate", "--chart", "v.svg")
        #expect(dates.status == 1 && dates.errors.contains("nothing to draw"), "\(dates.errors)")
        #expect(try !command.files().contains("v.svg"))
        #expect(try command.run("analyse", "indicators", "b", "--chart", "v.png").status == 64)
        for name in ["indicators.yaml", "indicators.csv"] {
            try FileManager.default.removeItem(at: command.folder.appending(path: "b/" + name))
        }
        let none = try command.run("analyse", "indicators", "b")
        #expect(none.status == 1 && none.errors.contains("This study has no indicators."), "\(none.errors)")
    }
}
