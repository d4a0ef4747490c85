import Realist
import Testing

@testable import RealistPages

@Suite("What a site has done and has to do") struct SiteWorkTests {
    @Test("says of each stage what is to decide, being worked on, in place, reviewed")
    func work() throws {
        let stage = Stage(id: Stage.ID(known: "insight"), title: "Insight", summary: "S")
        let all = try (0..<9).map { number in
            Recommendation(
                id: try #require(Recommendation.ID("r\(number)")), label: "R\(number)", title: "T",
                stage: stage.id,
                advice: "A")
        }
        let choices: [Decision.Choice] = [
            .undecided, .adopt, .adapt, .alreadyDoing, .adapt, .adapt, .later, .reject, .adapt,
        ]
        let states: [Int: Adaptation.State] = [
            0: .inPlace, 2: .inProgress, 4: .inPlace, 5: .kept, 8: .stopped,
        ]
        let work = SiteWork(
            site: Site(id: Site.ID(known: "city-hospital"), label: "A site", kind: "hospital"),
            language: .english,
            stages: [stage], recommendations: all,
            decisions: Dictionary(uniqueKeysWithValues: zip(all.map(\.id), choices)),
            states: Dictionary(uniqueKeysWithValues: states.map { (all[$0.key].id, $0.value) }), drafts: [],
            due: [], told: [], others: [], today: Day(2026, 5, 28))
        #expect(
            all.map { work.work(on: $0) }
                == [.open, .going, .going, .held, .held, .reviewed, .aside, .aside, .aside])
        let addresses = StudyAddresses(try #require(StudyKey("support")))
        let line = try #require(work.standing(AppExample.words(), addresses).first)
        #expect(
            line.says == "9 recommendations: 2 being worked on, 2 in place, 1 reviewed, 3 set aside")
        #expect(line.tag == Tag.waiting("1 to decide"))
        #expect(line.list.groups[0].tasks[1].status == "We adopt it as it is", "as the form says it")
    }
}

@Suite("A date as it is understood") struct DateTextTests {
    @Test(
        "is shown whole; what is no date stays as typed",
        arguments: [
            (["", "oct", "2026"], "October 2026"), (["03", "3", "26"], "3 March 2026"),
            (["", "SEPT", "2025"], "September 2025"), (["31", "13", "2026"], "31 13 2026"),
            (["x", "may", ""], "x May"), (["", "", ""], ""), (["1", "ma", "2026"], "1 ma 2026"),
        ])
    func text(typed: [String], text: String) throws {
        let answers = Answers(["on-day": [typed[0]], "on-month": [typed[1]], "on-year": [typed[2]]])
        #expect(answers.dateText("on", try AppExample.words()) == text)
    }
}
