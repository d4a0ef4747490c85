import Realist
import Testing

@testable import RealistFormats

@Suite("Projects of other programs") struct ProjectReadingTests {
    static let codes =
        "<CodeBook><Codes><Code guid=\"k1\" name=\"Trust\" isCodable=\"true\"/></Codes></CodeBook>"

    private func plan(_ file: QdpxFile, study: Study = .empty()) throws -> InterchangePlan {
        var dice = Dice()
        return InterchangePlan(file, study: study, codings: { _ in }, using: &dice)
    }

    @Test("are read in spite of braces, folders in small letters, bare names, other orders and no namespace")
    func deviations() throws {
        var made = MadeProject()
        made.add(
            "t1", "Hello there",
            selections: MadeProject.selection("{S1}", 0, 5, inner: MadeProject.coding("{K1}")))
        made.parts += "<TextSource guid=\"t2\" plainTextPath=\"t2.txt\"/>"
        made.texts.append(("Sources/t2.txt", "Second"))
        made.parts +=
            "<TextSource guid=\"t3\" name=\"Inline\"><PlainTextContent>a &amp; b\r\nc</PlainTextContent></TextSource>"
        let before = "<Sets/><Links><Link guid=\"l\"/></Links>" + Self.codes.replacing("urn:QDA", with: "")
        let file = try made.read(before: before, after: "<Something><Unknown/></Something>")
        #expect(file.project.sources.map(\.name) == ["Interview", "", "Inline"])
        #expect(
            file.project.sources.map(\.text) == [.words("Hello there"), .words("Second"), .words("a & b\nc")])
        let account = try plan(file).account
        #expect(account.line(.codings)?.new == 1 && account.line(.passages)?.new == 1)
        #expect(account.left(.links, .noPlace) == 1)
    }

    @Test("count what is not read, and take the words that stand for a page or a recording")
    func media() throws {
        var made = MadeProject()
        made.parts = """
            <AudioSource guid="a1" name="" path="internal://a1.mp3">
            <Transcript guid="tr" plainTextPath="internal://tr.txt"><SyncPoint guid="y1" position="0"/>
            <SyncPoint guid="y2" position="5"/><TranscriptSelection guid="ts" fromSyncPoint="y1" toSyncPoint="y2">
            \(MadeProject.coding("k1"))</TranscriptSelection></Transcript>
            <AudioSelection guid="as" begin="1" end="2"/></AudioSource><VideoSource guid="v1"/>
            <PDFSource guid="p1" name="Minutes"><PDFSelection guid="ps" page="1" firstX="1" firstY="1" secondX="2" secondY="2"/>
            <Representation guid="pt"><PlainTextContent>Minutes of May</PlainTextContent>
            \(MadeProject.selection("px", 11, 14, inner: MadeProject.coding("k1")))</Representation></PDFSource>
            <PictureSource guid="i1"><PictureSelection guid="is" firstX="1" firstY="1" secondX="2" secondY="2"/></PictureSource>
            """
        made.texts = [("sources/tr.txt", "Hello there"), ("sources/a1.mp3", "\u{0}\u{1}noise")]
        let result = try plan(try made.read(before: Self.codes))
        let account = result.account
        #expect(result.brought.excerpts.map(\.text) == ["Hello", "May"])
        #expect(result.brought.sources.map(\.title.text) == ["A text without a name", "Minutes"])
        #expect(account.line(.codings)?.new == 2)
        for (thing, count) in [
            (InterchangeAccount.Thing.audio, 1), (.video, 1), (.pdfs, 1), (.pictures, 1), (.boxes, 2),
            (.moments, 1),
        ] { #expect(account.left(thing, .notRead) == count, "\(thing)") }
    }

    @Test("tell why texts, passages, codings and memos could not come")
    func left() throws {
        var made = MadeProject()
        made.add(
            "t1", "Hello there",
            selections: MadeProject.selection(
                "s1", 0, 5, inner: MadeProject.coding("k1") + MadeProject.coding("k9"))
                + MadeProject.selection("s2", 0, 5, inner: MadeProject.coding("k1", by: "u1"))
                + MadeProject.selection("s3", 3, 400, inner: MadeProject.coding("k1"))
                + "<PlainTextSelection guid=\"s4\" startPosition=\"6\" endPosition=\"11\"><Description>A memo</Description></PlainTextSelection>"
        )
        made.parts += "<TextSource guid=\"t2\" name=\"Elsewhere\" plainTextPath=\"absolute:///etc/passwd\"/>"
        made.parts += "<TextSource guid=\"t3\" name=\"Gone\" plainTextPath=\"internal://../../etc/passwd\"/>"
        made.parts += "<TextSource guid=\"t4\" name=\"Styled\" richTextPath=\"internal://t4.docx\"/>"
        made.parts +=
            "<TextSource guid=\"t5\" name=\"Odd\" plainTextPath=\"internal://t5.txt\">\(MadeProject.selection("s5", 0, 1, inner: MadeProject.coding("k1")))</TextSource>"
        made.texts.append(("sources/t5.txt", "a\u{0}b"))
        let users = "<Users><User guid=\"u1\" name=\"coder-b\"/></Users>"
        let result = try plan(
            try made.read(before: users + Self.codes, after: "<Notes><Note guid=\"n\"/></Notes>"))
        let account = result.account
        #expect(result.brought.sources.count == 1)
        #expect(account.left(.sources, .outside) == 1 && account.left(.sources, .missing) == 1)
        #expect(account.left(.sources, .styledOnly) == 1 && account.left(.sources, .notText) == 1)
        #expect(account.line(.passages)?.new == 2 && account.left(.passages, .samePlace) == 1)
        #expect(account.left(.passages, .fitsNowhere) == 1 && account.left(.passages, .withoutSource) == 1)
        #expect(account.line(.passages)?.count == 5, "each is counted once")
        #expect(result.brought.codings.map(\.coder) == ["imported", "coder-b"])
        #expect(account.left(.codings, .unknownCode) == 1 && account.left(.codings, .withoutPassage) == 2)
        let missing = account.line(.codings)?.left.first { $0.reason == .unknownCode }
        #expect(missing?.examples == ["k9"])
        #expect(account.line(.codings)?.count == 5, "each is counted once")
        #expect(account.left(.notes, .empty) == 1 && account.left(.notes, .withoutDay) == 1)
    }

    @Test("know people by pseudonyms only, and black out who withdrew")
    func people() throws {
        var made = MadeProject()
        made.add(
            "t1", "Hello there, friend",
            selections: MadeProject.selection("s1", 0, 5, inner: MadeProject.coding("k1"))
                + MadeProject.selection("s2", 13, 19, inner: MadeProject.coding("k1")))
        made.add("t2", "Mine alone", name: "Alone", selections: MadeProject.selection("s3", 0, 4))
        let cases = """
            <Variables><Variable guid="v1" name="profession" typeOfVariable="Text"/>
            <Variable guid="v2" name="email" typeOfVariable="Text"/></Variables>
            <Cases><Case guid="c1" name="P-07"><VariableValue><VariableRef targetGUID="v1"/><TextValue>nurse</TextValue>
            </VariableValue><VariableValue><VariableRef targetGUID="v2"/><TextValue>x</TextValue></VariableValue>
            <SourceRef targetGUID="t1"/><SelectionRef targetGUID="s1"/></Case>
            <Case guid="c2" name="p-08"><SourceRef targetGUID="t1"/><SourceRef targetGUID="t2"/><SelectionRef targetGUID="s2"/></Case>
            <Case guid="c3" name="Margaret Example"><SourceRef targetGUID="t1"/></Case><Case guid="c4"/></Cases>
            """
        var dice = Dice()
        let file = try made.read(before: Self.codes + cases)
        let result = InterchangePlan(
            file, study: .empty(), codings: { _ in }, isWithdrawn: { $0 == "p-08" }, using: &dice)
        #expect(result.brought.participants.map(\.id.text) == ["p-07"])
        #expect(result.brought.participants.first?.attributes == ["profession": "nurse"])
        #expect(result.brought.sources.map { $0.text?.contents } == ["Hello there, ██████"])
        #expect(result.brought.sources.first?.participants.map(\.text) == ["p-07"])
        #expect(result.brought.excerpts.map(\.participant?.text) == ["p-07"])
        let account = result.account
        #expect(account.left(.participants, .noPseudonym) == 2 && account.left(.participants, .withdrew) == 1)
        #expect(account.left(.sources, .withdrew) == 1 && account.left(.passages, .withdrew) == 2)
        #expect(account.left(.attributes, .identifying) == 1)
        #expect(!"\(account)".contains("Margaret"), "a name is in no account")
    }

    @Test(
        "have names that are pseudonyms or are not",
        arguments: [
            ("P07", "p07"), ("int 3", "int-3"), ("Nurse_2", "nurse-2"), ("p-007", "p-007"), ("Margaret", nil),
            ("Margaret 2", nil), ("anna@example.org", nil), ("", nil), ("07700 900123", nil),
        ] as [(String, String?)])
    func pseudonyms(name: String, expected: String?) {
        #expect(PeoplePlan.pseudonym(name)?.text == expected)
    }
}

extension Study {
    static func empty() -> Study {
        Study(about: About(id: Identifier(known: "empty"), title: "Empty", question: "", summary: ""))
    }

    /// The study with what a file adds to it.
    func adding(_ brought: BroughtEvidence) -> Study {
        var study = self
        study.participants += brought.participants
        study.about.stages += brought.stages
        study.theory.statements += brought.theory.statements
        study.theory.configurations += brought.theory.configurations
        study.theory.leadsTo += brought.theory.leadsTo
        study.evidence.sources += brought.sources
        study.evidence.excerpts += brought.excerpts
        study.evidence.codebook.dimensions += brought.codebook.dimensions
        study.evidence.codebook.themes += brought.codebook.themes
        study.evidence.codebook.codes += brought.codebook.codes
        study.evidence.readings += brought.readings
        study.evidence.linkedCodings += brought.linkedCodings
        study.evidence.memos += brought.memos
        study.evidence.rounds += brought.rounds
        study.evidence.blindCodings += brought.blindCodings
        study.evidence.adjudications += brought.adjudications
        study.evidence.judgements += brought.judgements
        study.evidence.overallJudgements += brought.overallJudgements
        study.evidence.literature.searches += brought.literature.searches
        study.evidence.literature.records += brought.literature.records
        return study
    }
}
