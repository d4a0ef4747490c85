public import Realist

/// What was typed of a measuring point, and what is wrong with it.
public struct WaveFields: Equatable, Sendable {
    public var title = ""
    public var phrase = ""
    public var month = ""
    public var from = RoughDateField.Typed()
    public var to = RoughDateField.Typed()
    public var problems: [String: String] = [:]

    public init() {}

    /// In the order of the page.
    public static let names = ["title", "phrase", "month", "from", "to"]
}

/// What rests on a measuring point, for those who would take it away.
public struct WaveRest: Equatable, Sendable {
    public let forms: Int
    public let sources: Int
    public let isCompared: Bool

    public init(forms: Int = 0, sources: Int = 0, isCompared: Bool = false) {
        self.forms = forms
        self.sources = sources
        self.isCompared = isCompared
    }

    public var isNothing: Bool { self == WaveRest() }

    func sentences(_ words: Words) -> [String] {
        (forms > 0 ? [words.count("app.waves.rests.forms", forms)] : [])
            + (sources > 0 ? [words.count("app.waves.rests.sources", sources)] : [])
            + (isCompared ? [words["app.waves.rests.compared"], words["app.waves.rests.beforehand"]] : [])
    }
}

extension FormPage {
    /// A new measuring point, or one that is there.
    ///
    /// `version`: the one that the fields were filled from.
    public static func wave(
        _ around: Surroundings, _ fields: WaveFields, of wave: Wave?, resting: WaveRest = WaveRest(),
        version: String?, at addresses: StudyAddresses, language: Language
    ) -> FormPage {
        let words = around.words
        let heading = wave?.title.text(in: language) ?? words["app.waves.add"]
        func text(_ name: String, _ value: String, _ width: TextField.Width = .twenty) -> FormField {
            .text(
                TextField(
                    name, label: words["app.waves.field.\(name)"], hint: words["app.waves.hint.\(name)"],
                    value: value, error: fields.problems[name], kind: name == "month" ? .number : .text,
                    autocomplete: "off", width: width))
        }
        func day(_ name: String, _ value: RoughDateField.Typed) -> FormField {
            .date(
                RoughDateField(
                    name, legend: words["app.waves.field.\(name)"], hint: words["app.waves.hint.\(name)"],
                    value: value, error: fields.problems[name]))
        }
        let rests = resting.sentences(words)
        var links = [wave == nil ? cancel(words, addresses.waves) : leave(words, addresses.waves)]
        if let wave, resting.isNothing {
            links.append(Link(text: words["app.waves.remove"], href: addresses.removeWave(wave.id)))
        }
        return FormPage(
            around, title: heading, heading: heading,
            paragraphs: rests.isEmpty ? [] : rests + [words["app.waves.stays"]],
            form: FormFrame(
                action: wave.map { addresses.wave($0.id) } ?? addresses.newWave, token: around.person?.token,
                version: version,
                fields: [
                    text("title", fields.title), text("phrase", fields.phrase),
                    text("month", fields.month, .four), day("from", fields.from), day("to", fields.to),
                ],
                button: words[wave == nil ? "app.waves.add" : "app.waves.save"], links: links),
            crumbs: [Link(text: words["app.waves.heading"], href: addresses.waves)])
    }

    /// Asks before a measuring point is taken away.
    public static func removeWave(
        _ around: Surroundings, _ wave: Wave, version: String, at addresses: StudyAddresses,
        language: Language
    ) -> FormPage {
        let words = around.words
        let heading = words["app.waves.remove-ask", ["wave": wave.title.text(in: language)]]
        return FormPage(
            around, title: heading, heading: heading, lead: words["app.waves.remove-lead"],
            form: FormFrame(
                action: addresses.removeWave(wave.id), token: around.person?.token, version: version,
                button: words["app.waves.remove"], isGrave: true,
                links: [leave(words, addresses.wave(wave.id))]),
            crumbs: [Link(text: words["app.waves.heading"], href: addresses.waves)])
    }
}

extension TablePage {
    /// The measuring points of the study, with what rests on each.
    ///
    /// `isAdministered`: whoever reads it comes from the administrator's pages.
    public static func waves(
        _ around: Surroundings, _ waves: [Wave], resting: [Wave.ID: WaveRest], at addresses: StudyAddresses,
        isAdministered: Bool = false, language: Language
    ) -> TablePage {
        let words = around.words
        return TablePage(
            around, heading: words["app.waves.heading"], lead: words["app.waves.lead"],
            action: Link(text: words["app.waves.add"], href: addresses.newWave),
            table: DataTable(
                id: "waves", caption: words["app.waves.caption"],
                columns: [
                    .init(words["app.waves.field.title"]),
                    .init(words["app.waves.column.month"], isNumber: true),
                    .init(words["app.waves.column.from"]), .init(words["app.waves.column.to"]),
                    .init(words["app.waves.column.forms"], isNumber: true),
                ],
                rows: waves.map { wave in
                    DataTable.Row(
                        .init(wave.title.text(in: language), href: addresses.wave(wave.id)),
                        [
                            .init(String(wave.month), isNumber: true), .init(words.date(wave.from)),
                            .init(words.date(wave.to)),
                            .init(String(resting[wave.id]?.forms ?? 0), isNumber: true),
                        ])
                },
                none: words["app.waves.none"]),
            crumbs: isAdministered
                ? around.administering(addresses)
                : [Link(text: words["app.taking.responses.home"], href: addresses.responses)])
    }
}
