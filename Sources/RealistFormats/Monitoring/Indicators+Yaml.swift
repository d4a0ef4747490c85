import Realist

/// `indicators.yaml`
extension YamlShape where Value == Indicators {
    static var indicators: Self {
        .keys(of: "the indicators") { keys in
            // First, so that everything after them can be held against them.
            let organisations: [Organisation] = keys.list("organisations", of: .organisation)
            let groups: [StaffGroup] = keys.list("groups", of: .staffGroup)
            let definitions = keys.requiredList("indicators", of: .indicator)
            return Indicators(organisations: organisations, groups: groups, definitions: definitions)
        }
    }
}

extension YamlShape where Value == Organisation {
    fileprivate static var organisation: Self {
        .keys(of: "an organisation") { keys in
            let id: Organisation.ID? = keys.required("id", .newId(Noun.organisation))
            let title = keys.required("title", .text)
            let note = keys.optional("note", .text)
            if let id, keys.findings.isDeclared(Noun.site, id.text) {
                keys.add(IndicatorProblem.organisationIsSite(id.text, at: keys.location(of: "id")))
            }
            guard let id, let title else { return nil }
            return Organisation(id: id, title: title, note: note)
        }
    }
}

extension YamlShape where Value == StaffGroup {
    fileprivate static var staffGroup: Self {
        .keys(of: "a group of staff") { keys in
            let id: StaffGroup.ID? = keys.required("id", .newId(Noun.group))
            let title = keys.required("title", .text)
            let note = keys.optional("note", .text)
            guard let id, let title else { return nil }
            return StaffGroup(id: id, title: title, note: note)
        }
    }
}

extension Indicators {
    func write(_ keys: inout YamlKeys) {
        keys.add("organisations", organisations) { one, keys in
            keys.add("id", one.id)
            keys.add("title", one.title)
            keys.add("note", one.note)
        }
        keys.add("groups", groups) { one, keys in
            keys.add("id", one.id)
            keys.add("title", one.title)
            keys.add("note", one.note)
        }
        keys.addAlways("indicators", keys.list(definitions) { $0.write(&$1) })
    }
}

/// What the identifiers of indicators are called in messages.
enum Noun {
    static let site = "site"
    static let organisation = "organisation"
    static let group = "group of staff"
    static let indicator = "indicator"
}

extension Findings {
    /// A site of the study or an organisation; both must be given out before.
    mutating func seriesPlace(_ id: Organisation.ID, at place: Location) -> IndicatorSeries.Place {
        if isDeclared(Noun.site, id.text), let site = Site.ID(id.text) { return .site(site) }
        if !isDeclared(Noun.organisation, id.text), !lacks(Noun.site, of: BundlePath.sites),
            !lacks(Noun.organisation, of: BundlePath.indicators)
        {
            let near = suggestion(for: id.text, among: known(Noun.site) + known(Noun.organisation))
            add(
                ReferenceProblem.unknown(
                    noun: "organisation or site", id: id.text, suggestion: near, at: place))
        }
        return .organisation(id)
    }

    /// What is wrong with a file that should have given identifiers out is told already, and not again for each that is
    /// missing. Files are read in an order: it is among the first problems.
    private func lacks(_ noun: String, of file: String) -> Bool {
        known(noun).isEmpty && problems.list.prefix(1_000).contains { $0.location?.file == file }
    }

    /// Gives out the identifiers of a study that figures may name.
    mutating func declareSeries(of study: Study, in file: String) {
        let place = Location(file: file)
        for site in study.sites { declare(Noun.site, site.id.text, at: place) }
        for one in study.indicators.organisations { declare(Noun.organisation, one.id.text, at: place) }
        for one in study.indicators.groups { declare(Noun.group, one.id.text, at: place) }
        for one in study.indicators.definitions { declare(Noun.indicator, one.id.text, at: place) }
    }
}
