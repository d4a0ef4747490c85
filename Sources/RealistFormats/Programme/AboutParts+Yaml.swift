import Realist

extension YamlShape where Value == Author {
    static var author: Self {
        .keys(of: "an author") { keys in
            let name = keys.required("name", .string)
            let affiliation = keys.optional("affiliation", .string)
            let orcid = keys.optional("orcid", .string)
            return name.map { Author(name: $0, affiliation: affiliation, orcid: orcid) }
        }
    }
}

extension YamlShape where Value == Approval {
    static var approval: Self {
        .keys(of: "an approval") { keys in
            let body = keys.required("body", .string)
            let reference = keys.required("reference", .string)
            let on = keys.optional("on", .day)
            let note = keys.optional("note", .text)
            guard let body, let reference else { return nil }
            return Approval(body: body, reference: reference, on: on, note: note)
        }
    }
}

extension YamlShape where Value == MadeUpPart {
    static var madeUpPart: Self {
        .keys(of: "a made-up part") { keys in
            let part = keys.required("part", .text)
            let how = keys.required("how", .text)
            guard let part, let how else { return nil }
            return MadeUpPart(part: part, how: how)
        }
    }
}

extension YamlShape where Value == Stage {
    static var stage: Self {
        .keys(of: "a stage") { keys in
            let id: Stage.ID? = keys.required("id", .newId("stage"))
            let title = keys.required("title", .text)
            let summary = keys.required("summary", .text)
            guard let id, let title, let summary else { return nil }
            return Stage(id: id, title: title, summary: summary)
        }
    }
}

extension YamlShape where Value == Wave {
    static var wave: Self {
        .keys(of: "a wave") { keys in
            let id: Wave.ID? = keys.required("id", .newId("wave"))
            let title = keys.required("title", .text)
            let phrase = keys.required("phrase", .text)
            let month = keys.required("month", .integer(in: -120...1200))
            let from = keys.required("from", .day)
            let to = keys.required("to", .day)
            guard let id, let title, let phrase, let month, let from, let to else { return nil }
            if to < from {
                keys.add(StudyProblem.endsBeforeItBegins(from: from, to: to, at: keys.location(of: "to")))
            }
            return Wave(id: id, title: title, phrase: phrase, month: month, from: from, to: to)
        }
    }
}

extension YamlShape where Value == Measure {
    static var measure: Self {
        .keys(of: "a measure") { keys in
            let id: Measure.ID? = keys.required("id", .newId("measure"))
            let title = keys.required("title", .text)
            let instrument: Instrument.ID? = keys.optional("instrument", .id(of: "instrument"))
            let subscale = keys.optional("subscale", .string)
            let note = keys.optional("note", .text)
            if (instrument == nil) != (subscale == nil) {
                keys.add(StudyProblem.halfScored(at: keys.location))
            }
            guard let id, let title else { return nil }
            var scored: Measure.Scored?
            if let instrument, let subscale {
                scored = Measure.Scored(instrument: instrument, subscale: subscale)
            }
            return Measure(id: id, title: title, scored: scored, note: note)
        }
    }
}

extension YamlShape where Value == PrimaryComparison {
    static var primaryComparison: Self {
        .keys(of: "the primary comparison") { keys in
            let measure: Measure.ID? = keys.required("measure", .id(of: "measure"))
            let from: Wave.ID? = keys.required("from", .id(of: "wave"))
            let to: Wave.ID? = keys.required("to", .id(of: "wave"))
            if let from, from == to {
                keys.add(StudyProblem.comparedWithItself(from.text, at: keys.location(of: "to")))
            }
            guard let measure, let from, let to else { return nil }
            keys.findings.mark("primary comparison", at: keys.location(of: "to"))
            return PrimaryComparison(measure: measure, from: from, to: to)
        }
    }
}

extension YamlShape where Value == Role {
    static var role: Self {
        .keys(of: "a role") { keys in
            let id: Role.ID? = keys.required("id", .newId("role"))
            let title = keys.required("title", .text)
            guard let id, let title else { return nil }
            return Role(id: id, title: title)
        }
    }
}

extension YamlShape where Value == MethodsItem {
    /// An item of this standard; of any when the standard is not known.
    static func methodsItem(of standard: About.ReportingStandard?) -> Self {
        .keys(of: "a methods item") { keys in
            let item = keys.required("item", standard.map { .oneOf($0.items) } ?? .string)
            let text = keys.required("text", .text)
            guard let item, let text else { return nil }
            return MethodsItem(item: item, text: text)
        }
    }
}

extension YamlShape where Value == GlossaryEntry {
    static var glossaryEntry: Self {
        .keys(of: "a glossary entry") { keys in
            let term = keys.required("term", .text)
            let meaning = keys.required("meaning", .text)
            let source = keys.optional("source", .string)
            guard let term, let meaning else { return nil }
            return GlossaryEntry(term: term, meaning: meaning, source: source)
        }
    }
}

extension YamlShape where Value == Reference {
    static var reference: Self {
        .keys(of: "a reference") { keys in
            let id: Reference.ID? = keys.required("id", .newId("reference"))
            let text = keys.required("text", .string)
            let url = keys.optional("url", .string)
            guard let id, let text else { return nil }
            return Reference(id: id, text: text, url: url)
        }
    }
}

extension Author {
    func write(_ keys: inout YamlKeys) {
        keys.add("name", name)
        keys.add("affiliation", affiliation)
        keys.add("orcid", orcid)
    }
}

extension Approval {
    func write(_ keys: inout YamlKeys) {
        keys.add("body", body)
        keys.add("reference", reference)
        keys.add("on", on)
        keys.add("note", note)
    }
}

extension MadeUpPart {
    func write(_ keys: inout YamlKeys) {
        keys.add("part", part)
        keys.add("how", how)
    }
}

extension Stage {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("title", title)
        keys.add("summary", summary)
    }
}

extension Wave {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("title", title)
        keys.add("phrase", phrase)
        keys.add("month", month)
        keys.add("from", from)
        keys.add("to", to)
    }
}

extension Measure {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("title", title)
        keys.add("instrument", scored?.instrument)
        keys.add("subscale", scored?.subscale)
        keys.add("note", note)
    }
}

extension PrimaryComparison {
    func write(_ keys: inout YamlKeys) {
        keys.add("measure", measure)
        keys.add("from", from)
        keys.add("to", to)
    }
}

extension Role {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("title", title)
    }
}

extension MethodsItem {
    func write(_ keys: inout YamlKeys) {
        keys.add("item", item)
        keys.add("text", text)
    }
}

extension GlossaryEntry {
    func write(_ keys: inout YamlKeys) {
        keys.add("term", term)
        keys.add("meaning", meaning)
        keys.add("source", source)
    }
}

extension Reference {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("text", text)
        keys.add("url", url)
    }
}
