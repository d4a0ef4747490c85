import Realist

extension YamlShape where Value == About {
    /// The whole of `study.yaml`. Languages are read before the texts, which are held against them.
    static var about: Self {
        .keys(of: "the study") { keys in
            _ = keys.required("format", .oneOf(["1"]))
            let languages = keys.required("languages", .list(of: .studyLanguage))
            if languages?.isEmpty == true {
                keys.add(StudyProblem.noLanguage(at: keys.location(of: "languages")))
            }
            keys.findings.use(languages: languages)
            let id: Identifier<Study>? = keys.required("id", .newId("study"))
            let title = keys.required("title", .text)
            let question = keys.required("question", .text)
            let summary = keys.required("summary", .text)
            let heuristic: About.Heuristic? = keys.required("heuristic", .choice)
            let standard: About.ReportingStandard? = keys.required("reporting-standard", .choice)
            let licence = keys.required("licence", .string)
            var rest = AboutRest()
            rest.read(&keys, standard)
            guard let id, let title, let question, let summary, let heuristic, let standard, let licence,
                let languages, !languages.isEmpty
            else { return nil }
            var about = About(
                id: id, title: title, question: question, summary: summary, heuristic: heuristic,
                reportingStandard: standard, languages: languages, licence: licence)
            rest.fill(&about)
            return about
        }
    }
}

extension Findings {
    /// From now on texts are held against these languages; the first one is that of a plain text.
    mutating func use(languages: [Language]?) {
        guard let languages, let first = languages.first else { return }
        firstLanguage = first
        self.languages = languages
    }
}

extension YamlShape where Value == Language {
    /// A language, once.
    fileprivate static var studyLanguage: Self {
        var language: WrittenValue<Language> = .language
        language.declares = "language"
        return .value(language)
    }
}

extension YamlShape where Value == Site.ID {
    /// A site, once.
    fileprivate static var siteInOrder: Self {
        var site: WrittenValue<Site.ID> = .id(of: "site")
        site.declares = "site in site-order"
        return .value(site)
    }
}

extension YamlShape where Value == String {
    /// The name of a column of participants, once.
    fileprivate static var attribute: Self {
        var name: WrittenValue<String> = .string
        name.declares = "attribute to report by"
        return .value(name)
    }
}

/// The keys of a study that may be missing.
private struct AboutRest {
    private var about = About(
        id: Identifier(known: "rest"), title: "", question: "", summary: "")

    mutating func read(_ keys: inout MapReader, _ standard: About.ReportingStandard?) {
        about.subtitle = keys.optional("subtitle", .text)
        about.authors = keys.list("authors", of: .author)
        about.contact = keys.optional("contact", .string)
        about.modelledOn = keys.optional("modelled-on", .text)
        about.version = keys.optional("version", .string)
        about.reviewed = keys.optional("reviewed", .day)
        about.nextReview = keys.optional("next-review", .day)
        about.doi = keys.optional("doi", .string)
        about.funding = keys.optional("funding", .text)
        about.interests = keys.optional("interests", .text)
        about.approvals = keys.list("approvals", of: .approval)
        about.madeUp = keys.list("made-up", of: .madeUpPart)
        about.stages = keys.requiredList("stages", of: .stage)
        about.waves = keys.requiredList("waves", of: .wave)
        about.measures = keys.list("measures", of: .measure)
        about.primary = keys.optional("primary", .primaryComparison)
        let schemes =
            keys.optional("band-scheme", .pairs(WrittenValue<Instrument.ID>.id(of: "instrument"), .string))
            ?? []
        about.bandSchemes = Dictionary(
            schemes.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        about.reportBy = keys.list("report-by", of: .attribute)
        about.siteOrder = keys.requiredList("site-order", of: .siteInOrder)
        about.roles = keys.list("roles", of: .role)
        about.methods = keys.list("methods", of: .methodsItem(of: standard))
        about.glossary = keys.list("glossary", of: .glossaryEntry)
        about.references = keys.list("references", of: .reference)
        about.disclosure = keys.optional("disclosure", .disclosureSettings) ?? DisclosureSettings()
    }

    func fill(_ other: inout About) {
        var filled = about
        filled.id = other.id
        filled.title = other.title
        filled.question = other.question
        filled.summary = other.summary
        filled.heuristic = other.heuristic
        filled.reportingStandard = other.reportingStandard
        filled.languages = other.languages
        filled.licence = other.licence
        other = filled
    }
}

extension About {
    func write(_ keys: inout YamlKeys) {
        keys.add("format", .plain("1"))
        keys.add("id", id)
        keys.add("title", title)
        keys.add("subtitle", subtitle)
        keys.add("question", question)
        keys.add("summary", summary)
        keys.add("heuristic", heuristic)
        keys.add("reporting-standard", reportingStandard)
        keys.add("languages", languages.map(\.code))
        keys.add("licence", licence)
        keys.add("authors", authors) { $0.write(&$1) }
        keys.add("contact", contact)
        keys.add("modelled-on", modelledOn)
        keys.add("version", version)
        keys.add("reviewed", reviewed)
        keys.add("next-review", nextReview)
        keys.add("doi", doi)
        keys.add("funding", funding)
        keys.add("interests", interests)
        keys.add("approvals", approvals) { $0.write(&$1) }
        keys.add("made-up", madeUp) { $0.write(&$1) }
        keys.addAlways("stages", keys.list(stages) { $0.write(&$1) })
        keys.addAlways("waves", keys.list(waves) { $0.write(&$1) })
        keys.add("measures", measures) { $0.write(&$1) }
        if let primary { keys.add("primary") { primary.write(&$0) } }
        keys.add("band-scheme") { inner in
            for (instrument, scheme) in bandSchemes.sorted(by: { $0.key < $1.key }) {
                inner.add(instrument.text, scheme)
            }
        }
        keys.add("report-by", reportBy)
        keys.addAlways("site-order", .list(siteOrder.map { .text($0.text) }))
        keys.add("roles", roles) { $0.write(&$1) }
        keys.add("methods", methods) { $0.write(&$1) }
        keys.add("glossary", glossary) { $0.write(&$1) }
        keys.add("references", references) { $0.write(&$1) }
        if disclosure != DisclosureSettings() { keys.add("disclosure") { disclosure.write(&$0) } }
    }
}
