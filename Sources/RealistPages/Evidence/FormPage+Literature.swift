public import Realist

extension FormPage {
    /// A document that becomes a source of the study, so that passages of it can be marked and cited.
    ///
    /// - Parameters:
    ///   - around: what all pages of the request have.
    ///   - record: the document.
    ///   - documents: sources that are documents, by their titles.
    ///   - typed: as the form has it: `source` is `new`, `there` or `none`.
    ///   - hidden: carried along.
    ///   - token: of the session.
    ///   - faults: by the name of the field.
    ///   - asked: the list from which one comes.
    ///   - addresses: of the study.
    /// - Returns: the page.
    public static func literatureSource(
        _ around: Surroundings, _ record: LiteratureRecord, documents: [(id: Source.ID, title: String)],
        typed: Answers, hidden: [HiddenField], token: String, faults: [String: AnswerFault] = [:],
        of asked: LiteratureAsked = LiteratureAsked(), at addresses: StudyAddresses
    ) -> FormPage {
        let words = around.words
        let own = asked.address(addresses.literatureRecord(record.id))
        func fault(_ name: String) -> String? { faults[name]?.text(words) }
        var choices: [ChoiceField.Choice] = [
            .init(
                "new", words["app.literature.source.new"],
                under: [
                    .text(
                        TextField(
                            "title", label: words["app.sources.field.title"], value: typed["title"],
                            error: fault("title"))),
                    .text(
                        TextField(
                            "text", label: words["app.sources.field.text"],
                            marker: words["app.lead.optional"],
                            hint: words["app.literature.source.text-hint"], value: typed["text"],
                            error: fault("text"), lines: 8)),
                ])
        ]
        if !documents.isEmpty {
            choices.append(
                .init(
                    "there", words["app.literature.source.there"],
                    under: [
                        .select(
                            SelectField(
                                "there", label: words["app.literature.source.which"],
                                options: [("", words["app.evidence.read.choose"])]
                                    + documents.map { ($0.id.text, $0.title) }, chosen: typed["there"],
                                error: fault("there")))
                    ]))
        }
        if record.source != nil { choices.append(.init("none", words["app.literature.source.none"])) }
        let heading = words["app.literature.source.heading"]
        return FormPage(
            around, title: "\(heading): \(record.document.title)", kicker: record.document.title,
            heading: heading, lead: words["app.literature.source.lead"],
            form: FormFrame(
                action: asked.address(addresses.literatureSource(record.id)), token: token, hidden: hidden,
                fields: [
                    .choice(
                        ChoiceField(
                            "source", legend: words["app.literature.source.ask"], error: fault("source"),
                            choices: choices, chosen: [typed["source"]]))
                ], button: words["app.literature.source.save"],
                links: [Link(text: words["app.sources.leave"], href: own)]),
            crumbs: [
                Link(text: words["app.sources.heading"], href: addresses.sources),
                Link(text: words["app.literature.heading"], href: asked.address(addresses.literature)),
                Link(text: record.document.title, href: own),
            ])
    }
}
