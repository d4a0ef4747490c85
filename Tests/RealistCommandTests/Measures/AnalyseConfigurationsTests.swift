import Foundation
import Testing

/// The command's JSON held against R's package QCA 3.25.1: labels, counts and solutions exact, measures to 1e-9.
@Suite("realist analyse configurations") struct AnalyseConfigurationsTests {
    typealias Fields = [String: Any]

    let command: Command

    init() throws { command = try Command() }

    private static let data = AnalyseReferenceTests.data.appending(path: "h-qca")

    private func path(_ name: String) -> String {
        Self.data.appending(path: name).path(percentEncoded: false)
    }

    private func expected() throws -> [String: Fields] {
        let data = try Data(contentsOf: Self.data.appending(path: "expected-qca.json"))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Fields])
    }

    private func result(_ arguments: [String]) throws -> Fields {
        let outcome = try command.run(["analyse", "configurations"] + arguments + ["--json"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? Fields
        #expect(json?["analysis"] as? String == "configurations")
        return try #require((json?["results"] as? [Fields])?.first)
    }

    /// Every figure of the second is there in the first; gives their number.
    private func compare(_ got: Any?, _ want: Any, _ place: String) -> Int {
        if let want = want as? Fields {
            return want.reduce(0) { $0 + compare((got as? Fields)?[$1.key], $1.value, "\(place).\($1.key)") }
        }
        if want is NSNull {
            // R leaves the unique coverage of a single term open.
            #expect(got is NSNull || place.hasSuffix("unique_coverage"), "\(place)")
        } else if let want = want as? Double {
            let found = got as? Double
            #expect(
                found.map { abs($0 - want) <= 1e-12 + 1e-9 * abs(want) } ?? false,
                "\(place): \(found ?? .nan), not \(want)")
        } else {
            #expect("\(got ?? "")" == "\(want)", "\(place)")
        }
        return 1
    }

    private func check(_ got: Fields, _ want: Fields, _ name: String) throws -> Int {
        var compared = 0
        let rows = try #require(got["truth_table"] as? [Fields])
        let wantedRows = try #require(want["truth_table"] as? [Fields])
        #expect(rows.count == wantedRows.count)
        for (row, wanted) in zip(rows, wantedRows) { compared += compare(row, wanted, "\(name) row") }
        for kind in ["complex", "parsimonious"] {
            let got = try #require(got[kind] as? Fields)
            let want = try #require(want[kind] as? Fields)
            for key in ["prime_implicants", "essential"] {
                #expect(Set(got[key] as? [String] ?? [""]) == Set(want[key] as? [String] ?? []), "\(name)")
            }
            let solutions = try #require(got["solutions"] as? [[String]]).map(Set.init)
            let wanted = try #require(want["solutions"] as? [[String]]).map(Set.init)
            #expect(solutions.count == wanted.count && Set(solutions) == Set(wanted), "\(name)")
            let models = try #require(got["models"] as? [Fields])
            for (solution, model) in zip(wanted, try #require(want["models"] as? [Fields])) {
                let place = try #require(solutions.firstIndex(of: solution))
                compared += compare(models[place], model, "\(name) \(kind)")
            }
        }
        return compared
    }

    @Test(
        "gives the truth table, the solutions and the measures of the reference",
        arguments: [
            "crisp-consistent", "crisp-contradictions", "crisp-contradictions-freq2", "crisp-cyclic",
            "crisp-full",
            "crisp-xor", "fuzzy", "fuzzy-pri",
        ])
    func reference(name: String) throws {
        defer { command.remove() }
        let want = try #require(try expected()[name])
        let settings = try #require(want["settings"] as? Fields)
        let conditions = try #require(settings["conditions"] as? [String])
        let file = name.hasPrefix("fuzzy") ? "expected-fuzzy-calibrated" : name.replacing("-freq2", with: "")
        let call = [
            path("\(file).csv"), "--conditions", conditions.joined(separator: ","), "--outcome", "OUT",
            "--case",
            "case", "--consistency", "\(settings["inclusion_cut"] ?? "")", "--frequency",
            "\(settings["frequency_cut"] ?? "")", "--pri", "\(settings["pri_cut"] ?? "")",
        ]
        let outcome = try #require(want["outcome"] as? Fields)
        let expectations = conditions.map { $0 + "=present" }.joined(separator: ",")
        let found = try result(call + ["--expect", expectations])
        var compared = try check(found, outcome, name)
        for key in ["settings", "necessity", "sufficiency_single"] {
            let part = try #require(want[key] as? Fields).filter { $0.key != "conditions" }
            compared += compare(found[key], part, "\(name) \(key)")
        }
        if let wanted = outcome["intermediate"] as? Fields {
            let got = try #require(found["intermediate"] as? Fields)
            let pairs = try #require(got["solutions"] as? [String: [[String]]])
            let wantedPairs = try #require(wanted["solutions"] as? [String: [[String]]])
            func sets(_ pairs: [String: [[String]]]) -> [String] {
                pairs.values.map {
                    $0.map { $0.sorted().joined(separator: "+") }.sorted().joined(separator: "|")
                }
                .sorted()
            }
            #expect(sets(pairs) == sets(wantedPairs))
            #expect(
                got["directional_expectations"] as? String == wanted["directional_expectations"] as? String)
        }
        let negated = try result(call + ["--negate"])
        #expect(negated["outcome"] as? String == "~OUT")
        compared += try check(negated, try #require(want["negated_outcome"] as? Fields), "\(name) negated")
        #expect(compared > 60, "\(compared)")
    }

    @Test(
        "calibrates raw numbers as the reference does, upwards and by straight lines",
        arguments: ["fuzzy", "linear"])
    func calibration(method: String) throws {
        defer { command.remove() }
        let anchors = try String(contentsOf: Self.data.appending(path: "fuzzy-anchors.csv"), encoding: .utf8)
            .split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
        let columns = anchors.map { $0[0] }
        let found = try result(
            [
                path("fuzzy-raw.csv"), "--conditions", columns.dropLast().joined(separator: ","), "--outcome",
                columns[4], "--case", "case",
            ] + anchors.flatMap { ["--calibrate", "\($0[0])=\(method):\($0[2...].joined(separator: ","))"] })
        let file = "expected-fuzzy-calibrated\(method == "fuzzy" ? "" : "-linear").csv"
        let want = try String(contentsOf: Self.data.appending(path: file), encoding: .utf8)
            .split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
        let got = try #require(found["memberships"] as? [Fields])
        #expect(got.count == 26 && want.count == 26)
        for (row, wanted) in zip(got, want) {
            #expect(row["case"] as? String == wanted[0])
            for (column, text) in zip(columns, wanted.dropFirst()) {
                #expect(abs((row[column] as? Double ?? .nan) - (Double(text) ?? .nan)) < 1e-9)
            }
        }
    }

    @Test("always tells contradictory rows, remainders and the cuts, and names the cases")
    func told() throws {
        defer { command.remove() }
        let call = [
            "analyse", "configurations", path("crisp-contradictions.csv"), "--conditions",
            "LEAD,TIME,PEER,TRAIN",
            "--outcome", "OUT", "--case", "case",
        ]
        let shown = try command.run(call + ["--solution", "complex"])
        #expect(shown.status == 0 && shown.errors.isEmpty)
        for text in [
            "Contradictory rows  3", "with: case03, case15; without: case22", "Remainders          2 of 16",
            "~LEAD*TIME*~PEER*TRAIN, ~LEAD*TIME*PEER*TRAIN", "1 where n ≥ 1, consistency ≥ 0.8",
            "LEAD*PEER + ~LEAD*TIME*~TRAIN → OUT", "go back to the cases",
        ] { #expect(shown.output.contains(text), "\(text)\n\(shown.output)") }
        #expect(!shown.output.contains("Parsimonious") && !shown.output.contains("not independent"))
        let unit = try command.run(call + ["--case-unit", "site-recommendation"])
        #expect(unit.output.contains("so they are not independent"))
        #expect(try command.run(call + ["--csv"]).output.contains("OUT,,truth_table.3.cases,case05;case07"))
    }

    @Test("leaves out a case with an empty cell and says so")
    func leftOut() throws {
        defer { command.remove() }
        let rows = (0..<8).map { "c\($0),\($0 % 2),\($0 / 4),\($0 % 2)" }
        try command.write("case,A,B,Y\n" + rows.joined(separator: "\n") + "\nc8,,1,\n", to: "t.csv")
        let call = ["t.csv", "--conditions", "A,B", "--outcome", "Y", "--case", "case"]
        let left = try #require(try result(call)["left_out"] as? [[String: String]])
        #expect(left == [["case": "c8", "why": "no A, Y"]])
        #expect(try command.run(["analyse", "configurations"] + call).output.contains("c8 (no A, Y)"))
    }

    @Test("refuses cases that are too few for the conditions, unless that is allowed")
    func few() throws {
        defer { command.remove() }
        try command.write("A,B,C,Y\n1,1,0,1\n1,0,1,0\n0,1,0,0\n1,1,1,1\n0,0,0,0\n", to: "five.csv")
        let call = ["analyse", "configurations", "five.csv", "--outcome", "Y", "--conditions"]
        let refused = try command.run(call + ["A,B,C"])
        #expect(refused.status == 1 && refused.output.isEmpty)
        #expect(
            refused.errors.contains(
                "five.csv: 5 cases are too few for 3 conditions, which need 8: noise alone would give a solution. Choose "
                    + "2 conditions at most"), "\(refused.errors)")
        let allowed = try command.run(call + ["A,B,C", "--allow-few-cases"])
        #expect(allowed.status == 0 && allowed.output.contains("! 5 cases are too few for 3 conditions"))
        #expect(try command.run(call + ["A,B"]).status == 0)
    }

    @Test("of sixteen conditions tells the rows with cases, counts the others, and refuses a seventeenth")
    func sixteen() throws {
        defer { command.remove() }
        let names = (0..<17).map { "X\($0)" }
        var state = 20_261_123
        let rows = (0..<75).map { _ in
            let bits = (0..<17).map { _ -> String in
                state = (state * 1_103_515_245 + 12_345) & 0x7FFF_FFFF
                return "\(state >> 16 & 1)"
            }
            return (bits + [bits[0] == "1" && bits[1] == "1" || bits[2] == "1" ? "1" : "0"]).joined(
                separator: ",")
        }
        try command.write(
            (names + ["Y"]).joined(separator: ",") + "\n" + rows.joined(separator: "\n") + "\n", to: "t.csv")
        let call = ["t.csv", "--outcome", "Y", "--solution", "parsimonious", "--conditions"]
        let found = try result(call + [names.prefix(16).joined(separator: ",")])
        let table = try #require(found["truth_table"] as? [Fields])
        #expect(table.count > 60 && table.count <= 75 && found["row_count"] as? Int == 65_536)
        let remainders = try #require(found["remainders"] as? Fields)
        #expect(remainders["count"] as? Int == 65_536 - table.count)
        #expect((remainders["rows"] as? [Int])?.count == 1024)
        let solutions = try #require((found["parsimonious"] as? Fields)?["solutions"] as? [[String]])
        #expect(solutions.contains { Set($0) == ["X2", "X0*X1"] })
        let refused = try command.run(["analyse", "configurations"] + call + [names.joined(separator: ",")])
        #expect(refused.status == 1 && refused.errors.contains("16 is the most"))
    }

    @Test("of a study takes sites as cases, contexts as conditions, and how far the mechanism worked")
    func study() throws {
        defer { command.remove() }
        _ = try command.run("show", "nothing")  // Makes the folder of content.
        let study = ".share/toolkit/examples/professional-support"
        let call = ["analyse", "configurations", study, "--configuration", "i3"]
        let refused = try command.run(call)
        #expect(refused.status == 1 && refused.errors.contains("5 cases are too few for 3 conditions"))
        let shown = try command.run(call + ["--conditions", "supporter-also-judges"])
        #expect(shown.status == 0, "\(shown.errors)")
        for text in [
            "case unit site; 1 condition, 2 combinations", "~supporter-also-judges → worked",
            "supporter-also-judges: consistency 0.00, PRI 0.00; coastal-hospital", "C1P1",
            "What is expected of each condition",
        ] { #expect(shown.output.contains(text), "\(text)\n\(shown.output)") }
        for (arguments, status, answer) in [
            (["--conditions", "x"], 1, "Nothing is known of sites as “x”. There is: what-is-feared"),
            (["--cases", "person"], 64, "--configuration is for sites"),
            (["--publishable"], 1, "Each case is a site"),
            (["--case", "a"], 64, "is for a table"),
            (["--calibrate", "a=crisp:1"], 64, "neither a condition nor the outcome"),
            (["--outcome", "change:bo"], 1, "“change:bo” is a number, and no membership of 0 to 1."),
            (["--conditions", "worked"], 1, "“worked” is named twice"),
            (["--partly", "half"], 64, "--partly is in or out"),
        ] as [([String], Int32, String)] {
            let outcome = try command.run(call + arguments)
            #expect(outcome.status == status && outcome.errors.contains(answer), "\(outcome.errors)")
        }
        let nameless = try command.run("analyse", "configurations", study)
        #expect(nameless.status == 1 && nameless.errors.contains("Name one with --configuration: i1, i2"))
    }

    @Test("of a study takes changes, people, and recommendations at sites as cases, each only when asked")
    func units() throws {
        defer { command.remove() }
        _ = try command.run("show", "nothing")  // Makes the folder of content.
        let study = ".share/toolkit/examples/professional-support"
        let call = ["analyse", "configurations", study, "--cases"]
        for (unit, names) in [
            ("episode", ["lasted", "stage", "kind:as-written", "took:money"]),
            ("person", ["career-stage:middle", "profession:nurse"]),
            ("site-recommendation", ["decided", "stage"]),
            ("site", ["supporter-also-judges", "worked:i3"]),
        ] {
            let asked = try command.run(call + [unit])
            #expect(asked.status == 1 && asked.errors.contains("Name them with --conditions and --outcome."))
            for name in names { #expect(asked.errors.contains(name), "\(unit) \(name)\n\(asked.errors)") }
        }
        let episodes = try command.run(
            call + ["episode", "--conditions", "kind:as-written,took:help", "--outcome", "lasted"])
        #expect(episodes.status == 0, "\(episodes.errors)")
        for text in [
            "case unit episode; 2 conditions, 4 combinations", "neither kept nor stopped yet", "Left out",
            "kept is 1, changed again 0.67, stopped 0", "those of one site share its circumstances",
            "Contradictory rows", "Remainders", "is left out, and named",
        ] { #expect(episodes.output.contains(text), "\(text)\n\(episodes.output)") }
        let pairs = try command.run(
            call + ["site-recommendation", "--conditions", "stage", "--outcome", "decided"])
        #expect(pairs.status == 0 && pairs.output.contains("so they are not independent"), "\(pairs.errors)")
        let json = try command.run(
            call + [
                "person", "--conditions", "career-stage:middle", "--outcome", "profession:nurse", "--json",
            ])
        #expect(json.status == 0, "\(json.errors)")
        for text in ["\"case_unit\": \"person\"", "recorded_as", "career-stage is middle"] {
            #expect(json.output.contains(text), "\(text)")
        }
        #expect(try command.run(call + ["team"]).status == 64)
    }

    @Test(
        "says where a table is wrong and what to do",
        arguments: [
            (
                "A,Y\n1,1\n3,0\n0,0\n", ["--conditions", "A", "--outcome", "Y"], 1,
                "t.csv:3: 3 in the column A is no"
            ),
            (
                "A,Y\n1,1\nx,0\n0,0\n", ["--conditions", "A", "--outcome", "Y"], 1,
                "t.csv:3: “x” in the column A"
            ),
            (
                "A,Y,k\n1,1,a\n1,0,a\n0,0,b\n", ["--conditions", "A", "--outcome", "Y", "--case", "k"], 1,
                "t.csv:3: There is a second case “a”; the first is in line 2."
            ),
            (
                "A,Y,k\n1,1,a\n1,0,\n0,0,b\n", ["--conditions", "A", "--outcome", "Y", "--case", "k"], 1,
                "t.csv:3: This row has nothing"
            ),
            ("A,Y\n,1\n1,\n", ["--conditions", "A", "--outcome", "Y"], 1, "t.csv: No case has a value"),
            ("A,Y\n1,1\n", ["--conditions", "A,Y", "--outcome", "Y"], 64, "and is named once"),
            ("A,Y\n1,1\n", ["--conditions", "n", "--outcome", "Y"], 64, "rename the column"),
            ("A,Y\n1,1\n", ["--conditions", "A"], 64, "--conditions and --outcome"),
            (
                "A,Y\n1,1\n", ["--conditions", "A", "--outcome", "Y", "--calibrate", "A=fuzzy:1,3,2"], 64,
                "all going up or all down"
            ),
            (
                "A,Y\n1,1\n", ["--conditions", "A", "--outcome", "Y", "--calibrate", "A=crisp"], 64,
                "is not understood"
            ),
            (
                "A,Y\n1,1\n", ["--conditions", "A", "--outcome", "Y", "--expect", "B=present"], 64,
                "not among the conditions"
            ),
            (
                "A,Y\n1,1\n", ["--conditions", "A", "--outcome", "Y", "--solution", "intermediate"], 64,
                "needs --expect"
            ),
            (
                "A,Y\n1,1\n", ["--conditions", "A", "--outcome", "Y", "--case-unit", "team"], 64,
                "--cases is one of"
            ),
            (
                "A,Y\n1,1\n", ["--conditions", "A", "--outcome", "Y", "--configuration", "i1"], 64,
                "is for a study"
            ),
            (
                "A,Y\n1,1\n", ["--conditions", "A", "--outcome", "Y", "--publishable"], 1,
                "analyse configurations"
            ),
        ] as [(String, [String], Int32, String)])
    func wrong(table: String, arguments: [String], status: Int32, answer: String) throws {
        defer { command.remove() }
        try command.write(table, to: "t.csv")
        let outcome = try command.run(["analyse", "configurations", "t.csv"] + arguments)
        #expect(outcome.status == status && outcome.output.isEmpty)
        #expect(outcome.errors.contains(answer), "\(outcome.errors)")
    }
}
