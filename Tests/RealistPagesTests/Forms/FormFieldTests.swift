import Testing

@testable import RealistPages

@Suite("The fields of a form") struct FormFieldTests {
    private func form(_ fields: FormField...) -> FormFrame {
        FormFrame(action: "save", token: "t", fields: fields, button: "Save")
    }

    @Test("a password that was typed is never sent back")
    func password() {
        #expect(TextField("p", label: "P", value: "secret words", kind: .password).value == "")
    }

    @Test("have an id that is fit for a link, whatever their name is")
    func id() {
        #expect(TextField("main", label: "M").id == "f-main")
        #expect(TextField("answer[1] \u{E9}\"", label: "A").id == "f-answer-1----")
    }

    @Test("are described by their hint, their fault and their limit, in the order of the page")
    func described() {
        let field = TextField("a", label: "A", hint: "h", error: "e", lines: 3, most: 9)
        #expect(field.describedBy == "f-a-hint f-a-error f-a-most")
        #expect(TextField("a", label: "A").describedBy == nil)
        #expect(TextField("a", label: "A", hint: "", error: "e").describedBy == "f-a-error")
    }

    @Test("each fault leads to the control that mends it: the first answer, the first wrong box")
    func faults() {
        let under = TextField("other", label: "What?", error: "Say what")
        let form = form(
            .text(TextField("what", label: "What", error: "no what")),
            .choice(
                ChoiceField(
                    "why", legend: "Why", error: "no why",
                    choices: [.init("a", "A"), .init("b", "B", under: [.text(under)])])),
            .date(RoughDateField("since", legend: "Since", error: "no month", wrong: [.month, .year])),
            .date(RoughDateField("until", legend: "Until", error: "no date")),
            .select(SelectField("site", label: "Site", options: [("", "Choose")])),
            .file(FileField("file", label: "File", error: "no file")))
        #expect(
            form.errors()?.entries.map(\.href)
                == ["#f-what", "#f-why", "#f-other", "#f-since-month", "#f-until-day", "#f-file"])
        #expect(form.errors(first: ["whole"])?.entries.first == .init("whole", href: "#f-what"))
        #expect(form.enctype == "multipart/form-data")
    }

    @Test("nothing is summed up where nothing is wrong")
    func right() {
        #expect(form(.text(TextField("a", label: "A"))).errors() == nil)
        #expect(form().errors(first: ["whole"])?.entries == [.init("whole")])
    }

    @Test("the answer set apart comes last, and puts ticks out but not radios")
    func apart() {
        func field(several: Bool) -> ChoiceField {
            ChoiceField(
                "why", legend: "Why", choices: [.init("a", "A")], apart: .init("unknown", "Don't know yet"),
                chosen: ["unknown"], several: several)
        }
        let ticks = field(several: true)
        #expect(ticks.choices.map(\.id) == ["f-why"])
        #expect(ticks.apart?.id == "f-why-2")
        #expect(ticks.apart?.isChosen == true)
        #expect(ticks.apart?.isAlone == true)
        #expect(field(several: false).apart?.isAlone == false)
    }

    @Test("of two versions only what differs is asked about, and both are offered where both are there")
    func conflict() throws {
        let conflict = Conflict(
            action: "merge", token: "t", version: "2", hidden: [], who: "Ben",
            fields: [
                .init("a", label: "A", mine: "x", theirs: "y", mayKeepBoth: true),
                .init("b", label: "B", mine: "x", theirs: "", mayKeepBoth: true),
                .init("c", label: "C", mine: "x", theirs: "y", mayKeepBoth: false),
                .init("d", label: "D", mine: "x", theirs: "x", mayKeepBoth: true),
            ], button: "Save", words: try AppExample.words())
        #expect(conflict.differing.map(\.label) == ["A", "B", "C"])
        #expect(conflict.differing.map { $0.both != nil } == [true, false, false])
        #expect(conflict.same?.items.map(\.label) == ["D"])
        #expect(conflict.differing.first?.theirs.title == "What Ben saved")
    }
}
