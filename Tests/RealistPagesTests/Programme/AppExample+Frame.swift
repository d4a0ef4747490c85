import Foundation
import RealistFormats
import Testing

@testable import Realist
@testable import RealistPages

extension AppExample {
    /// Coding after FRAME, themes, and words of the study's own.
    static func framePages() throws -> [Shown] {
        let at = StudyAddresses(try #require(StudyKey("support")))
        var pages: [Shown] = []
        for writing in Writing.all {
            let around = try surroundings(writing)
            var change = Example.adaptations[0]
            change.title = Wording(writing.line)
            change.description = Wording(writing.text)
            change.reason = Wording(writing.text)
            change.kind = .adapts
            for part in FramePart.allCases {
                pages.append(
                    Shown(
                        "frame-\(part.rawValue)-\(writing.name)",
                        try review(around, change, part, writing, at: at)))
            }
            pages.append(Shown("frame-list-\(writing.name)", list(around, writing, at: at)))
        }
        let around = try surroundings()
        let theme = ChangeTheme(id: ChangeTheme.ID(known: "hour"), title: "The hour moves", note: "A note")
        let wrong = ["title": AnswerFault.noTitle, "note": .tooLong(most: 2_000)]
        return pages + [
            Shown("frame-list-empty", empty(around, at: at)),
            Shown(
                "theme",
                FormPage.changeTheme(
                    around, theme, Answers(["title": ["The hour"]]), [:], version: 2, language: .english,
                    at: at)),
            Shown(
                "theme-wrong",
                FormPage.changeTheme(
                    around, nil, Answers(), wrong, version: 0, language: .english, at: at)),
            Shown("own-term", try term(around, isNew: false, changes: 0, [:], at: at)),
            Shown("own-term-used", try term(around, isNew: false, changes: 4, [:], at: at)),
            Shown("own-term-wrong", try term(around, isNew: true, changes: 0, wrong, at: at)),
            Shown(
                "own-term-which",
                TasksPage.chooseQuestion(
                    around, [(.frame, .decidedBy, "Who decided"), (.frameIS, .goals, "What for")], at: at)),
        ]
    }

    static let matron = OwnTerm(
        id: OwnTerm.ID(known: "matron"), framework: .frame, field: .decidedBy, title: "Matron",
        parent: "programme-manager")

    static func vocabulary(_ framework: OwnTerm.Framework) throws -> Vocabulary {
        let file = Example.house.appending(path: "toolkit/vocabularies/\(framework.rawValue).yaml")
        return try VocabularyFile.read(Array(Data(contentsOf: file)), file: framework.rawValue)
    }

    private static func review(
        _ around: Surroundings, _ change: Adaptation, _ part: FramePart, _ writing: Writing,
        at addresses: StudyAddresses
    ) throws -> FrameReviewPage {
        let framework = part.framework ?? .frame
        let questions = FrameQuestions(
            try vocabulary(framework), fields: part.fields(change.kind), ownTerms: [matron],
            framework: framework, language: .english, words: try words())
        let lead = Answers(["title": [writing.line], "what": [writing.text], "reason": [writing.text]])
        return FrameReviewPage(
            around,
            .init(
                change: change, site: writing.line, lead: lead, part: part,
                answers: questions.answers(FrameCoding(decidedBy: ["matron"], nature: ["adding"])),
                faults: part == .themes ? ["new-theme": .tooLong(most: 200)] : [:], version: 3),
            questions: part == .themes ? nil : questions,
            themes: writing.name == "plain"
                ? [] : [ChangeTheme(id: ChangeTheme.ID(known: "hour"), title: Wording(writing.line))],
            ChangeAsking(
                words: try words(), language: .english, recommendations: Example.recommendations,
                materials: [], frame: try vocabulary(.frame), isEditing: true), at: addresses)
    }

    private static func list(_ around: Surroundings, _ writing: Writing, at: StudyAddresses) -> TasksPage {
        var unmapped = matron
        unmapped.parent = nil
        return TasksPage.frame(
            around, open: [.init(id: Example.adaptations[0].id, title: writing.line, site: "Harrowmere")],
            count: 12,
            themes: [
                .init(
                    ChangeTheme(
                        id: ChangeTheme.ID(known: "hour"), title: Wording(writing.line),
                        note: Wording(writing.text)), changes: 3)
            ], terms: [.init(matron, changes: 1), .init(unmapped, changes: 0)],
            parent: { $0.parent == nil ? nil : "Manager of the programme" }, language: .english, at: at)
    }

    private static func empty(_ around: Surroundings, at: StudyAddresses) -> TasksPage {
        TasksPage.frame(
            around, open: [], count: 0, themes: [], terms: [], parent: { _ in nil }, language: .english,
            at: at)
    }

    private static func term(
        _ around: Surroundings, isNew: Bool, changes: Int, _ faults: [String: AnswerFault], at: StudyAddresses
    ) throws -> FormPage {
        FormPage.ownTerm(
            around, matron, isNew: isNew, question: "Who took part",
            terms: try vocabulary(.frame).terms(filling: "decided-by"),
            Answers(["title": ["Matron"], "parent": ["programme-manager"]]), faults, version: 1,
            changes: changes, language: .english, at: at)
    }
}

@Suite("Coding after FRAME") struct FrameQuestionsTests {
    private func questions(_ part: FramePart, _ kind: Adaptation.Kind = .adapts) throws -> FrameQuestions {
        let framework = part.framework ?? .frame
        return FrameQuestions(
            try AppExample.vocabulary(framework), fields: part.fields(kind),
            ownTerms: [AppExample.matron], framework: framework, language: .english,
            words: try AppExample.words())
    }

    @Test("asks all of FRAME's questions in its own terms, each term once")
    func terms() throws {
        let asked = try questions(.change).questions + questions(.reasons).questions
        let all = try AppExample.vocabulary(.frame).groups.filter { $0.field != nil }
        #expect(Set(asked.map(\.field)) == Set(FrameField.allCases))
        let listed = asked.filter { $0.field != .finalSay }.flatMap { $0.terms.map(\.code) }
        #expect(listed.filter { $0 != "matron" }.sorted() == all.flatMap { $0.terms.map(\.id.text) }.sorted())
        #expect(Set(asked.map(\.name)).count == asked.count)
        let who = try #require(asked.first { $0.field == .decidedBy })
        #expect(who.terms.last?.meaning == "A kind of: Manager of the programme")
        #expect(!FramePart.change.fields(.local).contains(.nature))
    }

    @Test("gives a coding back as it was, and leaves what it does not ask about")
    func same() throws {
        let coding = FrameCoding(
            when: "in-use", planned: "planned-reactive", decidedBy: ["programme-leader", "matron"],
            finalSay: "matron", what: "content", level: "unit", contextType: ["format"],
            nature: ["adding", "a-code-of-nobody"], fidelity: "consistent", goals: ["reach"],
            reasons: ["laws", "time"])
        for part in [FramePart.change, .reasons] {
            let questions = try questions(part)
            #expect(questions.coded(questions.answers(coding), coding) == coding)
            let none = questions.coded(Answers(), coding)
            for field in FrameField.allCases where !part.fields(.adapts).contains(field) {
                #expect(none[field] == coding[field])
            }
        }
        #expect(try questions(.change).coded(Answers(), coding).nature == ["a-code-of-nobody"])
    }

    @Test("takes nothing that is no term, and one answer where there is one")
    func chosen() throws {
        let answers = Answers([
            "when": ["in-use", "scale-up"], "what": ["nonsense"], "nature": ["removing", "adding", "x"],
            "final-say": ["matron"],
        ])
        let coding = try questions(.change).coded(answers, FrameCoding())
        #expect(coding.when == "in-use" && coding.what == nil)
        #expect(coding.nature == ["adding", "removing"])
        #expect(coding.finalSay == "matron" && coding.decidedBy == ["matron"], "whoever had it took part")
    }
}
