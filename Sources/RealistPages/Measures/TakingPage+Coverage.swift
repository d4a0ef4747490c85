public import Realist

/// How many forms there are, by questionnaire, measuring point and site.
public struct ResponseCoverage: Sendable {
    let sites: [Site]
    let waves: [Wave]
    let instruments: [Instrument]
    let totals: [Total]
    let listed: [Site.ID: Int]
    let language: Language
    /// Only this measuring point is shown; `nil` shows all.
    let wave: Wave.ID?

    public struct Total: Sendable {
        let instrument: Instrument.ID
        let wave: Wave.ID
        let site: Site.ID
        let forms: Int

        public init(instrument: Instrument.ID, wave: Wave.ID, site: Site.ID, forms: Int) {
            self.instrument = instrument
            self.wave = wave
            self.site = site
            self.forms = forms
        }
    }

    /// - `listed`: how many people the study lists at a site; nothing for a site of which it lists nobody.
    /// - `wave`: the only one that is shown, where it is one of the study's; `nil` shows all.
    public init(
        sites: [Site], waves: [Wave], instruments: [Instrument], totals: [Total], listed: [Site.ID: Int],
        language: Language, wave: Wave.ID? = nil
    ) {
        self.wave = waves.first { $0.id == wave }?.id
        self.sites = sites
        self.waves = waves
        self.instruments = instruments
        self.totals = totals
        self.listed = listed
        self.language = language
    }
}

extension TakingPage {
    /// What has come in: for each questionnaire a table of sites and measuring points.
    ///
    /// - `waiting`: tables that the reader sent, and that are not taken in yet.
    public static func coverage(
        _ around: Surroundings, _ coverage: ResponseCoverage, at addresses: StudyAddresses, mayBring: Bool,
        waiting: DataTable? = nil, mayAnalyse: Bool
    ) -> TakingPage {
        let words = around.words
        var content = Content()
        content.heading = words["app.taking.responses.home"]
        content.lead = words["app.taking.coverage.lead"]
        if mayBring {
            content.action = Link(
                text: words["app.taking.responses.heading"], href: addresses.bringResponses.bring)
        }
        if let wave = coverage.wave.flatMap({ id in coverage.waves.first { $0.id == id } }) {
            content.kicker = wave.title.text(in: coverage.language)
            content.links = [Link(text: words["app.taking.coverage.all-waves"], href: addresses.responses)]
        }
        let used = Set(coverage.totals.map(\.instrument))
        let shown = coverage.instruments.filter { used.contains($0.id) }
        if shown.isEmpty { content.paragraphs = [words["app.taking.coverage.none"]] }
        if !shown.isEmpty, !coverage.listed.isEmpty {
            content.paragraphs = [words["app.taking.coverage.share"], words["app.taking.coverage.rate"]]
            if mayAnalyse {
                content.links += [
                    Link(
                        text: words["app.taking.coverage.response-rates"], href: addresses.analysis(.response)
                    )
                ]
            }
        }
        content.tables = [waiting].compactMap { $0 } + shown.map { coverage.table(of: $0, words) }
        if mayBring { content.links += [Link(text: words["app.waves.heading"], href: addresses.waves)] }
        return TakingPage(around, content)
    }
}

extension ResponseCoverage {
    private var shownWaves: [Wave] { wave.map { id in waves.filter { $0.id == id } } ?? waves }

    private struct Place: Hashable {
        let wave: Wave.ID
        let site: Site.ID
    }

    fileprivate func table(of instrument: Instrument, _ words: Words) -> DataTable {
        var forms: [Place: Int] = [:]
        for total in totals where total.instrument == instrument.id {
            forms[Place(wave: total.wave, site: total.site), default: 0] += total.forms
        }
        let hasListed = !listed.isEmpty
        let columns =
            [DataTable.Column(words["app.taking.column.site"])]
            + (hasListed ? [DataTable.Column(words["app.taking.coverage.listed"], isNumber: true)] : [])
            + shownWaves.map { DataTable.Column($0.title.text(in: language), isNumber: true) }
        var rows = sites.map { site in
            row(
                site.label.text(in: language), listed[site.id],
                shownWaves.map { forms[Place(wave: $0.id, site: site.id)] ?? 0 }, words, hasListed)
        }
        if sites.count > 1 {
            rows.append(
                row(
                    words["app.taking.coverage.all"], hasListed ? listed.values.reduce(0, +) : nil,
                    shownWaves.map { wave in forms.filter { $0.key.wave == wave.id }.values.reduce(0, +) },
                    words,
                    hasListed))
        }
        return DataTable(
            id: "forms-\(instrument.id)", caption: instrument.title.text(in: language), isPart: true,
            columns: columns, rows: rows, none: words["app.taking.coverage.none"])
    }

    /// A share is told only where it can be one: forms of people who are not listed make it none.
    private func row(
        _ name: String, _ people: Int?, _ forms: [Int], _ words: Words, _ hasListed: Bool
    ) -> DataTable.Row {
        let cells = forms.map { count -> DataTable.Cell in
            guard count > 0 else { return .init(nil, orElse: words["app.form.nothing"], isNumber: true) }
            guard let people, people >= count else { return .init(String(count), isNumber: true) }
            let percent = (count * 200 + people) / (people * 2)
            return .init(
                words["app.taking.coverage.of", ["n": String(count), "percent": String(percent)]],
                isNumber: true)
        }
        let own = DataTable.Cell(
            people.map { String($0) }, orElse: words["app.form.not-known"], isNumber: true)
        return DataTable.Row(.init(name), (hasListed ? [own] : []) + cells)
    }
}
