import Foundation

/// A bundle with answers to the ProQOL 5 that come to given sums: so that what a study gives can be held against figures
/// that trusted programs made from the sums.
struct MadeStudy {
    struct Form {
        var person: String
        var site: String
        var wave: String
        /// By subscale, 10 to 50 points; a subscale that is not there is left blank.
        var sums: [String: Int]
    }

    private static let subscales: [(id: String, items: [Int], reversed: Set<Int>)] = [
        ("cs", [3, 6, 12, 16, 18, 20, 22, 24, 27, 30], []),
        ("bo", [1, 4, 8, 10, 15, 17, 19, 21, 26, 29], [1, 4, 15, 17, 29]),
        ("sts", [2, 5, 7, 9, 11, 13, 14, 23, 25, 28], []),
    ]

    /// Ten answers that come to a sum: as even as it goes.
    private static func answers(_ sum: Int) -> [Int] {
        (0..<10).map { place in sum / 10 + (place < sum % 10 ? 1 : 0) }
    }

    /// Writes the bundle "made" in the command's folder; forms in any order, waves in the study's.
    static func write(_ forms: [Form], waves: [String], in command: Command) throws {
        _ = try command.run("show", "nothing")  // Makes the folder of content.
        let manager = FileManager.default
        let bundle = command.folder.appending(path: "made")
        for name in ["instruments", "responses"] {
            try manager.createDirectory(
                at: bundle.appending(path: name), withIntermediateDirectories: true)
        }
        try manager.copyItem(
            at: command.folder.appending(path: ".share/toolkit/instruments/proqol-5.yaml"),
            to: bundle.appending(path: "instruments/proqol-5.yaml"))
        let sites = Set(forms.map(\.site)).sorted()
        try command.write(study(waves, sites), to: "made/study.yaml")
        try command.write(
            "sites:\n" + sites.map { "  - id: \($0)\n    label: \($0)\n    kind: invented\n" }.joined(),
            to: "made/sites.yaml")
        for (name, keys) in [
            ("theory", ["statements", "configurations"]), ("recommendations", ["recommendations"]),
            ("codesign", ["decisions", "workshops", "adaptations"]),
        ] {
            try command.write(keys.map { "\($0): []\n" }.joined(), to: "made/\(name).yaml")
        }
        var table = "respondent,wave,site,date," + (1...30).map { "q\($0)" }.joined(separator: ",") + "\n"
        for form in forms {
            var cells = Array(repeating: "", count: 30)
            for subscale in subscales {
                guard let sum = form.sums[subscale.id] else { continue }
                for (item, answer) in zip(subscale.items, answers(sum)) {
                    cells[item - 1] = "\(subscale.reversed.contains(item) ? 6 - answer : answer)"
                }
            }
            table +=
                "\(form.person),\(form.wave),\(form.site),," + cells.joined(separator: ",") + "\n"
        }
        try command.write(table, to: "made/responses/proqol-5.csv")
    }

    private static func study(_ waves: [String], _ sites: [String]) -> String {
        var text = """
            format: 1
            id: made
            title: Made up
            question: ""
            summary: ""
            heuristic: resource-reasoning
            reporting-standard: rameses-ii
            languages:
              - en
            licence: CC-BY-4.0
            stages: []
            waves:

            """
        for (place, wave) in waves.enumerated() {
            text += """
                  - id: \(wave)
                    title: \(wave)
                    phrase: at \(wave)
                    month: \(3 * place)
                    from: 202\(place)-01-01
                    to: 202\(place)-02-01

                """
        }
        text += "measures:\n"
        for id in ["bo", "cs", "sts"] {
            text += "  - id: m-\(id)\n    title: \(id)\n    instrument: proqol-5\n    subscale: \(id)\n"
        }
        text += "primary:\n  measure: m-bo\n  from: \(waves[0])\n  to: \(waves[waves.count - 1])\n"
        return text + "site-order:\n" + sites.map { "  - \($0)\n" }.joined()
    }
}
