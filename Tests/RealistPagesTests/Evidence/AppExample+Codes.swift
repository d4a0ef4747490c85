import Realist
import Testing

@testable import RealistPages

extension AppExample {
    /// The codebook, a code, and a passage that is being coded.
    static func codePages() throws -> [Shown] {
        var pages: [Shown] = []
        for writing in Writing.all {
            let around = try surroundings(writing)
            let working = try codebook(writing)
            let (first, second) = (working.codebook.codes[0], working.codebook.codes[1])
            let passages = [
                CodedWords(
                    passages(writing)[0].excerpt, source: writing.line, kind: "Interview",
                    coders: [writing.line, "you"], consent: .noUse)
            ]
            pages += [
                Shown(
                    "codebook-\(writing.name)",
                    CodebookPage(around, working, counts: counts(working), isRemoved: true)),
                Shown("code-\(writing.name)", CodePage(around, first, told(passages, writing), in: working)),
                Shown(
                    "code-merge-\(writing.name)",
                    FormPage.mergeCodes(
                        around, second, into: first, versions: (2, 1), counts: counts(working), in: working)),
                Shown(
                    "code-merge-which-\(writing.name)",
                    TasksPage.mergeCodeWith(around, first, counts: counts(working), in: working)),
                Shown(
                    "code-split-\(writing.name)",
                    FormPage.splitCode(
                        around, first, passages, count: 3, Answers(["title": [writing.line]]),
                        ["passage": .code(.noPassage)], version: 2, in: working)),
                Shown(
                    "passage-coded-\(writing.name)",
                    PassagePage(
                        around, self.passages(writing)[0], codes: coded(working, writing),
                        in: try theory(writing))),
            ]
            for tier in CodebookTier.allCases {
                pages.append(
                    Shown(
                        "codebook-\(tier.key)-\(writing.name)",
                        FormPage.entry(
                            around, tier, id: "one", title: writing.line,
                            Answers([
                                "title": [writing.line], "meaning": [writing.text], "theme": ["trust"],
                                "dimension": ["safety"],
                            ]), [:], version: 2, undoing: .lastChange, in: working)))
            }
        }
        return try pages + codePagesAtTheEdge()
    }

    /// Without what there usually is.
    private static func codePagesAtTheEdge() throws -> [Shown] {
        let around = try surroundings()
        let working = try codebook(.plain)
        let bare = WorkingCodebook(
            Codebook(), words: try words(), language: .english, addresses: working.addresses, isWriter: true)
        let first = working.codebook.codes[0]
        var reading = PassageCodes.Told()
        reading.codings = [Coding(excerpt: Excerpt.ID(known: "x-1"), code: first.id, coder: "coder-a")]
        let passage = passages(.plain)[1]
        var wrong: [String: AnswerFault] = ["title": .code(.titleTaken), "meaning": .tooLong(most: 2_000)]
        wrong["passage"] = .code(.allPassages)
        var many = CodePage.Told()
        many.count = CodeCounts.Count(passages: 60)
        many.passages = [CodedWords(passage.excerpt, source: "A paper", kind: "Document", coders: ["Ana"])]
        many.start = 20
        return [
            Shown("codebook-empty", CodebookPage(around, bare, counts: CodeCounts(Codebook()) { nil })),
            Shown(
                "codebook-found",
                CodebookPage(around, working, counts: counts(working), find: "TWO versions")),
            Shown(
                "codebook-not-found", CodebookPage(around, working, counts: counts(working), find: "zebra")),
            Shown("code-bare", CodePage(around, working.codebook.codes[2], CodePage.Told(), in: working)),
            Shown("code-many", CodePage(around, first, many, in: working)),
            Shown(
                "code-merge-none",
                TasksPage.mergeCodeWith(around, first, counts: counts(bare), in: bare)),
            Shown(
                "code-split-wrong",
                FormPage.splitCode(
                    around, first, many.passages, count: 1, Answers(), wrong, version: 0, in: working)),
            Shown(
                "code-new-wrong",
                FormPage.entry(around, .code, id: nil, title: nil, Answers(), wrong, version: 0, in: bare)),
            Shown(
                "codes-removed",
                TasksPage.removedCodes(
                    around,
                    CodebookTier.allCases.map {
                        .init($0, id: "gone", title: "Gone", hint: "Deleted by Ana Example")
                    }, in: working)),
            Shown("codes-removed-none", TasksPage.removedCodes(around, [], in: working)),
            Shown(
                "passage-codes-read",
                PassagePage(
                    around, passage, codes: PassageCodes(reading, of: passage.excerpt.id, in: working),
                    in: try theory(.plain))),
            Shown(
                "passage-codes-none",
                PassagePage(
                    around, passage, codes: PassageCodes(coder("eva"), of: passage.excerpt.id, in: bare),
                    in: try theory(.plain))),
        ]
    }

    private static func coder(_ name: String) -> PassageCodes.Told {
        var told = PassageCodes.Told()
        told.coder = name
        told.hasNext = true
        told.saved = ([], [])
        told.token = token
        return told
    }

    private static func coded(_ working: WorkingCodebook, _ writing: Writing) -> PassageCodes {
        let excerpt = Excerpt.ID(known: "x-1")
        let codes = working.codebook.codes
        var told = coder("eva")
        told.codings = ["coder-a", "eva"].map { Coding(excerpt: excerpt, code: codes[0].id, coder: $0) }
        told.names = ["eva": "you", "coder-a": writing.line]
        told.find = "two"
        told.ticked = [codes[0].id]
        told.newTitle = writing.line
        told.newTheme = "trust"
        told.fault = .tooLong(most: AnswerLimits.line)
        told.saved = (given: [codes[0].id], taken: [codes[1].id])
        return PassageCodes(told, of: excerpt, in: working)
    }

    private static func told(_ passages: [CodedWords], _ writing: Writing) -> CodePage.Told {
        var told = CodePage.Told()
        told.count = CodeCounts.Count(passages: 3, people: 2)
        told.passages = passages
        told.version = 2
        told.undoing = .putBack
        told.merged = [(Code.ID(known: "gone"), writing.line)]
        told.token = token
        return told
    }

    static func counts(_ working: WorkingCodebook) -> CodeCounts {
        var rows: [CodeCounts.Coded] = working.codebook.codes.prefix(2).map { ($0.id.text, 1, 7) }
        return CodeCounts(working.codebook) { rows.popLast() }
    }

    static func codebook(_ writing: Writing) throws -> WorkingCodebook {
        let safety = Dimension(
            id: Identifier(known: "safety"), title: Wording(writing.line), meaning: Wording(writing.text))
        let themes = [
            Theme(
                id: Identifier(known: "trust"), title: Wording(writing.line), meaning: Wording(writing.text),
                dimension: safety.id),
            Theme(id: Identifier(known: "loose"), title: "Loose"),
        ]
        let codes = [
            Code(
                id: Identifier(known: "two-versions"), title: "I had two versions",
                meaning: Wording(writing.text), themes: themes.map(\.id)),
            Code(id: Identifier(known: "edge"), title: Wording(writing.line), themes: [themes[0].id]),
            Code(id: Identifier(known: "bare"), title: "Under no theme"),
        ]
        return WorkingCodebook(
            Codebook(dimensions: [safety], themes: themes, codes: codes), words: try words(),
            language: .english, addresses: StudyAddresses(try #require(StudyKey("support"))), isWriter: true)
    }
}

/// What is filled into keys of the words about codes.
enum CodeWords {
    private static let tiers = CodebookTier.allCases.map(\.key)

    static let meanings: [String: [String]] = [
        "app.codes.new.*": tiers, "app.codes.edit.*": tiers, "app.codes.about.*": tiers,
        "app.codes.title.*": tiers, "app.codes.title-hint.*": ["code"], "app.codes.save.*": tiers,
        "app.codes.delete.*": ["dimension", "theme"], "app.codes.delete.*-full": tiers,
        "app.codes.removed-*": tiers, "app.codes.fault.*": CodeFault.allCases.map(\.rawValue),
        "app.codes.saved.*": [
            "entry", "deleted", "restored", "merged", "split", "parted", "undone", "put-back", "changed",
            "gone",
        ],
    ]
}
