import Testing

@testable import RealistWeb

@Suite("What a form sent") struct FormTextTests {
    private func form(_ text: String) throws(FormFault) -> FormText {
        try FormText(urlEncoded: Array(text.utf8))
    }

    @Test("is names and texts, in their order, a name as often as it came")
    func fields() throws {
        let form = try form("site=a&who=lead&who=nurse&note=two+words%21&empty=&bare")
        #expect(form["site"] == "a")
        #expect(form.all("who") == ["lead", "nurse"])
        #expect(form["note"] == "two words!")
        #expect(form["empty"] == "")
        #expect(form["bare"] == "")
        #expect(form["other"] == nil)
    }

    @Test(
        "has lines that end with a newline alone",
        arguments: [
            ("a%0D%0Ab", "a\nb"), ("a%0Db", "a\nb"), ("a%0Ab", "a\nb"), ("%0D%0A%0D%0A", "\n\n"),
            ("%0D%0D", "\n\n"),
        ])
    func lines(sent: String, text: String) throws {
        #expect(try form("note=" + sent)["note"] == text)
    }

    @Test(
        "has names with the line ends of a table, whatever a browser makes of them, and nothing else taken out"
    )
    func names() throws {
        let form = try form("means.site.0.The%0D%0Acity%0D%E2%80%AEx=a")
        #expect(form.fields.map(\.name) == ["means.site.0.The\ncity\n\u{202E}x"])
    }

    @Test("keeps every letter that people write")
    func letters() throws {
        #expect(try form("note=Si%C3%A2n+%F0%9F%8C%B1+%26+%3D")["note"] == "Siân 🌱 & =")
    }

    @Test(
        "is refused where no browser would send it",
        arguments: [
            ("a=%4", FormFault.notEncoded), ("a=%zz", .notEncoded), ("%=1", .notEncoded),
            ("a=%C3", .notText), ("a=%FF%FE", .notText), ("a=%00", .notText),
        ])
    func refused(sent: String, fault: FormFault) {
        #expect(throws: fault) { try form(sent) }
    }

    @Test("has a thousand fields at most")
    func most() throws {
        let field = "a=1&"
        #expect(try form(String(repeating: field, count: 1000)).fields.count == 1000)
        #expect(throws: FormFault.tooManyFields(most: 1000)) {
            try form(String(repeating: field, count: 1001))
        }
    }
}
