import Foundation
import Testing

/// Real exports of other projects, where they are at hand: what is understood, and what is asked.
@Suite(
    "Real exports of survey programs", .serialized,
    .enabled(if: ProcessInfo.processInfo.environment["REALIST_REFERENCE"] != nil, "no reference files"))
struct InterchangeTests {
    let command: Command
    let folder: String

    init() throws {
        command = try Command.withExample()
        folder = "\(ProcessInfo.processInfo.environment["REALIST_REFERENCE"] ?? "")/interchange/"
        try command.write(ImportSurveyTests.pair, to: "pair.yaml")
    }

    private func bring(_ kind: String, _ file: String, _ options: [String]) throws -> Command.Outcome {
        try command.run(["import", kind, "s.realist", folder + file, "--dry-run"] + options)
    }

    @Test(
        "are understood as far as they can be, and the rest is asked",
        arguments: [
            (
                "made-up/limesurvey-codes.csv", "PQ[SQ001] … PQ[SQ002]",
                "Does \"AO05\" count the highest number"
            ),
            ("made-up/google-forms.csv", "found by the wording", "Which site do these forms come from?"),
            ("made-up/microsoft-forms.csv", "“Completion time”, written month-first", "Which columns hold"),
            ("made-up/redcap-labels.csv", "6 months = month-6, Baseline = baseline", "Which columns hold"),
            ("made-up/excel-unicode-text-utf16le.txt", "utf-16, cells parted by tabs", "Which columns hold"),
            ("qualtrics/sample.csv", "3 lines above the answers", "Which column tells who"),
            ("qualtrics/sample_legacy.csv", "2 lines above the answers", "Which column tells who"),
        ])
    func asked(file: String, understood: String, asked: String) throws {
        defer { command.remove() }
        let outcome = try bring("responses", file, ["--instrument", "pair.yaml"])
        #expect(outcome.status == 1 && outcome.hasExited)
        #expect(outcome.errors.contains(understood), "\(outcome.errors)")
        #expect(outcome.errors.contains(asked), "\(outcome.errors)")
    }

    @Test("are taken in when that is answered: LimeSurvey, Google Forms")
    func taken() throws {
        defer { command.remove() }
        let survey = try bring(
            "responses", "made-up/limesurvey-codes.csv",
            [
                "--instrument", "pair.yaml", "--respondent", "id", "--site-column", "SITE", "--site-value",
                "N=island-board", "--site-value", "S=city-hospital", "--wave", "month-6", "--answers",
                "rising",
            ])
        #expect(survey.status == 0, "\(survey.errors)")
        #expect(survey.errors.contains("2 forms were begun and not finished"))
        #expect(survey.errors.contains("12 rows read: 12 forms. Rows in = rows out: 12 = 12."))
        let forms = try bring(
            "responses", "made-up/google-forms.csv",
            ["--instrument", "pair.yaml", "--unlinked", "--site", "island-board", "--wave", "month-6"])
        #expect(forms.status == 0, "\(forms.errors)")
        #expect(forms.errors.contains("12 rows read: 12 forms."))
        let excel = try bring(
            "responses", "made-up/excel-tracker-cp1252-semicolon.csv", ["--instrument", "pair.yaml"])
        #expect(excel.errors.contains("csv:1:35: The byte 0xA3 is not UTF-8."), "\(excel.errors)")
        #expect(excel.errors.contains("--encoding windows-1252"))
    }

    /// One question of the project's, answered from 0 to 5.
    private func question(_ values: ClosedRange<Int>) -> String {
        let scale = values.map { "  - value: \($0)\n    label: step \($0)\n" }.joined()
        return ImportSurveyTests.pair.replacing("id: pair", with: "id: morale")
            .replacing("  - id: worn\n    wording: worn out\n", with: "")
            .replacing("[happy, worn]", with: "[pmq2]")
            .replacing("  - id: happy\n    wording: happy in your work\n", with: "  - id: pmq2\n")
            .replacing(ImportSurveyTests.scale, with: "scale:\n" + scale)
    }

    @Test("a longitudinal REDCap project is held against the instrument, and its events are asked about")
    func longitudinal() throws {
        defer { command.remove() }
        try command.write(question(0...5), to: "morale.yaml")
        let start = [
            "--dictionary", folder + "redcap/longitudinal/dictionary.csv", "--instrument", "morale.yaml",
            "--site",
            "island-board",
        ]
        let asked = try bring("redcap", "redcap/longitudinal/data.csv", start)
        #expect(asked.status == 1)
        #expect(
            asked.errors.contains(
                "Which waves are meant by \"dose_1_arm_1\", \"dose_2_arm_1\", \"first_dose_arm_2\""),
            "\(asked.errors)")
        #expect(
            asked.errors.contains(
                "Left out as identifiers: “first_name”, “last_name”, “telephone_1”, “email”"))
        let values = [
            "visit_1_arm_1=baseline", "visit_2_arm_1=month-3", "dose_1_arm_1=month-6",
            "first_dose_arm_2=baseline",
            "first_visit_arm_2=month-3",
        ].flatMap { ["--wave-value", $0] }
        let unknown = try bring("redcap", "redcap/longitudinal/data.csv", start + values)
        #expect(unknown.errors.contains("Which waves are meant by \"dose_2_arm_1\""))
        let twice = try bring(
            "redcap", "redcap/longitudinal/data.csv",
            start + values + ["--wave-value", "dose_2_arm_1=month-6"])
        #expect(twice.status == 1)
        #expect(
            twice.errors.contains("There is an earlier row of respondent \"100\" at month-6."),
            "\(twice.errors)")
        try command.write(question(1...6), to: "morale.yaml")
        let codes = try bring("redcap", "redcap/longitudinal/data.csv", start)
        #expect(
            codes.errors.contains(
                "The answers of \"pmq2\" are coded 0 to 5, but on the scale they count 1 to 6."))
    }

    @Test(
        "every REDCap dictionary is read",
        arguments: [
            ("simple", "dictionary.csv", "Which columns hold"),
            ("simple", "metadata.csv", "Which columns hold"),
            ("survey", "dictionary.csv", "The answers of \"pmq1\" are coded 0 to 3, but on the scale"),
            ("checkboxes-1", "dictionary.csv", "Which columns hold"),
            ("decimal-comma", "dictionay.csv", "Which columns hold"),
            ("repeating-instruments-sparse", "dictionary.csv", "Which columns hold"),
            ("validation-types-1", "dictionary.csv", "Several sets of columns could be the items"),
            ("potentially-problematic-values", "dictionary.csv", "Which columns hold"),
        ])
    func dictionaries(project: String, dictionary: String, asked: String) throws {
        defer { command.remove() }
        let outcome = try bring(
            "redcap", "redcap/\(project)/data.csv",
            ["--dictionary", folder + "redcap/\(project)/\(dictionary)", "--instrument", "pair.yaml"])
        #expect(outcome.status == 1 && outcome.hasExited)
        #expect(outcome.errors.contains(asked), "\(outcome.errors)")
        #expect(!outcome.errors.contains("dictionary does not know"), "\(outcome.errors)")
    }
}
