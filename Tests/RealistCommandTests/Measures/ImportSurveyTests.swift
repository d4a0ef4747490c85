import Foundation
import Testing

/// Tables with the headers and answers of other survey programs, made for these tests.
@Suite("realist import responses from survey programs", .serialized) struct ImportSurveyTests {
    let command: Command

    init() throws {
        command = try Command.withExample()
        try command.write(ImportSurveyTests.pair, to: "pair.yaml")
    }

    /// Two questions of our own, answered on five steps.
    static let scale = """
        scale:
          - value: 1
            label: Never
          - value: 2
            label: Rarely
          - value: 3
            label: Sometimes
          - value: 4
            label: Often
          - value: 5
            label: Very often

        """

    static let pair = """
        format: 1
        id: pair
        version: "1"
        title: Two questions
        summary: For tests.
        scale:
          - value: 1
            label: Never
          - value: 2
            label: Rarely
          - value: 3
            label: Sometimes
          - value: 4
            label: Often
          - value: 5
            label: Very often
        items:
          - id: happy
            wording: happy in your work
          - id: worn
            wording: worn out
        subscales:
          - id: both
            title: Both
            items: [happy, worn]
            score: sum
            better: higher
        missing-rules:
          - id: complete
            title: all answered
            percent: 100
            whose: Ours.
        default-rule: complete
        terms:
          summary: Ours.
          wording: shipped

        """

    private func bring(_ text: String, _ options: String...) throws -> Command.Outcome {
        try command.write(text, to: "t.csv")
        return try command.run(
            ["import", "responses", "s.realist", "t.csv", "--instrument", "pair.yaml", "--dry-run"] + options)
    }

    private let place = ["--site", "island-board", "--wave", "baseline"]

    @Test(
        "reads LimeSurvey's codes, with headers of codes, of text, or of both",
        arguments: [
            "PQ[SQ001],PQ[SQ002]", "PQ_SQ001,PQ_SQ002",
            "PQ[SQ001]. How often are you… [happy in your work],PQ[SQ002]. How often are you… [worn out]",
            "How often are you… [happy in your work],How often are you… [worn out]",
        ])
    func limeSurvey(items: String) throws {
        defer { command.remove() }
        let text = """
            id,submitdate,lastpage,startlanguage,seed,\(items),FREE
            1,2025-03-01 09:11:00,3,en,776418949,AO01,AO05,x
            2,,2,cy,776418950,AO04,,
            3,,1,en,776418951,,,

            """
        let asked = try bring(text, "--respondent", "id", "--site", "island-board", "--wave", "baseline")
        #expect(asked.status == 1)
        #expect(
            asked.errors.contains("Does \"AO05\" count the highest number, or \"AO01\"?"), "\(asked.errors)")
        let done = try bring(
            text, "--respondent", "id", "--site", "island-board", "--wave", "baseline", "--answers", "falling"
        )
        #expect(done.status == 0, "\(done.errors)")
        #expect(done.errors.contains("ao05 = 1, ao04 = 2"))
        #expect(done.errors.contains("1 form was begun and not finished"))
        #expect(
            done.errors.contains("3 rows read: 2 forms, 1 without any answer. Rows in = rows out: 3 = 2 + 1.")
        )
        #expect(done.errors.contains("Days are in “submitdate”, written year-first."))
    }

    @Test("takes no codes beyond the scale, and asks what they count")
    func codes() throws {
        defer { command.remove() }
        for answer in ["A6", "B1", "A0", "A1x"] {
            let outcome = try bring(
                "id,q1,q2\n1,A1,\(answer)\n", "--respondent", "id", "--site", "island-board", "--wave",
                "baseline",
                "--answers", "rising")
            #expect(
                outcome.status == 1 && outcome.errors.contains("What do the answers"), "\(outcome.errors)")
        }
    }

    @Test("reads Google's questions in brackets, and a day with its time of day")
    func google() throws {
        defer { command.remove() }
        let text = """
            Timestamp,Email Address,Q1. How often are you… [happy in your work],Q1. How often are you… [worn out]
            2025/01/20 1:05:00 pm GMT+1,,Rarely,Very Often

            """
        let done = try bring(text, "--unlinked", "--site", "island-board", "--wave", "baseline")
        #expect(done.status == 0, "\(done.errors)")
        #expect(done.errors.contains("2 of 2 items of pair found by the wording of the questions."))
        #expect(done.errors.contains("Not taken in: “Email Address”"))
    }

    @Test("asks how the file is written before it asks anything of its texts")
    func encoding() throws {
        defer { command.remove() }
        let bytes = Array("Site;Cost (".utf8) + [0xA3] + Array(");q1;q2\nisland-board;1;2;3\n".utf8)
        try Data(bytes).write(to: command.folder.appending(path: "t.csv"))
        let start = ["import", "responses", "s.realist", "t.csv", "--instrument", "pair.yaml", "--unlinked"]
        let refused = try command.run(start + ["--wave", "baseline"])
        #expect(refused.status == 1)
        #expect(refused.errors.hasPrefix("t.csv:1:12: The byte 0xA3 is not UTF-8."), "\(refused.errors)")
        #expect(refused.errors.contains("--encoding windows-1252"))
        #expect(!refused.errors.contains("Which"))
        let taken = try command.run(
            start + ["--wave", "baseline", "--encoding", "windows-1252", "--dry-run"])
        #expect(taken.status == 0, "\(taken.errors)")
        #expect(taken.errors.contains("Not taken in: “Cost (£)”."))
    }

    @Test("reads both forms of Qualtrics, and leaves what identifies people outside")
    func qualtrics() throws {
        defer { command.remove() }
        let new = """
            StartDate,EndDate,Status,IPAddress,Finished,Who,Q5_1,Q5_2
            Start Date,End Date,Response Type,IP Address,Finished,Who?,How often? - happy in your work,How often? - worn out
            "{""ImportId"":""startDate""}","{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""finished""}","{""ImportId"":""QID4""}","{""ImportId"":""QID5_1""}","{""ImportId"":""QID5_2""}"
            2025-01-20 10:00:00,2025-01-20 10:05:00,0,10.0.0.1,1,n-1,2,5
            2025-01-21 10:00:00,2025-01-21 10:05:00,0,10.0.0.1,0,n-2,2,
            2025-01-21 10:00:00,2025-01-21 10:05:00,1,10.0.0.1,1,test,2,5

            """
        let who = ["--respondent", "Who"]
        let first = try command.runImport(new, who + place)
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.errors.contains("3 lines above the answers"))
        #expect(first.errors.contains("3 rows read: 2 forms, 1 left out as the map says."))
        #expect(first.errors.contains("1 form was begun and not finished"))
        #expect(!first.errors.contains("10.0.0.1"))
        let old = """
            V1,V2,V3,Q1,Q2,
            ResponseID,ResponseSet,Name,happy in your work,worn out,
            R_1,Default,Anonymous,2,5,

            """
        let second = try command.runImport("\u{FEFF}" + old, ["--respondent", "V1"] + place)
        #expect(second.status == 0, "\(second.errors)")
        #expect(second.errors.contains("2 lines above the answers"))
        #expect(second.errors.contains("1 row read: 1 form."))
    }
}

extension Command {
    fileprivate func runImport(_ text: String, _ options: [String]) throws -> Outcome {
        try write(text, to: "t.csv")
        return try run(
            ["import", "responses", "s.realist", "t.csv", "--instrument", "pair.yaml", "--dry-run"] + options)
    }
}
