import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("Files of literature") struct LiteratureFileTests {
    private func read(_ text: String) throws -> LiteratureFile {
        try LiteratureFile.read(Array(text.utf8), name: "x")
    }

    private func faults(_ text: String) -> [String] {
        do {
            _ = try read(text)
            return []
        } catch let problems as Problems {
            return problems.list.map(\.message)
        } catch { return ["\(error)"] }
    }

    static let ris = """
        \u{FEFF}TY  - JOUR
        AU  - Ó Briain, Éanna
        AU  - Roe, Rosa
        TI  - Talking over tea: a
        made-up study
        T2  - Journal of Invented Evenings
        PY  - 2021/03/04
        VL  - 7
        IS  - 2
        SP  - 11
        EP  - 19
        DO  - https://doi.org/10.5555/TEA.7
        AB  - First line.
        Second line.
        KW  - tea
        KW  - trust
        C1  - kept as it is
        ER  -\u{20}

        TY  - MAP
        T1  - A map of moors
        ER  -
        """

    @Test("in RIS say what a document is; what means nothing here is kept and counted")
    func ris() throws {
        let file = try read(Self.ris.replacing("\n", with: "\r\n"))
        #expect(file.entries.map(\.line) == [1, 20])
        let one = file.entries[0].document
        #expect(one.kind == .article && one.title == "Talking over tea: a made-up study")
        #expect(one.authors == ["Ó Briain, Éanna", "Roe, Rosa"] && one.year == 2021)
        #expect(one.container == "Journal of Invented Evenings" && one.volume == "7" && one.issue == "2")
        #expect(one.pages == "11–19" && one.doi == "10.5555/tea.7")
        #expect(one.abstract == "First line.\nSecond line." && one.keywords == ["tea", "trust"])
        #expect(one.further == ["PY: 2021/03/04", "C1: kept as it is"])
        #expect(file.entries[1].document.kind == .other && file.entries[1].document.further == ["TY: MAP"])
        #expect(file.unknown == ["PY": 1, "C1": 1, "TY": 1])
    }

    @Test("in RIS have all their faults told at once, with the line")
    func risFaults() {
        let told = faults("TY  - JOUR\nTI  - A\nTY  - BOOK\nER  - \nTI  - B\nER  - \nwords\n")
        #expect(told.count == 4, "\(told)")
        for (line, told) in zip([3, 5, 6, 7], told) { #expect(told.hasPrefix("x:\(line): "), "\(told)") }
        #expect(faults("a,b\n1,2\n").first?.hasPrefix("x:1: This is neither RIS") == true)
        #expect(faults("").first?.hasPrefix("x:1: This is neither RIS") == true)
        #expect(
            (try? LiteratureFile.read(Array("TY  - JOUR\nTI  - ".utf8) + [0xE9], name: "x")) == nil)
    }

    static let bibtex = #"""
        Saved by hand; write to a@b.example.
        @string{jie = "Journal of Invented Evenings"}
        @comment{nothing}
        @article{roe2021,
          author = {Rosa Roe and {\'E}anna {\'O} Briain and {The Tea Group} and van der Berg, Jan and others},
          title = "{Talking} over te{\"a}: {\ss}, \c{c}, \v{s}, {\o}, \'{\i} --- 5\% \& more",
          journal = jie # { (new series)}, year = 2021, month = mar,
          pages = {11--19}, doi = {10.5555/TEA.7}, abstract = {A "quoted" word.},
          keywords = {tea; trust}, file = {C\_1}
        }
        @online(web1, title = {A page with ) in braces}, url = "https://example.org/~x",)
        """#

    @Test("in BibTeX say what a document is, TeX's signs as letters")
    func bibtex() throws {
        let file = try read(Self.bibtex)
        #expect(file.entries.map(\.line) == [4, 11])
        let one = file.entries[0].document
        #expect(one.title == "Talking over teä: ß, ç, š, ø, í – 5% & more")
        #expect(one.authors == ["Roe, Rosa", "Briain, Éanna Ó", "The Tea Group", "van der Berg, Jan"])
        #expect(one.container == "Journal of Invented Evenings (new series)" && one.year == 2021)
        #expect(one.pages == "11–19" && one.doi == "10.5555/tea.7" && one.abstract == "A \"quoted\" word.")
        #expect(one.keywords == ["tea", "trust"] && one.further == ["month: March", "file: C_1"])
        let two = file.entries[1].document
        #expect(two.kind == .web && two.title == "A page with ) in braces")
    }

    @Test("in BibTeX have all their faults told at once, with the line of the entry")
    func bibtexFaults() {
        let told = faults(
            "@book{a, title = {x}}\n@book{b, title {x}}\n@book{c,\n title = {x} year = 2}\n@book{d, title = {x}\n"
        )
        #expect(told.count == 3, "\(told)")
        for (line, told) in zip([2, 3, 5], told) { #expect(told.hasPrefix("x:\(line): "), "\(told)") }
    }

    @Test("say the same when they were written and read again", arguments: LiteratureFile.Form.allCases)
    func roundTrip(form: LiteratureFile.Form) throws {
        var document = LiteratureDocument(kind: .article, title: "A {title} with 50% & \\signs_ ~ ^ $5 #1")
        document.authors = ["Ó Briain, Éanna", "The Tea and Cake Group", "Roe, Rosa"]
        document.year = 1999
        document.container = "Evenings"
        document.volume = "3"
        document.issue = "4a"
        document.pages = "1–9"
        document.publisher = "Nobody & Sons"
        document.doi = "10.5555/x_1"
        document.url = "https://example.org/a?b=1&c=~d"
        document.language = "en"
        document.abstract = "One sentence."
        document.keywords = ["tea", "trust"]
        let record = LiteratureRecord(id: Identifier(known: "roe-1999"), document: document)
        let read = try LiteratureFile.read(LiteratureFile.write([record], as: form), name: "x")
        #expect(read.entries.map(\.document) == [document])
    }

    @Test("are written so that a brace with an accent over it is read again")
    func accentedBrace() throws {
        let document = LiteratureDocument(kind: .book, title: "Odd {\u{301}s} \u{301}")
        let record = LiteratureRecord(id: Identifier(known: "odd"), document: document)
        let read = try LiteratureFile.read(LiteratureFile.write([record], as: .bibtex), name: "x")
        #expect(read.entries.count == 1)
    }

    // MARK: Into a study

    @Test("bring each document once, whatever finds it, and account for every record")
    func plan() throws {
        var dice = Dice()
        let first = LiteraturePlan(
            try read(
                Self.ris + "\n\nTY  - JOUR\nTI  - Other\nDO  - 10.5555/tea.7\nER  - \nTY  - JOUR\nER  - \n"),
            foundIn: "PubMed", on: Day(2026, 5, 4), query: "tea AND trust", into: Literature(), using: &dice)
        #expect(first.new.count == 2 && first.isNewSearch)
        #expect(first.account.line(.records)?.count == 4)
        #expect(first.account.left(.records, .sameDocument) == 1)
        #expect(first.account.left(.records, .withoutTitle) == 1)
        #expect(first.new.map { $0.found.map(\.times) } == [[2], [1]])
        let study = Literature(searches: [first.search], records: first.new)
        let second = LiteraturePlan(
            try read(Self.bibtex), foundIn: "Scopus", on: nil, query: nil, into: study, using: &dice)
        #expect(second.new.map(\.document.title) == ["A page with ) in braces"])
        #expect(second.changed.map(\.id) == [first.new[0].id])
        #expect(second.changed[0].found.map(\.times) == [2, 1])
        #expect(second.changed[0].document == first.new[0].document, "what the study says stays")
        #expect(second.account.remarks.contains { $0.hasPrefix("1 document was found by another search") })
        let again = LiteraturePlan(
            try read(Self.ris), foundIn: "PubMed", on: Day(2026, 5, 4), query: "tea AND trust", into: study,
            using: &dice)
        #expect(again.isEmpty && again.account.line(.records)?.known == 2)
    }

    @Test("are as many as a large review has: twenty thousand in a moment")
    func many() throws {
        var text = ""
        for number in 0..<20_000 { text += "TY  - JOUR\nTI  - A title \(number)\nPY  - 2020\nER  - \n" }
        var dice = Dice()
        let plan = LiteraturePlan(
            try read(text), foundIn: "X", on: nil, query: nil, into: Literature(), using: &dice)
        #expect(plan.new.count == 20_000)
    }

    @Test(
        "of another program are read",
        .enabled(if: ProcessInfo.processInfo.environment["REALIST_REFERENCE"] != nil, "no reference files"))
    func reference() throws {
        let folder = ProcessInfo.processInfo.environment["REALIST_REFERENCE"] ?? ""
        let path = folder + "/interchange/qualcoder/bibliography.ris"
        let bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
        let count = String(decoding: bytes, as: UTF8.self).components(separatedBy: "TY  -").count - 1
        let file = try LiteratureFile.read(path: path)
        #expect(count > 0 && file.entries.count == count)
        #expect(file.entries.allSatisfy { !$0.document.title.isEmpty })
    }
}
