import Realist

// What must be known and said beside the scores.

extension InstrumentFile {
    static var reliability: YamlShape<Instrument.Reliability> {
        .keys(of: "a reliability") { part in
            let title = part.required("title", .text)
            let alpha = part.required("alpha", bySubscale(.number))
            let sources = sources(&part)
            guard let title, let alpha else { return nil }
            if alpha.values.contains(where: { $0 > 1 }) {
                part.add(InstrumentFileProblem.alpha(at: part.location(of: "alpha")))
                return nil
            }
            return Instrument.Reliability(title: title, alpha: alpha, citations: sources)
        }
    }

    static var threshold: YamlShape<Instrument.ChangeThreshold> {
        .keys(of: "a change threshold") { part in
            let id: Instrument.ChangeThreshold.ID? = part.required("id", .newId("change threshold"))
            let title = part.required("title", .text)
            let points = part.required("points", bySubscale(.number))
            let basis = part.required("basis", .text)
            let sources = sources(&part)
            guard let id, let title, let points, let basis else { return nil }
            if points.values.contains(where: { $0 <= 0 }) {
                part.add(InstrumentFileProblem.points(at: part.location(of: "points")))
                return nil
            }
            return Instrument.ChangeThreshold(
                id: id, title: title, points: points, basis: basis, citations: sources)
        }
    }

    static var terms: YamlShape<Instrument.Terms> {
        .keys(of: "the terms") { part in
            let owner = part.optional("owner", .string)
            let summary = part.required("summary", .text)
            let notice = part.optional("notice", .text)
            let wording: Instrument.WordingTerms? = part.required("wording", .choice)
            let url = part.optional("url", .string)
            let sources = sources(&part)
            guard let summary, let wording else { return nil }
            return Instrument.Terms(
                owner: owner, summary: summary, notice: notice, wording: wording, url: url,
                citations: sources)
        }
    }

    static var dispute: YamlShape<Instrument.Dispute> {
        .keys(of: "a dispute") { part in
            let kind: Instrument.Dispute.Kind? = part.required("kind", .choice)
            let text = part.required("text", .text)
            let sources = sources(&part)
            guard let kind, let text else { return nil }
            return Instrument.Dispute(kind: kind, text: text, citations: sources)
        }
    }

    static var citation: YamlShape<Instrument.Citation> {
        .keys(of: "a reference") { part in
            let id: Instrument.Citation.ID? = part.required("id", .newId(nouns.reference))
            let text = part.required("text", .string)
            let url = part.optional("url", .string)
            let standing: Instrument.Standing? = part.required("standing", .choice)
            guard let id, let text, let standing else { return nil }
            return Instrument.Citation(id: id, text: text, url: url, standing: standing)
        }
    }
}
