import Realist

@testable import RealistPages

/// What is filled into keys that are put together.
enum MemoWords {
    private static let kinds = Memo.Kind.allCases.map(\.rawValue)
    private static let things = Memo.Thing.Kind.allCases.map(\.rawValue)
    static let meanings: [String: [String]] = [
        "app.memos.kind.*": kinds, "app.memos.hint.*": kinds, "app.memos.about.*": things,
        "app.memos.of.*": things.filter { $0 != "study" },
    ]
}

extension AppExample {
    static func memos(_ writing: Writing) -> [Memo] {
        func memo(_ id: StaticString, _ kind: Memo.Kind, _ about: Memo.Thing) -> Memo {
            Memo(
                id: Identifier(known: id), kind: kind, about: about, text: writing.text,
                writer: "evaluator-a",
                on: Day(2026, 5, 4))
        }
        return [
            memo("one", .coding, .passage(Identifier(known: "x-1"))), memo("two", .reflexive, .study),
            memo("three", .theory, .code(Identifier(known: "gone"))),
        ]
    }

    /// The list of memos, writing one, and the pages of things with their memos.
    static func memoPages() throws -> [Shown] {
        try Writing.all.flatMap { writing in try memoPages(writing) }
    }

    private static func memoPages(_ writing: Writing) throws -> [Shown] {
        let (around, theory) = (try surroundings(writing), try theory(writing))
        let (words, addresses) = (theory.words, theory.addresses)
        let memos = memos(writing)
        let lines = memos.map { memo in
            MemoLine(
                memo,
                about: MemoLine.About(
                    memo.about, title: memo.about.kind == .code ? nil : writing.line, words, addresses),
                writer: writing.line, mayWrite: true, words, addresses)
        }
        let own = MemoLine(memos[0], writer: writing.line, mayWrite: true, words, addresses)
        let shown = MemosShown([own], about: memos[0].about, mayWrite: true, words, addresses)
        let unseen = MemosShown(
            [], about: memos[0].about, mayWrite: true, hidesOthers: true, words, addresses)
        func page(_ lines: [MemoLine], total: Int, _ asked: MemosAsked, _ hides: Bool = false) -> MemosPage {
            MemosPage(
                around, lines, total: total, asked: asked, mayWrite: true, hidesOthers: hides, words,
                addresses)
        }
        func form(_ memo: Memo?, _ answers: Answers, _ faults: [String: AnswerFault]) -> FormPage {
            FormPage.memo(
                around, memo, about: memos[0].about, title: writing.line,
                hidden: memo == nil ? [HiddenField("id", "memo-1")] : [], answers, faults, version: 2,
                token: token, words, addresses)
        }
        let passage = passages(writing)[0]
        let typed = Answers(["kind": ["theory"], "text": [writing.text]])
        let pages: [(String, any Page)] = [
            ("memos", page(lines, total: 130, MemosAsked(text: writing.line, kind: .theory, start: 40))),
            ("memos-unseen", page(lines, total: 3, MemosAsked(), true)),
            ("passage-memos-unseen", PassagePage(around, passage, memos: unseen, in: theory)),
            ("memos-none", page([], total: 0, MemosAsked())),
            ("memos-none-found", page([], total: 0, MemosAsked(about: .code))),
            ("memo-new", form(nil, Answers(), [:])),
            ("memo", form(memos[0], typed, [:])),
            ("memo-wrong", form(nil, Answers(), ["kind": .noChoice, "text": .noDescription])),
            ("passage-memos", PassagePage(around, passage, memos: shown, in: theory)),
            (
                "explanation-memos",
                ExplanationPage(
                    around, theory.theory.configurations[0], in: theory, passages: 1, memos: shown)
            ),
            (
                "code-memos",
                CodePage(
                    around, try codebook(writing).codebook.codes[0], codeTold(shown),
                    in: try codebook(writing))
            ),
            (
                "source-memos",
                SourcePage(
                    around,
                    ToldSource(
                        source: passage.source, excerpts: [passage.excerpt], codes: [:], readings: [:],
                        people: [], mark: "0123"), newID: "x-9", token: token, memos: shown, in: theory)
            ),
        ]
        return pages.map { Shown("\($0.0)-\(writing.name)", $0.1) }
    }

    private static func codeTold(_ memos: MemosShown) -> CodePage.Told {
        var told = CodePage.Told()
        told.memos = memos
        return told
    }
}
