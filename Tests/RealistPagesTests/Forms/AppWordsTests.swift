import Foundation
import Realist
import RealistFormats
import Testing

@testable import RealistPages

@Suite("The app's words") struct AppWordsTests {
    /// What is filled into keys that are put together.
    static let meanings: [String: [String]] = [
        "app.access.account.*": ["device", "since", "last"],
        "app.visit.role.*": Membership.Role.allCases.map(\.rawValue),
        "app.access.old-form.*": MessagePage.Unsaved.allCases.map(\.rawValue),
        "app.frame.keeps.*": Surroundings.Keeping.allCases.map(\.rawValue),
        "app.lead.page.*": Undoing.allCases.map(\.rawValue),
        "app.lead.my-site.work.*": SiteWork.Work.allCases.map(\.rawValue),
        "app.lead.my-site.group.*": ["say", "finish", "steps"],
        "app.lead.my-site.more.*": ["finish", "steps"],
        "app.approval.task.*": ["first", "again"], "app.approval.task.*-hint": ["first", "again"],
        "app.approval.task.*-tag": ["first", "again"],
        "app.lead.becomes.*": Adaptation.State.allCases.map(\.rawValue),
        "app.lead.change.*": ChangeQuestion.allCases.map(\.rawValue) + ["place-recorded"],
        "app.lead.choice.*": Decision.Choice.allCases.map(\.rawValue),
        "app.lead.heading.*": ChangeQuestion.allCases.map(\.rawValue) + ["place-recorded"],
        "app.lead.hint.*": ChangeAsking.hinted.sorted(),
        "app.lead.history.*": ["first", "save", "import", "undo", "redo", "restore", "delete"],
        "app.lead.kind.*": Adaptation.Kind.allCases.map(\.rawValue),
        "app.lead.list.column.*": ["title", "state", "since", "kind", "next"],
        "app.lead.personal.*": ["name", "email", "telephone", "nhs-number", "other"],
        "app.lead.q.*": [
            "title", "what", "about", "kind", "before", "part", "nature", "goals", "reason", "decided-by",
            "decided", "planned", "when", "state", "since", "level", "took-time", "took-money", "took-agreed",
            "took-obstacles", "took-helped", "intended", "observed", "unintended", "materials", "next-step",
            "next-owner", "next-due", "shared",
        ],
        "app.lead.saved.*": [
            "gone",
            "decision", "decisions", "draft", "dropped", "meanwhile", "change", "changed", "step", "undone",
            "put-back", "restored", "confirmed", "deleted", "answers", "card",
            "approved", "taken-back", "filled", "next", "nothing", "same", "corrected", "asked", "withdrawn",
        ],
        "app.profile.answers.*": ProfileAnswer.Answer.allCases.map(\.rawValue),
        "app.approval.part.*": [
            "story", "profile", "programme", "decisions", "changes", "unshared", "workshops", "judgements",
        ],
        "app.profile.level.*": Statement.Level.allCases.map(\.rawValue),
        "app.profile.card.ask.*": ProgrammeCard.Point.allCases.map(\.rawValue),
        "app.profile.card.part.*": CardPart.allCases.map(\.rawValue),
        "app.profile.card.change.*": CardPart.allCases.map(\.rawValue),
        "app.lead.state.*": ["proposed", "agreed", "in-progress", "in-place", "stopped"],
    ].merging(AdministerWords.meanings) { one, _ in one }
        .merging(PublishWords.meanings) { one, _ in one }
        .merging(EvaluateWords.meanings) { one, _ in one }
        .merging(TheoryActWords.meanings) { one, _ in one }
        .merging(AnalysisPageWords.meanings) { one, _ in one }
        .merging(TheoryFormWords.meanings) { one, _ in one }
        .merging(ConfigurationalWords.meanings) { one, _ in one }
        .merging(IndicatorWords.meanings) { one, _ in one }
        .merging(CodesPageWords.meanings) { one, _ in one }
        .merging(ReportTableWords.meanings) { one, _ in one }
        .merging(WorkshopWords.meanings) { one, _ in one }
        .merging(TakingWords.meanings) { one, _ in one }
        .merging(WaveWords.meanings) { one, _ in one }
        .merging(CodeWords.meanings) { one, _ in one }
        .merging(RoundWords.meanings) { one, _ in one }
        .merging(SourceWords.meanings) { one, _ in one }
        .merging(LinkedWords.meanings) { one, _ in one }
        .merging(MemoWords.meanings) { one, _ in one }
        .merging(LiteratureWords.meanings) { one, _ in one }

    static func catalogue() throws -> WordKeyCheck {
        var templates: Set<String> = []
        for template in try AppExample.theme().templates.values where template.name.hasPrefix("app/") {
            template.visit { node in
                if case .word(let key, _) = node, key.hasPrefix("app.") { templates.insert(key) }
            }
        }
        var sources: Set<String> = []
        for room in ["RealistPages", "RealistWeb"] {
            let folder = Example.house.appending(path: "Sources/\(room)").path(percentEncoded: false)
            for case let path as String in try #require(FileManager.default.enumerator(atPath: folder))
            where path.hasSuffix(".swift") {
                let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
                sources.formUnion(WordKeys(in: text, groups: ["app"]).asked)
            }
        }
        let keys = try AppExample.appWords().values.flatMap(\.keys)
        return WordKeyCheck(keys: Set(keys), templates: templates, sources: sources, meanings: meanings)
    }

    @Test("have every key that is asked for, and no other")
    func complete() throws {
        let check = try Self.catalogue()
        #expect(check.missing == [])
        #expect(check.unexplained == [])
        #expect(check.unused == [])
    }

    @Test("lie in one file for each area, whose keys begin with its name")
    func files() throws {
        for (file, words) in try AppExample.appWords() {
            for key in words.keys.sorted() where !key.hasPrefix("app.\(file).") {
                Issue.record("\(file).yaml has the key \(key)")
            }
        }
    }

    @Test("have typographic apostrophes, as the site's words have")
    func apostrophes() throws {
        let site = try Data(contentsOf: Example.house.appending(path: "site-templates/words/en.yaml"))
        var files = try AppExample.appWords()
        files["site"] = try WordsFile.read(Array(site), file: "en.yaml")
        for (file, words) in files {
            for (key, text) in words where text.contains("'") {
                Issue.record("\(key) of \(file) has a straight one: \(text)")
            }
        }
    }

    /// What a person who runs a programme need not know, and what no person likes to be told.
    static let jargon = [
        "token", "csrf", "session", "forbidden", "unauthor", "invalid", "http", "403", "404", "500", "oops",
        "failed to", "server error", "null", "user id", "username", "submit", "payload", "please",
    ]

    @Test("are plain and kind where something went wrong", arguments: ["access", "form", "frame"])
    func manner(file: String) throws {
        for (key, text) in try #require(AppExample.appWords()[file]).sorted(by: { $0.key < $1.key }) {
            for word in Self.jargon where text.lowercased().contains(word) {
                Issue.record("\(key) says “\(word)”: \(text)")
            }
        }
    }
}
