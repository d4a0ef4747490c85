import Realist
import RealistFormats

/// `downloads/study.json`: the publication as data, so that a program can follow it from a recommendation to
/// the explanations, the sites and the figures. Nothing is in it that the pages do not show.
struct StudyJson {
    private let publication: Publication
    private let language: Language

    init(_ publication: Publication, language: Language) {
        self.publication = publication
        self.language = language
    }

    var bytes: [UInt8] {
        let about = publication.about
        return JsonWriter.bytes(
            .keys([
                "format": .text("realist-publication-1"),
                "id": .text(about.id.text),
                "title": text(about.title),
                "question": text(about.question),
                "licence": .text(about.licence),
                "version": .optional(about.version),
                "date": .text("\(publication.on)"),
                "made_up": .list(
                    about.madeUp.map { .keys(["part": text($0.part), "how": text($0.how)]) }),
                "stages": .list(
                    about.stages.map { .keys(["id": .text($0.id.text), "title": text($0.title)]) }),
                "waves": .list(
                    about.waves.map { wave in
                        .keys([
                            "id": .text(wave.id.text), "title": text(wave.title),
                            "month": .integer(wave.month),
                        ])
                    }),
                "statements": .list(publication.theory.statements.map(statement)),
                "explanations": .list(publication.theory.configurations.map(configuration)),
                "ripples": .list(publication.theory.ripples.map(ripple)),
                "contrasts": .list(
                    publication.theory.contrasts.map { contrast in
                        .keys([
                            "explanations": ids([contrast.first, contrast.second]),
                            "differs": .text(contrast.differs.rawValue), "lesson": text(contrast.lesson),
                        ])
                    }),
                "rivals": .list(
                    publication.theory.rivals.map { rivalry in
                        .keys([
                            "explanations": ids(rivalry.configurations),
                            "telling": rivalry.telling.map(text) ?? .null,
                            "survivor": .optional(rivalry.survivor?.configuration.text),
                        ])
                    }),
                "recommendations": .list(publication.recommendations.map(recommendation)),
                "sites": .list(publication.sites.map(site)),
            ]))
    }

    private func text(_ wording: Wording) -> JsonValue { .text(wording.text(in: language)) }
    private func texts(_ wordings: [Wording]) -> JsonValue { .list(wordings.map(text)) }
    private func ids<Kind>(_ ids: [Identifier<Kind>]) -> JsonValue { .list(ids.map { .text($0.text) }) }

    private func statement(_ statement: Statement) -> JsonValue {
        .keys([
            "id": .text(statement.id.text), "text": text(statement.text),
            "level": .text(statement.level.rawValue), "broader": ids(statement.broader),
        ])
    }

    private func configuration(_ one: Configuration) -> JsonValue {
        var entries: [JsonValue.Entry] = [
            .init("id", .text(one.id.text)),
            .init("label", .text(one.label)),
            .init("title", text(one.title)),
            .init("stage", .text(one.stage.text)),
            .init("direction", .text(one.direction.rawValue)),
            .init("for_whom", optional(one.forWhom)),
            .init("context", .list(one.context.map(context))),
        ]
        entries += [
            .init("resource", .list(one.resource.map { link($0.statement, [], $0.wording) })),
            .init(
                "reasoning",
                .list(
                    one.reasoning.map { link($0.statement, [.init("whose", optional($0.whose))], $0.wording) }
                )),
            .init(
                "outcome",
                .list(
                    one.outcome.map {
                        link($0.statement, [.init("value", .text($0.value.rawValue))], $0.wording)
                    })),
            .init("tested", optional(one.transfer?.tested)),
            .init("not_tested", optional(one.transfer?.notTested)),
            .init("revision", .integer(one.revision)),
        ]
        let judgement = publication.judgements.first { $0.configuration == one.id }
        entries += [
            .init("verdict", .optional(judgement?.verdict.rawValue)),
            .init("confidence", .optional(judgement?.confidence.rawValue)),
            .init("reason", optional(judgement?.reason)),
        ]
        return .object(entries)
    }

    private func context(_ one: ContextLink) -> JsonValue {
        link(
            one.statement,
            [.init("need", .text(one.need.rawValue)), .init("any_of", .optional(one.group?.text))],
            one.wording)
    }

    private func link(
        _ statement: Statement.ID, _ own: [JsonValue.Entry], _ wording: Wording?
    ) -> JsonValue {
        let first = JsonValue.Entry("statement", .text(statement.text))
        return .object([first] + own + [JsonValue.Entry("wording", optional(wording))])
    }

    private func optional(_ wording: Wording?) -> JsonValue { wording.map(text) ?? .null }

    private func ripple(_ ripple: Ripple) -> JsonValue {
        let way =
            switch ripple.way {
            case .same: "same"
            case .broader: "broader"
            case .leadsTo: "leads-to"
            }
        return .keys([
            "from": .text(ripple.from.text), "to": .text(ripple.to.text),
            "outcome": .text(ripple.outcome.text), "context": .text(ripple.context.text), "way": .text(way),
        ])
    }

    private func recommendation(_ one: Recommendation) -> JsonValue {
        .keys([
            "id": .text(one.id.text), "label": .text(one.label), "title": text(one.title),
            "stage": .text(one.stage.text), "advice": text(one.advice),
            "core": texts(one.core.map(\.text)), "adaptable": texts(one.adaptable),
            "goes_wrong": texts(one.goesWrong), "one_thing": one.oneThing.map(text) ?? .null,
            "links": .list(
                one.links.map {
                    .keys([
                        "explanation": .text($0.configuration.text), "does": .text($0.does.rawValue),
                    ])
                }),
            "measures": ids(one.measures),
        ])
    }

    private func site(_ site: PublishedSite) -> JsonValue {
        .keys([
            "id": .text(site.id.text), "title": text(site.title), "kind": text(site.kind),
            "shared": .flag(site.page != nil),
            "profile": .list(
                (site.page?.profile ?? []).map { answer in
                    .keys([
                        "statement": .text(answer.statement.text), "answer": .text(answer.answer.rawValue),
                        "date": .text("\(answer.on)"),
                    ])
                }),
        ])
    }
}
