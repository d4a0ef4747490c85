import Testing

@testable import RealistPages

@Suite("Templates and the pages that feed them") struct TemplateCheckTests {
    /// The structs of every example, and what feeds each template.
    static func read() throws -> (types: PageTypes, pages: [String: PageSchema]) {
        var types = PageTypes()
        var pages: [String: PageSchema] = [:]
        for page in try Example.pages() { pages[type(of: page).template] = types.read(page) }
        // Of parts that both share, what only the app shows: links to the words behind a code.
        for page in try AppExample.codesPages().compactMap({ $0.page as? CodesPage }) {
            _ = types.read([page.figure as Any, page.passages])
        }
        return (types, pages)
    }

    static func check() throws -> TemplateCheck {
        let (types, pages) = try read()
        var check = TemplateCheck(try Example.theme().templates, types)
        for (name, schema) in pages.sorted(by: { $0.key < $1.key }) { check.check(schema, with: name) }
        return check
    }

    @Test("the examples leave no member of any struct without a value")
    func full() throws {
        let gaps = try Self.read().types.gaps
        #expect(gaps == [])
    }

    @Test("every tag asks for something that the page has in that place")
    func tags() throws {
        let faults = try Self.check().faults
        #expect(faults == [])
    }

    @Test("no template is left over")
    func leftOver() throws {
        let templates = Set(try Example.theme().templates.keys)
        let visited = try Self.check().visited
        #expect(templates.subtracting(visited) == [])
    }

    @Test("three braces stand only around HTML that this room made")
    func raw() throws {
        let raw = try Self.check().raw
        #expect(raw.sorted() == RawTags.reasons.keys.sorted())
    }

    @Test(
        "a bad template is found",
        arguments: [
            ("{{#stages}}{{titel}}{{/stages}}", "bad:1: titel is not there"),
            ("{{#stages}}{{heading}}{{/stages}}", "bad:1: heading is not there"),
            ("{{frame.titel}}", "bad:1: frame.titel is not there"),
            ("\n{{stages}}", "bad:2: stages is"), ("{{{heading}}}", "bad:1: heading is text, not HTML"),
            ("{{#stages}}{{>row}}{{/stages}}", "row:1: label is not there"),
            ("{{<base}}{{$main}}{{nothing}}{{/main}}{{/base}}", "bad:1: nothing is not there"),
            ("{{>none}}", "bad: there is no template none"), ("{{>bad}}", "bad: includes itself"),
            ("{{#heading}}{{.}}{{/heading}}{{^subtitle}}{{/subtitle}}", "bad:1: subtitle is not there"),
        ])
    func badTemplate(text: String, fault: String) throws {
        let texts = ["bad": text, "row": "{{label}}", "base": "{{$main}}{{/main}}"]
        let templates = try Dictionary(
            uniqueKeysWithValues: texts.map { ($0, try Template(name: $0, text: Array($1.utf8))) })
        let (types, pages) = try Self.read()
        var check = TemplateCheck(templates, types)
        let schema = try #require(pages["programme/recommendations"])
        check.check(schema, with: "bad")
        #expect(check.faults.count == 1)
        #expect(check.faults.first?.hasPrefix(fault) == true, "\(check.faults)")
    }
}
