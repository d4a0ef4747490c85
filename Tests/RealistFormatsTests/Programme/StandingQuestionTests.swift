import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("Questions that were let stand, in a bundle") struct StandingQuestionTests {
    private let path = "questions.yaml"

    @Test("are read")
    func read() throws {
        let folder = try TemporaryFolder()
        try SmallBundle().write(to: folder)
        let study = try RealistFormats.Bundle.read(at: folder.path).study
        #expect(study.standingQuestions.map(\.kind) == [.noForWhom])
        #expect(study.standingQuestions.map(\.place) == ["configuration i1"])
    }

    @Test("are of a known kind, no errors, once at a place, and have their reason")
    func faults() throws {
        let small = try SmallBundle()
        func codes(_ old: String, _ new: String) throws -> [String] {
            try small.with(path, old, new).messages()
        }
        let unknown = try codes("theory.for-whom-not-said", "theory.for-whom-not-sad")
        #expect(unknown.count == 1 && unknown[0].contains("questions.yaml:2:15"))
        #expect(unknown[0].contains("theory.for-whom-not-said"))
        let error = try codes("theory.for-whom-not-said", "measures.primary-not-scored")
        #expect(error.count == 1 && error[0].hasPrefix("study.error-let-stand"))
        let twice = try codes(
            "    by: evaluator\n",
            "    by: evaluator\n" + (small.files[path] ?? "").replacing("stands:\n", with: ""))
        #expect(twice.count == 1)
        #expect(try codes("    because: It holds for everybody whom the programme reaches.\n", "").count == 1)
    }

    @Test("Every kind of question has its explanation, with the same headings, and there is no other")
    func explanations() throws {
        let folder = try ShareFolder.find().appending(path: "toolkit/questions")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        #expect(names.sorted() == Question.Kind.allCases.map { $0.rawValue + ".md" }.sorted())
        for kind in Question.Kind.allCases {
            let text = try QuestionLibrary.explanation(of: kind)
            let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }
            let needed = ["## What is looked at", "## An example", "## When it may stand"]
            #expect(headings.prefix(3).map(String.init) == needed, "\(kind.rawValue)")
            #expect(
                headings.dropFirst(3).allSatisfy { $0 == "## Where this comes from" } && headings.count < 5,
                "\(kind.rawValue)")
        }
    }
}
